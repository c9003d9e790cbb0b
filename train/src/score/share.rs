//! Right answers of all that were asked → a line of a table.

/// How many were right, and of how many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    right: usize,
    of: usize,
}

impl Share {
    /// Counts one answer.
    pub fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    /// Prints the share in percent under its name.
    pub fn show(self, name: &str) {
        println!("  {name:<14} {:5.1}  ({} of {})", 100.0 * self.right as f64 / self.of.max(1) as f64, self.right, self.of);
    }
}
