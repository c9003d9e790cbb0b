//! The net's scores of BIO labels → what they add to the scores of our BILOU labels; knows no features.

use super::Kind;
use super::labels::{OUTSIDE, POSITIONS, Position, label};
use super::line::Line;
use super::net::{Alone, Item, LABELS, Net, Slot};
use super::viterbi::Scores;
use super::word::Case;
use std::ops::Range;

/// What the net says of one word.
#[derive(Clone, Copy, Debug)]
pub struct Opinion([i32; LABELS]);

/// What the net says of the words of one line that may still be in a name: their places and opinions, in order.
pub type Heard = Vec<(usize, Opinion)>;

/// Most words that the net sees together: the memory it needs grows with them.
const WINDOW: usize = 4096;

/// The net's opinions of the words of every line that `asked` marks, a window at a time as they are taken; `tokens` gives
/// a line's words as written.
pub fn of<'a, 't>(
    net: &'a Net,
    lines: &'a [Line],
    asked: &'a [Vec<bool>],
    tokens: impl Fn(usize) -> Vec<&'t str> + 'a,
) -> impl Iterator<Item = Heard> {
    let mut alone = Alone::default();
    let judge = move |window: Range<usize>| {
        let words = window.clone().map(&tokens).collect::<Vec<_>>();
        judge(net, &mut alone, &lines[window.clone()], &asked[window], &words)
    };
    windows(lines).into_iter().flat_map(judge)
}

/// Lines that the net sees together: as many as fit, at least one.
fn windows(lines: &[Line]) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    let mut words = 0;
    for (at, line) in lines.iter().enumerate() {
        words += line.words.len() + 1;
        match windows.last_mut() {
            Some(window) if words <= WINDOW => window.end = at + 1,
            _ => {
                windows.push(at..at + 1);
                words = line.words.len() + 1;
            }
        }
    }
    windows
}

fn judge(net: &Net, alone: &mut Alone, lines: &[Line], asked: &[Vec<bool>], tokens: &[Vec<&str>]) -> Vec<Heard> {
    let mut window: Vec<Slot<'_>> = Vec::new();
    for ((line, asked), tokens) in lines.iter().zip(asked).zip(tokens) {
        window.extend(tokens.iter().zip(&line.words).zip(asked).map(|((token, word), &asked)| Some(Item { token, word, asked })));
        window.push(None);
    }
    let mut scores = net.score(alone, &window).into_iter().map(Opinion);
    let places = |asked: &Vec<bool>| (0..asked.len()).filter(|&at| asked[at]).collect::<Vec<_>>();
    // What matters no more is not kept: a long text has many words. Capitals may yet spell a longer name.
    let matters = |line: &Line, it: &(usize, Opinion)| !it.1.is_surely_outside() || line.words[it.0].case == Case::Upper;
    let heard = |(line, asked)| places(asked).into_iter().zip(scores.by_ref()).filter(|it| matters(line, it)).collect();
    lines.iter().zip(asked).map(heard).collect()
}

/// By how much the net must prefer outside, in its fixed point, to be asked no more: odds of twenty to one. On gold dev,
/// anything from 2,500 up gives the same F1, 1,000 costs 0.4.
const NO_DOUBT: i32 = 3 << 10;

/// What one unit of the net's scores counts beside the weights of the second reading, in 1024ths. Chosen on gold dev and
/// the other sets of model/names.md, where it is flat from three to eight thousand.
const WEIGHT: i64 = 4000;

/// What is added to the net's scores of a kind, in its fixed point. Its lessons hold more organisations and fewer of the
/// rare kinds than news does. Chosen on gold dev by eighths: of those tried, one or two more or less changed its F1 by 0.3 or less.
fn lean(kind: Kind) -> i32 {
    const EIGHTH: i32 = 1 << 7;
    match kind {
        Kind::Product | Kind::Misc => 16 * EIGHTH,
        Kind::Facility | Kind::Loc => 6 * EIGHTH,
        Kind::Org => -4 * EIGHTH,
        Kind::Person | Kind::Gpe | Kind::Group | Kind::Event | Kind::Work | Kind::Law => 0,
    }
}

impl Opinion {
    /// Whether the net has no doubt that the word is in no name.
    pub fn is_surely_outside(&self) -> bool {
        let rival = self.0[1..].iter().copied().max().unwrap_or(0);
        self.0[0].saturating_sub(rival) >= NO_DOUBT
    }

    /// The scores with what the net says added.
    pub fn added_to(&self, mut scores: Scores) -> Scores {
        let value = |at: usize, lean: i32| ((i64::from(self.0[at].saturating_add(lean)) * WEIGHT) >> 10) as i32;
        scores[usize::from(OUTSIDE)] += value(0, 0);
        for kind in Kind::ALL {
            let [begin, inside] = [1, 2].map(|at| value(at + 2 * kind as usize, lean(kind)));
            for position in POSITIONS {
                scores[usize::from(label(kind, position))] += match position {
                    Position::Begin | Position::Unit => begin,
                    Position::Inside | Position::Last => inside,
                };
            }
        }
        scores
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tag::lists::Lists;
    use crate::token::Setting;

    #[test]
    fn windows_hold_whole_lines() {
        let line = |words: usize| Line::new(std::iter::repeat_n("sea", words), Setting::Story, &Lists::default());
        let lines = [line(10), line(WINDOW - 12), line(1), line(2 * WINDOW), line(3)];
        assert_eq!(windows(&lines), [0..2, 2..3, 3..4, 4..5]);
        assert!(windows(&[]).is_empty());
    }

    #[test]
    fn both_positions_of_a_beginning_gain_alike() {
        let mut own = [0; LABELS];
        own[1] = 1 << 10;
        let scores = Opinion(own).added_to([5; super::super::labels::LABELS]);
        let gain = |position| scores[usize::from(label(Kind::Person, position))] - 5;
        assert_eq!([Position::Begin, Position::Unit, Position::Inside, Position::Last].map(gain), [4000, 4000, 0, 0]);
    }
}
