//! The whole house → passed or failed, one step after the other; mends nothing.

mod account;
mod in_browser;
mod in_node;
mod in_rust;

use account::Account;
use anyhow::{Result, ensure};

/// How much to test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    All,
    /// What needs no browser and no release build.
    Fast,
}

/// Runs every step, also after one has failed, and sums up.
pub fn run(extent: Extent) -> Result<()> {
    let mut account = Account::default();
    account.step("layout of the code", in_rust::format);
    account.step("lints", in_rust::lints);
    account.step("what the fuzzer runs", in_rust::fuzz_targets);
    account.step("tests in Rust", in_rust::tests);
    if extent == Extent::All {
        account.step("tests in the browser", in_browser::tests);
        account.step("tests of the npm package", in_node::tests);
    }
    account.sum_up();
    ensure!(account.failed() == 0, "not everything passed");
    Ok(())
}
