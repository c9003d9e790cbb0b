//! Strings that look like pasted news and strings that look like nothing; shared by the properties of the whole and of each room.

use proptest::prelude::*;

/// Pieces that pasted news is made of, and pieces that break naive code.
const PIECES: [&str; 44] = [
    "President ",
    "Maria Okafor",
    "Dr. ",
    "O’Neil",
    " said",
    " told reporters",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\r\n",
    "\"",
    "“",
    "”",
    "'",
    "’s ",
    "BEIRUT (AP) — ",
    "By ",
    "REUTERS/",
    "Feb. 7, 2012",
    "last Tuesday",
    "two weeks ago",
    "$4.5 million",
    "1,200",
    "17 per cent",
    "the United Nations",
    "Damascus",
    "Tuesday ",
    "he ",
    "U.S. ",
    "💛",
    "👩‍👩‍👧",
    "e\u{301}",
    "\u{202e}",
    "\u{0}",
    "\u{feff}",
    "\u{a0}",
    "שלום ",
    "北京",
    "½",
    "ﬁ",
    "İ",
    "ß",
    "-",
];

/// Pieces of news in any order.
pub fn newslike() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat())
}

/// News, printable letters, or anything.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => newslike(), 1 => "\\PC{0,200}", 1 => any::<String>()]
}
