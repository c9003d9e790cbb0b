//! Scores of single labels → the best valid sequence, and by how much it wins; whole numbers only, so every machine agrees.

use super::labels::{LABELS, OUTSIDE, is_open, may_follow};

/// Scores of every label of one token.
pub type Scores = [i32; LABELS];

/// Scores of one label after another, `[before][next]`; the row past the labels is the edge of a sentence.
pub type Transitions = [[i32; LABELS]; LABELS + 1];

/// A score that loses against everything.
const NEVER: i32 = i32::MIN / 4;

/// Finds best sequences; keeps its tables between sentences.
#[derive(Debug, Default)]
pub struct Decoder {
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    back: Vec<[u8; LABELS]>,
    sure: Vec<bool>,
}

impl Decoder {
    /// The best valid sequence; `allowed` holds a bit set of labels for each token, all of them where it is shorter.
    /// Of equal sequences the one with smaller labels wins. `None` when nothing valid is allowed.
    pub fn best(&mut self, scores: &[Scores], transitions: &Transitions, allowed: &[u64]) -> Option<Vec<u8>> {
        self.forward.clear();
        self.back.clear();
        self.sure.clear();
        for (at, own) in scores.iter().enumerate() {
            let mask = allowed.get(at).copied().unwrap_or(u64::MAX);
            let sure = mask == SURE;
            let (mut best, back) = match (self.forward.last(), self.sure.last()) {
                (None, _) => (first(transitions), [OUTSIDE; LABELS]),
                (Some(last), Some(true)) => (after_outside(last, transitions), [OUTSIDE; LABELS]),
                (Some(last), _) if sure => to_outside(last, transitions),
                (Some(last), _) => step(last, transitions),
            };
            if sure {
                best = only_outside(best[usize::from(OUTSIDE)].saturating_add(own[usize::from(OUTSIDE)]));
            } else {
                for (label, (score, own)) in best.iter_mut().zip(own).enumerate() {
                    *score = if mask >> label & 1 == 1 { score.saturating_add(*own).max(NEVER) } else { NEVER };
                }
            }
            level(&mut best);
            self.forward.push(best);
            self.back.push(back);
            self.sure.push(sure);
        }
        self.trace()
    }

    /// Follows the best sequence from its end.
    fn trace(&self) -> Option<Vec<u8>> {
        let last = self.forward.last()?;
        let ends = (0..LABELS as u8).filter(|&label| !is_open(label));
        let end = ends.max_by_key(|&label| (last[usize::from(label)], std::cmp::Reverse(label)))?;
        if last[usize::from(end)] <= NEVER / 2 {
            return None;
        }
        let mut labels = vec![end; self.forward.len()];
        for at in (1..labels.len()).rev() {
            labels[at - 1] = self.back[at][usize::from(labels[at])];
        }
        Some(labels)
    }

    /// By how much the best sequence beats the best one that gives the token another label, for each token.
    /// To be called right after [`Decoder::best`] with the same scores and its answer.
    pub fn margins(&mut self, scores: &[Scores], transitions: &Transitions, labels: &[u8]) -> Vec<i32> {
        self.run_backward(scores, transitions);
        let margin = |(at, &label): (usize, &u8)| {
            let through: Scores = std::array::from_fn(|it| self.forward[at][it].saturating_add(self.backward[at][it]));
            let rival = through.iter().enumerate().filter(|it| it.0 != usize::from(label)).map(|it| *it.1).max().unwrap_or(NEVER);
            through[usize::from(label)].saturating_sub(rival)
        };
        labels.iter().enumerate().take(self.forward.len()).map(margin).collect()
    }

    fn run_backward(&mut self, scores: &[Scores], transitions: &Transitions) {
        self.backward.clear();
        self.backward.resize(scores.len(), [NEVER; LABELS]);
        let mut ahead: Option<Scores> = None;
        for at in (0..scores.len()).rev() {
            let sure = |at: usize| self.sure.get(at).copied().unwrap_or(false);
            let mut best = match &ahead {
                None => std::array::from_fn(|label| if is_open(label as u8) { NEVER } else { 0 }),
                Some(ahead) if sure(at + 1) => before_outside(ahead, transitions),
                Some(ahead) => step_back(ahead, transitions),
            };
            level(&mut best);
            ahead = Some(if sure(at) {
                only_outside(best[usize::from(OUTSIDE)].saturating_add(scores[at][usize::from(OUTSIDE)]))
            } else {
                std::array::from_fn(|label| best[label].saturating_add(scores[at][label]).max(NEVER))
            });
            self.backward[at] = best;
        }
    }
}

/// The bit set of a token that is known to be in no name. Most are, and what follows from it is quickly told.
pub const SURE: u64 = 1 << OUTSIDE;

/// The best score of each label at the start of a sentence.
fn first(transitions: &Transitions) -> Scores {
    std::array::from_fn(|next| if may_follow(OUTSIDE, next as u8) { transitions[LABELS][next] } else { NEVER })
}

/// No label but outside.
fn only_outside(score: i32) -> Scores {
    let mut scores = [NEVER; LABELS];
    scores[usize::from(OUTSIDE)] = score.max(NEVER);
    scores
}

/// What [`step`] gives after a token that is surely outside.
fn after_outside(last: &Scores, transitions: &Transitions) -> Scores {
    let from = usize::from(OUTSIDE);
    std::array::from_fn(|next| if starts(next) { last[from].saturating_add(transitions[from][next]) } else { NEVER })
}

/// What [`step`] gives before a token that is surely outside.
fn to_outside(last: &Scores, transitions: &Transitions) -> (Scores, [u8; LABELS]) {
    let to = usize::from(OUTSIDE);
    let better = |best: (i32, usize), from: usize| {
        let found = last[from].saturating_add(transitions[from][to]);
        if found > best.0 { (found, from) } else { best }
    };
    let (best, from) = closed().fold((NEVER, 0), better);
    (only_outside(best), [from as u8; LABELS])
}

/// What [`step_back`] gives before a token that is surely outside.
fn before_outside(ahead: &Scores, transitions: &Transitions) -> Scores {
    let to = usize::from(OUTSIDE);
    std::array::from_fn(|from| if is_open(from as u8) { NEVER } else { ahead[to].saturating_add(transitions[from][to]) })
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
