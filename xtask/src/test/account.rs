//! Steps of a test run → what passed and what failed, in plain words; runs nothing itself.

use anyhow::Result;

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Count {
    /// A step that is one test.
    pub const fn one(passed: bool) -> Self {
        if passed { Self { passed: 1, failed: 0 } } else { Self { passed: 0, failed: 1 } }
    }

    /// Both together.
    pub const fn and(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// What a run has come to so far.
#[derive(Debug, Default)]
pub struct Account {
    total: Count,
    failures: Vec<String>,
}

impl Account {
    /// Runs a step. One that could not be run has failed.
    pub fn step(&mut self, name: &str, run: impl FnOnce() -> Result<Count>) {
        println!("\n== {name}");
        let count = run().unwrap_or_else(|error| {
            eprintln!("{error:#}");
            Count::one(false)
        });
        if count.failed > 0 {
            self.failures.push(format!("{name}: {} failed", count.failed));
        }
        self.total = self.total.and(count);
    }

    /// How many failed.
    pub const fn failed(&self) -> u64 {
        self.total.failed
    }

    /// Prints the outcome; its last line is the whole run in six words or fewer.
    pub fn sum_up(&self) {
        println!();
        for failure in &self.failures {
            println!("{failure}");
        }
        println!("{} passed, {} failed", self.total.passed, self.total.failed);
    }
}

/// Reads `test result: ok. 12 passed; 0 failed; …`, a line of Rust's test runner.
pub fn read_result(line: &str) -> Option<Count> {
    let counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
    let number = |what: &str| counts.split("; ").find_map(|it| it.trim().strip_suffix(what)?.trim().parse().ok());
    Some(Count { passed: number("passed")?, failed: number("failed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_runner_is_understood() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(read_result(line), Some(Count { passed: 12, failed: 3 }));
        assert_eq!(read_result("test result of another kind"), None);
    }
}
