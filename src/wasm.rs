//! The browser's door: plain data in and out; decides nothing.
