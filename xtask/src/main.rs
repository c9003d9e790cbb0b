//! `cargo xtask <command>` → a page served, tested or packed; knows nothing of articles.

mod about;
mod bench;
mod browser;
mod command;
mod engine;
mod fuzz;
mod gather;
mod model;
mod node;
mod notice;
mod npm;
mod pictures;
mod places;
mod reproduce;
mod serve;
mod single;
mod site;
mod stamp;
mod test;
mod toolchain;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve         build the page and serve it on localhost
cargo xtask test          run every test, the page in Chromium too
cargo xtask test --fast   run those that need no browser
cargo xtask bench         measure against other libraries; writes benches/RESULTS.md
cargo xtask bench --only PART   print one part of it: native, speed, loading, page, weight or profile
cargo xtask pictures      take the page's pictures anew, into www/docs
cargo xtask npm [DIR]     make the npm package (dist-npm/)
cargo xtask dist [DIR]    pack the page into a folder any static host can serve (dist/)
cargo xtask reproduce     pack it in two folders and compare every byte
cargo xtask fuzz [NAME]   fuzz every target, or one, for an hour each; writes fuzz/RESULTS.md";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => serve::run(&site::build(&places::scratch("site"))?),
        ["test"] => test::run(test::Extent::All),
        ["test", "--fast"] => test::run(test::Extent::Fast),
        ["bench"] => bench::run(None),
        ["bench", "--only", part] => bench::run(Some(part)),
        ["pictures"] => pictures::take(),
        ["npm"] => npm::pack(&places::root().join("dist-npm")),
        ["npm", folder] => npm::pack(folder.as_ref()),
        ["dist"] => site::pack(&places::root().join("dist")),
        ["dist", folder] => site::pack(folder.as_ref()),
        ["reproduce"] => reproduce::run(),
        ["fuzz"] => fuzz::run(None),
        ["fuzz", name] => fuzz::run(Some(name)),
        ["" | "help" | "-h" | "--help"] | [] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("no such command: {}\n\n{USAGE}", arguments.join(" ")),
    }
}
