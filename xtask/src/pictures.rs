//! The built page → its pictures in `www/docs` and its icons, taken in Chromium; judges nothing.

use crate::{browser, command, node, places, serve, site};
use anyhow::Result;

/// Takes them anew.
pub fn take() -> Result<()> {
    node::ensure_packages(&node::folder())?;
    let browser = browser::find()?;
    let site = site::build(&places::scratch("site"))?;
    let mut run = command::program("node");
    run.arg("screenshots.js").current_dir(node::folder()).env("CHROME_PATH", browser);
    command::run(run.env("GALLEY_URL", serve::in_background(&site)?))
}
