//! The built page → its types checked and its tests run in Chromium; builds with release settings, as it is shipped.

use super::account::Count;
use crate::{browser, command, node, npm, places, serve, single, site};
use anyhow::{Context, Result};
use std::path::Path;
use std::{env, fs};

/// Types of the page's JavaScript, then the page and the engine in Chromium.
pub fn tests() -> Result<Count> {
    node::ensure_packages(&node::folder())?;
    let browser = browser::find()?;
    println!("browser: {}", browser.display());
    let site = site::build(&places::scratch("site"))?;
    Ok(types()?.and(pages(&site, &browser)?))
}

/// `tsc --checkJs --strict` over the page as it is written, before its modules are joined.
fn types() -> Result<Count> {
    let page = places::root().join("www");
    let own = serde_json::json!({
        "extends": node::folder().join("tsconfig.json"),
        "include": [page.join("**/*.js"), page.join("**/*.d.ts")],
    });
    let config = places::scratch("tsconfig.json");
    fs::write(&config, own.to_string())?;
    Ok(Count::one(command::run(node::script("typescript/bin/tsc").arg("--project").arg(config)).is_ok()))
}

fn pages(site: &Path, browser: &Path) -> Result<Count> {
    command::run(command::cargo().args(["build", "--quiet", "--locked", "--package", "galley", "--bin", "galley"]))?;
    let native = places::target().join("debug").join("galley").with_extension(env::consts::EXE_EXTENSION);
    let (account, single) = (places::scratch("account.json"), places::scratch("galley.html"));
    single::pack(site, &single)?;
    let address = serve::in_background(site)?;
    let mut playwright = node::script("@playwright/test/cli.js");
    playwright
        .arg("test")
        .env("CHROME_PATH", browser)
        .env("GALLEY_URL", address)
        .env("GALLEY_BIN", native)
        .env("GALLEY_ACCOUNT", &account)
        .env("GALLEY_NPM", npm::installed()?)
        .env("GALLEY_SINGLE", single);
    let passed = command::run(&mut playwright).is_ok();
    let count = read(&account).context("Playwright left no account of its tests")?;
    Ok(if passed || count.failed > 0 { count } else { count.and(Count::one(false)) })
}

fn read(account: &Path) -> Result<Count> {
    let account: serde_json::Value = serde_json::from_str(&fs::read_to_string(account)?)?;
    let number = |name: &str| account["stats"][name].as_u64().unwrap_or_default();
    Ok(Count { passed: number("expected"), failed: number("unexpected") + number("flaky") })
}
