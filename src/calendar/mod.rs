//! Written dates → calendar dates, and arithmetic on them; never asks a clock what day it is.

mod arithmetic;
mod cursor;
mod find;
mod holidays;
mod month_first;
mod names;
mod numeric;
mod partial;

pub use arithmetic::{on_or_after, on_or_before};
pub use find::{Found, find, parse_at};
pub use holidays::Holiday;
pub use jiff::civil::{Date, Weekday};
pub use names::{begins_name, month, weekday};
pub use partial::Partial;
