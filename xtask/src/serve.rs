//! `cargo xtask serve`: builds the page and serves its folder on this machine.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

use crate::page::{self, Result};
use crate::setup;

/// Sets up, builds into `dist`, and serves until it is stopped.
///
/// # Errors
/// A tool is missing or failed, or the port is taken.
pub fn run(root: &Path, port: u16) -> Result<()> {
    setup::page_tools(root)?;
    let folder = root.join("dist");
    page::build(root, &folder)?;
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| format!("port {port}: {error}"))?;
    println!("http://localhost:{}/", listener.local_addr()?.port());
    for stream in listener.incoming().flatten() {
        let folder = folder.clone();
        // A browser that goes away in the middle of an answer is no error.
        std::thread::spawn(move || drop(answer(&stream, &folder)));
    }
    Ok(())
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let found = find(folder, target).and_then(|path| fs::read(&path).ok().map(|body| (mime(&path), body)));
    let (status, kind, body) = match found {
        _ if method != "GET" && method != "HEAD" => ("405 Method Not Allowed", "text/plain", b"only GET\n".to_vec()),
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"not found\n".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file that a request's target names; none outside the folder.
fn find(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    if path.split('/').any(|part| part == "..") || path.contains(['\\', '%', '\0']) {
        return None;
    }
    let path = folder.join(path);
    Some(if path.is_dir() { path.join("index.html") } else { path })
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or("") {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "py" | "txt" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_stay_inside_the_folder() {
        let folder = Path::new("page");
        assert_eq!(find(folder, "/keel.wasm?v=1"), Some(folder.join("keel.wasm")));
        assert_eq!(find(folder, "/../secret"), None);
        assert_eq!(find(folder, "/a/%2e%2e/secret"), None);
    }

    #[test]
    fn wasm_has_the_type_that_streaming_compilation_wants() {
        assert_eq!(mime(Path::new("dist/keel.wasm")), "application/wasm");
    }
}
