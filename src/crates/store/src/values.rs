//! How values stand in columns. Used by the queries of this crate only.

use crate::StoreError;
use domain::Slug;
use jiff::Timestamp;
use jiff::civil::Date;

pub(crate) fn instant(at: Timestamp) -> i64 {
    at.as_microsecond()
}

pub(crate) fn read_instant(column: &'static str, value: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(value).map_err(|_| StoreError::Value {
        column,
        value: value.to_string(),
    })
}

pub(crate) fn date(date: Date) -> String {
    date.to_string()
}

pub(crate) fn read_date(column: &'static str, value: String) -> Result<Date, StoreError> {
    value
        .parse()
        .map_err(|_| StoreError::Value { column, value })
}

pub(crate) fn read_slug(value: String) -> Result<Slug, StoreError> {
    Slug::parse(&value).map_err(|_| StoreError::Value {
        column: "slug",
        value,
    })
}

pub(crate) fn read_count(column: &'static str, value: i32) -> Result<u32, StoreError> {
    u32::try_from(value).map_err(|_| StoreError::Value {
        column,
        value: value.to_string(),
    })
}
