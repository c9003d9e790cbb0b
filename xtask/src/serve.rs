//! A folder → HTTP on localhost with the headers the page promises; listens to no other machine.

mod headers;

use anyhow::{Context, Result, anyhow};
use std::fs::File;
use std::path::{Component, Path, PathBuf};
use std::thread;
use tiny_http::{Method, Request, Response, Server};

const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;
/// Enough that some may wait for a browser that left in the middle of a large file.
const WORKERS: usize = 16;

/// Serves `folder` until stopped.
pub fn run(folder: &Path) -> Result<()> {
    let (server, address) = listen()?;
    println!("Galley is at {address}  (Ctrl-C stops it)");
    thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| answer_all(&server, folder));
        }
    });
    Ok(())
}

/// Serves `folder` while the program runs, and gives the address.
pub fn in_background(folder: &Path) -> Result<String> {
    let (server, address) = listen()?;
    let server = std::sync::Arc::new(server);
    for _ in 0..WORKERS {
        let (server, folder) = (server.clone(), folder.to_owned());
        thread::spawn(move || answer_all(&server, &folder));
    }
    Ok(address)
}

/// Takes the first free port.
fn listen() -> Result<(Server, String)> {
    let mut ports = FIRST_PORT..FIRST_PORT + PORTS_TRIED;
    let found = ports.find_map(|port| Some((Server::http(("127.0.0.1", port)).ok()?, port)));
    let (server, port) = found.ok_or_else(|| anyhow!("ports {FIRST_PORT} to {} are all busy", FIRST_PORT + PORTS_TRIED - 1))?;
    Ok((server, format!("http://localhost:{port}/")))
}

fn answer_all(server: &Server, folder: &Path) {
    for request in server.incoming_requests() {
        let about = request.url().to_owned();
        if let Err(error) = answer(request, folder) {
            // A reader who closed the tab is no trouble, but a missing file is worth a line.
            eprintln!("{about}: {error:#}");
        }
    }
}

fn answer(request: Request, folder: &Path) -> Result<()> {
    let file = local(request.url(), folder).and_then(|path| Some((File::open(&path).ok()?, path)));
    let sent = match file {
        _ if !matches!(request.method(), Method::Get | Method::Head) => {
            request.respond(with_headers(Response::from_string("read only"), None).with_status_code(405))
        }
        Some((file, path)) => request.respond(with_headers(Response::from_file(file), Some(&path))),
        None => request.respond(with_headers(Response::from_string("not here"), None).with_status_code(404)),
    };
    sent.context("the answer could not be sent")
}

fn with_headers<R: std::io::Read>(response: Response<R>, file: Option<&Path>) -> Response<R> {
    headers::of(file).into_iter().fold(response, Response::with_header)
}

/// The file an address means; `None` for one that leads out of the folder.
fn local(url: &str, folder: &Path) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|it| matches!(it, Component::Normal(_)));
    inside.then(|| folder.join(path)).filter(|it| it.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stay_inside_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(local("/src/main.rs?v=1", folder), Some(folder.join("src/main.rs")));
        assert_eq!(local("/../Cargo.toml", folder), None);
        assert_eq!(local("//etc/passwd", folder), None);
        assert_eq!(local("/", folder), None, "no index.html here");
    }
}
