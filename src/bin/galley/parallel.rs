//! Inputs → results in the order of the inputs, worked on by several threads; reads no more than the threads can take.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// Works on `inputs` with `jobs` threads and hands each result to `emit`, in order and as soon as it can be.
///
/// # Errors
/// The first error of `emit`, after which no new input is taken.
pub fn in_order<I, R, E>(
    inputs: impl Iterator<Item = I> + Send,
    jobs: usize,
    work: impl Fn(I) -> R + Sync,
    mut emit: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    I: Send,
    R: Send,
{
    let inputs = Mutex::new(inputs.enumerate());
    let (sender, results) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            let (sender, inputs, work) = (sender.clone(), &inputs, &work);
            scope.spawn(move || {
                while let Some((index, input)) = next(inputs) {
                    if sender.send((index, work(input))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        for (index, result) in results {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&due) {
                emit(result)?;
                due += 1;
            }
        }
        Ok(())
    })
}

/// A thread that panicked left the iterator as it was between two inputs.
fn next<T>(inputs: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    inputs.lock().unwrap_or_else(PoisonError::into_inner).next()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn slow_inputs_keep_their_place() {
        let mut seen = Vec::new();
        let work = |number: u64| {
            std::thread::sleep(std::time::Duration::from_millis(if number.is_multiple_of(3) { 5 } else { 0 }));
            number * number
        };
        in_order(0..20, 4, work, |square| {
            seen.push(square);
            Ok::<(), ()>(())
        })
        .unwrap();
        assert_eq!(seen, (0..20).map(|number| number * number).collect::<Vec<u64>>());
    }

    #[test]
    fn a_reader_that_goes_away_ends_the_work() {
        assert_eq!(in_order(0.., 3, |number: u64| number, |number| if number < 5 { Ok(()) } else { Err(number) }), Err(5));
    }
}
