//! The words of the product: Fluent messages in three languages, dates, numbers
//! and plurals by CLDR. Rule: no sentence shown to people stands anywhere else;
//! what the browser needs reaches islands as finished labels. Everybody on the
//! server may use it; of `domain` it uses the languages and texts in them.

mod dates;
mod hours;
mod numbers;
mod said;
mod text;

pub use dates::{date, date_range, date_within, month_name, month_year, weekday_and_day};
pub use domain::Locale;
pub use hours::{day_hours, exception_dates, typed_hours};
pub use numbers::{PluralCategory, number, plural_category, tenths};
pub use said::{Said, said};
pub use text::{Text, Value};
