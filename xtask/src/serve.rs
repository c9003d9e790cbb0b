//! A folder → HTTP on localhost with the headers the page promises; listens to no other machine.

mod headers;

use anyhow::{Context, Result, anyhow};
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::thread;
use tiny_http::{Method, Request, Server, StatusCode};

const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;
const WORKERS: usize = 8;

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
    let found = local(request.url(), folder).and_then(|path| Some((File::open(&path).ok()?, path)));
    let sent = match found {
        _ if !matches!(request.method(), Method::Get | Method::Head) => send(request, 405, None, words("read only")),
        Some((file, path)) => {
            let length = file.metadata()?.len();
            send(request, 200, Some(&path), Body { bytes: Box::new(file), length })
        }
        None => send(request, 404, None, words("not here")),
    };
    sent.context("the answer could not be sent")
}

/// What an answer holds, and how many bytes that are.
struct Body {
    bytes: Box<dyn Read>,
    length: u64,
}

fn words(words: &'static str) -> Body {
    Body { bytes: Box::new(words.as_bytes()), length: words.len() as u64 }
}

/// Writes an answer and ends the connection.
///
/// The library keeps connections open, and when several come at once it may leave one waiting until another is closed:
/// a page then never ends loading. It lets no header of ours say "close", so the head of the answer is written here.
fn send(request: Request, status: u16, file: Option<&Path>, mut body: Body) -> io::Result<()> {
    let with_body = *request.method() != Method::Head;
    let mut out = BufWriter::new(request.into_writer());
    write!(out, "HTTP/1.1 {status} {}\r\n", StatusCode(status).default_reason_phrase())?;
    for header in headers::of(file) {
        write!(out, "{header}\r\n")?;
    }
    write!(out, "Content-Length: {}\r\nConnection: close\r\n\r\n", body.length)?;
    if with_body {
        io::copy(&mut body.bytes, &mut out)?;
    }
    out.flush()
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
