//! `cargo xtask serve`: builds the page and serves its folder on this machine, with the headers that the page's
//! `_headers` file wants of any host.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};

use crate::run::Result;
use crate::{page, setup};

/// Sets up, builds into `dist`, and serves until it is stopped.
///
/// # Errors
/// A tool is missing or failed, or the port is taken.
pub fn run(root: &Path, port: u16) -> Result<()> {
    // The port is taken first: whoever finds it busy should not have waited for a build.
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!("port {port}: {error}; choose another with --port N (0: any that is free)")
    })?;
    setup::page_tools(root)?;
    let folder = root.join("dist");
    page::build(root, &folder)?;
    let headers = Headers::read(&fs::read_to_string(folder.join("_headers"))?);
    println!("Keel is served at http://localhost:{}/ (Ctrl+C ends it)", listener.local_addr()?.port());
    for stream in listener.incoming().flatten() {
        let (folder, headers) = (folder.clone(), headers.clone());
        // A browser that goes away in the middle of an answer is no error.
        std::thread::spawn(move || drop(answer(&stream, &folder, &headers)));
    }
    Ok(())
}

/// Which headers go with which path, in the form that static hosts read: a line with a path, then indented lines with
/// its headers. A path that ends in `*` stands for all that begin so.
#[derive(Clone, Debug, Default)]
struct Headers(Vec<(String, Vec<String>)>);

impl Headers {
    fn read(text: &str) -> Headers {
        let mut all: Vec<(String, Vec<String>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            match all.last_mut() {
                Some((_, headers)) if line.starts_with(' ') => headers.push(line.trim().to_string()),
                _ => all.push((line.trim().to_string(), Vec::new())),
            }
        }
        Headers(all)
    }

    fn of<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a String> + 'a {
        let fits = move |pattern: &str| match pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == pattern,
        };
        self.0.iter().filter(move |(pattern, _)| fits(pattern)).flat_map(|(_, headers)| headers)
    }
}

fn answer(mut stream: &TcpStream, folder: &Path, headers: &Headers) -> std::io::Result<()> {
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
        _ if method != "GET" && method != "HEAD" => {
            ("405 Method Not Allowed", "text/plain", b"only GET\n".to_vec())
        }
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"not found\n".to_vec()),
    };
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
    for header in headers.of(target.split(['?', '#']).next().unwrap_or("")) {
        head.push_str(header);
        head.push_str("\r\n");
    }
    head.push_str("Cache-Control: no-cache\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
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

    #[test]
    fn headers_go_with_their_paths() {
        let headers = Headers::read("/*\n  A: 1\n/runner.html\n  B: 2\n  C: 3\n");
        assert_eq!(headers.of("/").collect::<Vec<_>>(), ["A: 1"]);
        assert_eq!(headers.of("/runner.html").collect::<Vec<_>>(), ["A: 1", "B: 2", "C: 3"]);
    }
}
