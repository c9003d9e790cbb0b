//! Scores of single labels → the best valid sequence, and by how much it wins; whole numbers only, so every machine agrees.

use super::labels::{LABELS, OUTSIDE, is_open, may_follow};
use std::ops::Range;

/// Scores of every label of one token.
pub type Scores = [i32; LABELS];

/// Scores of one label after another, `[before][next]`; the row past the labels is the edge of a sentence.
pub type Transitions = [[i32; LABELS]; LABELS + 1];

/// A score that loses against everything.
const NEVER: i32 = i32::MIN / 4;

/// Finds best sequences; keeps its tables between sentences.
///
/// A token that is surely in no name parts what stands before it from what follows, so each run of other tokens is read for itself.
#[derive(Debug, Default)]
pub struct Decoder {
    runs: Vec<Run>,
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    back: Vec<[u8; LABELS]>,
}

/// Tokens in a row that may be in a name, and their first row of the tables.
#[derive(Clone, Debug)]
struct Run {
    tokens: Range<usize>,
    row: usize,
}

impl Run {
    fn rows(&self) -> Range<usize> {
        self.row..self.row + self.tokens.len()
    }
}

impl Decoder {
    /// The best valid sequence; `allowed` holds a bit set of labels for each token, all of them where it is shorter.
    /// Of equal sequences the one with smaller labels wins. `None` when nothing valid is allowed.
    pub fn best(&mut self, scores: &[Scores], transitions: &Transitions, allowed: &[u64]) -> Option<Vec<u8>> {
        self.runs.clear();
        self.forward.clear();
        self.back.clear();
        let mut labels = vec![OUTSIDE; scores.len()];
        let mask = |at: usize| allowed.get(at).copied().unwrap_or(u64::MAX);
        let mut at = 0;
        while at < scores.len() {
            let end = (at..scores.len()).find(|&it| mask(it) == SURE).unwrap_or(scores.len());
            if end > at {
                let run = Run { tokens: at..end, row: self.forward.len() };
                self.run_forward(&run, scores, transitions, mask);
                self.trace(&run, transitions, &mut labels)?;
                self.runs.push(run);
            }
            at = end + 1;
        }
        (!labels.is_empty()).then_some(labels)
    }

    fn run_forward(&mut self, run: &Run, scores: &[Scores], transitions: &Transitions, mask: impl Fn(usize) -> u64) {
        for at in run.tokens.clone() {
            let before = if at == run.tokens.start { None } else { self.forward.last() };
            let (mut best, back) = match before {
                None if at == 0 => (first(transitions), [OUTSIDE; LABELS]),
                None => (after_outside(transitions), [OUTSIDE; LABELS]),
                Some(last) => step(last, transitions),
            };
            let mask = mask(at);
            for (label, (score, own)) in best.iter_mut().zip(&scores[at]).enumerate() {
                *score = if mask >> label & 1 == 1 { score.saturating_add(*own).max(NEVER) } else { NEVER };
            }
            level(&mut best);
            self.forward.push(best);
            self.back.push(back);
        }
    }

    /// Follows the best sequence of a run from its end; `None` when it has no valid one.
    fn trace(&self, run: &Run, transitions: &Transitions, labels: &mut [u8]) -> Option<()> {
        let last = self.forward.last()?;
        let ends = run.tokens.end == labels.len();
        let value = |label: usize| if ends { last[label] } else { last[label].saturating_add(transitions[label][usize::from(OUTSIDE)]) };
        let end = closed().max_by_key(|&label| (value(label), std::cmp::Reverse(label)))?;
        if last[end] <= NEVER / 2 {
            return None;
        }
        let mut label = end as u8;
        for (at, row) in run.tokens.clone().zip(run.rows()).rev() {
            labels[at] = label;
            label = self.back[row][usize::from(label)];
        }
        Some(())
    }

    /// By how much the best sequence beats the best one that gives the token another label, for each token of a run with a
    /// name in it; as much as can be elsewhere. To be called right after [`Decoder::best`] with the same scores and its answer.
    pub fn margins(&mut self, scores: &[Scores], transitions: &Transitions, labels: &[u8]) -> Vec<i32> {
        self.backward.clear();
        self.backward.resize(self.forward.len(), [NEVER; LABELS]);
        let mut margins = vec![i32::MAX; scores.len()];
        for at in 0..self.runs.len() {
            let run = self.runs[at].clone();
            if labels[run.tokens.clone()].iter().all(|&it| it == OUTSIDE) {
                continue;
            }
            self.run_backward(&run, scores, transitions);
            for (at, row) in run.tokens.clone().zip(run.rows()) {
                margins[at] = self.margin(row, usize::from(labels[at]));
            }
        }
        margins
    }

    fn margin(&self, row: usize, label: usize) -> i32 {
        let through: Scores = std::array::from_fn(|it| self.forward[row][it].saturating_add(self.backward[row][it]));
        let rival = through.iter().enumerate().filter(|it| it.0 != label).map(|it| *it.1).max().unwrap_or(NEVER);
        through[label].saturating_sub(rival)
    }

    fn run_backward(&mut self, run: &Run, scores: &[Scores], transitions: &Transitions) {
        let mut ahead: Option<Scores> = None;
        for (at, row) in run.tokens.clone().zip(run.rows()).rev() {
            let mut best = match &ahead {
                None if run.tokens.end == scores.len() => std::array::from_fn(|label| if is_open(label as u8) { NEVER } else { 0 }),
                None => before_outside(transitions),
                Some(ahead) => step_back(ahead, transitions),
            };
            level(&mut best);
            ahead = Some(std::array::from_fn(|label| best[label].saturating_add(scores[at][label]).max(NEVER)));
            self.backward[row] = best;
        }
    }
}

/// The bit set of a token that is known to be in no name. Most are, and what follows from it is quickly told.
pub const SURE: u64 = 1 << OUTSIDE;

/// The best score of each label at the start of a sentence.
fn first(transitions: &Transitions) -> Scores {
    std::array::from_fn(|next| if may_follow(OUTSIDE, next as u8) { transitions[LABELS][next] } else { NEVER })
}

/// What [`step`] gives after a token that is surely outside.
fn after_outside(transitions: &Transitions) -> Scores {
    std::array::from_fn(|next| if starts(next) { transitions[usize::from(OUTSIDE)][next] } else { NEVER })
}

/// What [`step_back`] gives before a token that is surely outside.
fn before_outside(transitions: &Transitions) -> Scores {
    std::array::from_fn(|from| if is_open(from as u8) { NEVER } else { transitions[from][usize::from(OUTSIDE)] })
}

/// Labels after which no name goes on.
fn closed() -> impl Iterator<Item = usize> {
    (0..LABELS).filter(|label| label % 4 == 0 || label % 4 == 3)
}

/// The last labels of each kind's four: inside and last, which alone may follow begin and inside.
fn open_pairs() -> impl Iterator<Item = (usize, usize)> {
    (1..LABELS).step_by(4).flat_map(|begin| [begin, begin + 1].into_iter().flat_map(move |from| [(from, begin + 1), (from, begin + 2)]))
}

/// Labels that may follow a closed one: outside, begin and unit.
fn starts(label: usize) -> bool {
    label == 0 || matches!(label % 4, 1 | 0)
}

/// The best score of each label after `last`, and the label it comes from. The inner loop runs over all labels, valid
/// or not, because a machine does eight of them at once; what is not valid is put right afterwards.
fn step(last: &Scores, transitions: &Transitions) -> (Scores, [u8; LABELS]) {
    let mut best = [NEVER; LABELS];
    let mut back = [0i32; LABELS];
    for from in closed() {
        let (score, row) = (last[from], &transitions[from]);
        for next in 0..LABELS {
            let found = score.wrapping_add(row[next]);
            let better = found > best[next];
            best[next] = if better { found } else { best[next] };
            back[next] = if better { from as i32 } else { back[next] };
        }
    }
    for (next, score) in best.iter_mut().enumerate().filter(|it| !starts(it.0)) {
        (*score, back[next]) = (NEVER, 0);
    }
    for (from, next) in open_pairs() {
        let found = last[from].saturating_add(transitions[from][next]);
        if found > best[next] {
            (best[next], back[next]) = (found, from as i32);
        }
    }
    (best, back.map(|it| it as u8))
}

/// The best score of what may follow each label; `ahead` holds each next label's own score and the best after it.
fn step_back(ahead: &Scores, transitions: &Transitions) -> Scores {
    let mut best = [NEVER; LABELS];
    let starting: Scores = std::array::from_fn(|next| if starts(next) { ahead[next] } else { NEVER });
    for from in closed() {
        best[from] = starting.iter().zip(&transitions[from]).map(|(score, transition)| score.wrapping_add(*transition)).fold(NEVER, i32::max);
    }
    for (from, next) in open_pairs() {
        best[from] = best[from].max(ahead[next].saturating_add(transitions[from][next]));
    }
    best
}

/// Takes the greatest score from all, so that a sentence without end cannot overflow; differences stay.
fn level(scores: &mut Scores) {
    let most = scores.iter().copied().max().unwrap_or(0);
    for score in scores.iter_mut().filter(|score| **score > NEVER) {
        *score = score.saturating_sub(most).max(NEVER);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::super::labels::{Position, label, labels_of};
    use super::*;

    fn scores(wishes: &[u8]) -> Vec<Scores> {
        let one = |&wish: &u8| std::array::from_fn(|it| if it == usize::from(wish) { 10 } else { 0 });
        wishes.iter().map(one).collect()
    }

    fn flat() -> Transitions {
        [[0; LABELS]; LABELS + 1]
    }

    #[test]
    fn a_name_is_closed_even_against_the_scores() {
        let begin = label(Kind::Org, Position::Begin);
        let wishes = scores(&[begin, begin, OUTSIDE]);
        let best = Decoder::default().best(&wishes, &flat(), &[]).unwrap();
        assert_eq!(best, [begin, label(Kind::Org, Position::Last), OUTSIDE]);
    }

    #[test]
    fn what_is_not_allowed_is_not_chosen() {
        let person: Vec<u8> = labels_of(Kind::Person, 2).collect();
        let gpe = label(Kind::Gpe, Position::Unit);
        let allowed = [1 << gpe, 1 << OUTSIDE];
        assert_eq!(Decoder::default().best(&scores(&person), &flat(), &allowed).unwrap(), [gpe, OUTSIDE]);
        assert_eq!(Decoder::default().best(&scores(&person), &flat(), &[1 << person[0], 1 << OUTSIDE]), None);
    }

    #[test]
    fn margins_say_how_sure() {
        let wishes = scores(&[label(Kind::Gpe, Position::Unit), OUTSIDE]);
        let mut decoder = Decoder::default();
        let best = decoder.best(&wishes, &flat(), &[]).unwrap();
        assert_eq!(decoder.margins(&wishes, &flat(), &best), [10, 10]);
    }

    #[test]
    fn a_sure_token_changes_nothing_but_the_time() {
        let begin = label(Kind::Org, Position::Begin);
        let mut wishes = scores(&[label(Kind::Gpe, Position::Unit), OUTSIDE, begin, begin, OUTSIDE, OUTSIDE]);
        // Outside wins by so much that the other labels could never matter.
        for at in [1, 4, 5] {
            wishes[at][usize::from(OUTSIDE)] = 1000;
        }
        let mut decoder = Decoder::default();
        let slow = decoder.best(&wishes, &flat(), &[]).unwrap();
        let slow_margins = decoder.margins(&wishes, &flat(), &slow);
        let any = (1 << LABELS) - 1;
        let fast = decoder.best(&wishes, &flat(), &[any, SURE, any, any, SURE, SURE]).unwrap();
        let fast_margins = decoder.margins(&wishes, &flat(), &fast);
        assert_eq!(slow, fast);
        assert_eq!([0, 2, 3].map(|at: usize| slow_margins[at]), [0, 2, 3].map(|at: usize| fast_margins[at]));
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(Decoder::default().best(&[], &flat(), &[]), None);
    }
}
