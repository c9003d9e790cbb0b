//! Inputs → results in the order of the inputs, worked on by several threads; never more under way than the threads can soon take.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// How many inputs a thread may be ahead of the one that is due: a long article, or a reader who is slow to take the answers,
/// holds the others up instead of filling the memory.
const AHEAD: usize = 16;

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
    let jobs = jobs.max(1);
    let inputs = Mutex::new(inputs.enumerate());
    let (sender, results) = mpsc::channel();
    let (grant, permits) = mpsc::channel();
    let permits = Mutex::new(permits);
    for _ in 0..jobs * AHEAD {
        // The receiver is right here.
        let _ = grant.send(());
    }
    thread::scope(|scope| {
        for _ in 0..jobs {
            let (sender, inputs, permits, work) = (sender.clone(), &inputs, &permits, &work);
            scope.spawn(move || {
                while permitted(permits)
                    && let Some((index, input)) = next(inputs)
                    && sender.send((index, work(input))).is_ok()
                {}
            });
        }
        drop(sender);
        // With it goes the last permit: threads that wait for one end when this function does.
        let grant = grant;
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        for (index, result) in results {
            waiting.insert(index, result);
            while let Some(result) = waiting.remove(&due) {
                emit(result)?;
                due += 1;
                let _ = grant.send(());
            }
        }
        Ok(())
    })
}

/// Waits for leave to begin; `false` when nobody will give it any more.
fn permitted(permits: &Mutex<mpsc::Receiver<()>>) -> bool {
    permits.lock().unwrap_or_else(PoisonError::into_inner).recv().is_ok()
}

/// A thread that panicked left the iterator as it was between two inputs.
fn next<T>(inputs: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    inputs.lock().unwrap_or_else(PoisonError::into_inner).next()
}

#[cfg(test)]
mod tests {
    use super::{AHEAD, in_order};
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn slow_inputs_keep_their_place() {
        let mut seen = Vec::new();
        let work = |number: u64| {
            std::thread::sleep(Duration::from_millis(if number.is_multiple_of(3) { 5 } else { 0 }));
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

    #[test]
    fn a_slow_reader_holds_the_threads_up() {
        let (begun, mut most, mut taken) = (AtomicUsize::new(0), 0, 0);
        let work = |_| begun.fetch_add(1, Ordering::SeqCst);
        in_order(0..500, 2, work, |_| {
            std::thread::sleep(Duration::from_micros(200));
            taken += 1;
            most = most.max(begun.load(Ordering::SeqCst) - taken);
            Ok::<(), ()>(())
        })
        .unwrap();
        assert!(most <= 2 * AHEAD, "{most} articles under way");
    }
}
