//! A file → the headers it is sent with: its type, and what the page may and may not do; opens no file.

use std::path::Path;
use tiny_http::Header;

/// The page loads its own files and nothing else, and sends nothing anywhere.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Sent with every answer.
pub const SECURITY: [(&str, &str); 6] = [
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// The headers of an answer; `file` is what it sends, if it sends one.
pub fn of(file: Option<&Path>) -> Vec<Header> {
    let kind = file.map_or("text/plain; charset=utf-8", media_type);
    // The page is built anew all the time: a stale copy would only puzzle.
    let own = [("Content-Type", kind), ("Cache-Control", "no-cache")];
    SECURITY.into_iter().chain(own).filter_map(|(name, value)| Header::from_bytes(name, value).ok()).collect()
}

/// Media types of the files the page is made of. `.gz` is data that the page unpacks itself, so it is not an encoding.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "gz" => "application/gzip",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A host that sends no headers still gives the page its policy; who may frame a page only a header can say.
    #[test]
    fn the_page_itself_holds_the_policy() {
        let page = include_str!("../../../www/index.html");
        let inside = CONTENT_SECURITY_POLICY.replace("; frame-ancestors 'none'", "");
        assert_eq!(page.matches("http-equiv=\"Content-Security-Policy\"").count(), 1);
        assert!(page.contains(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{inside}\">")), "{inside}");
        assert!(page.find("http-equiv").unwrap() < page.find("<link").unwrap(), "before anything is loaded");
    }

    #[test]
    fn every_header_is_well_formed() {
        assert_eq!(of(Some(Path::new("engine/galley_bg.wasm"))).len(), SECURITY.len() + 2);
        assert_eq!(media_type(Path::new("engine/model.bin.gz")), "application/gzip");
    }
}
