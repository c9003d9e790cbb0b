//! Written dates → calendar dates, and arithmetic on them; never asks a clock what day it is.

pub use jiff::civil::{Date, Weekday};
