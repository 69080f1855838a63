//! The words of the product: Fluent messages in three languages, dates, numbers
//! and plurals by CLDR. Rule: no sentence shown to people stands anywhere else;
//! what the browser needs reaches islands as finished labels. Everybody on the
//! server may use it; it uses only the language list of `domain`.

mod dates;
mod hours;
mod numbers;
mod text;

pub use dates::{date, date_range, date_within, month_name, month_year, weekday_and_day};
pub use domain::Locale;
pub use hours::{day_hours, exception_dates, typed_hours};
pub use numbers::{PluralCategory, number, plural_category, tenths};
pub use text::{Text, Value};
