//! Somebody's website: the files of `demo/` as an ordinary web server gives them, under a strict policy.

use std::fs;
use std::io::Cursor;
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

use crate::place;

/// Starts it on `localhost`, another site than Porchlight's `127.0.0.1`, until this process ends.
/// Gives back its origin.
pub(crate) fn start(port: u16, porchlight: &str) -> Result<String> {
    let port = crate::workerd::free(port)?;
    let site = Arc::new(Site {
        folder: place::at("demo"),
        porchlight: porchlight.to_owned(),
        origin: format!("http://localhost:{port}"),
    });
    let v4 =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("Port {port} was taken just now."))?;
    // `localhost` is ::1 first, to many; not every machine has it.
    let v6 = TcpListener::bind((Ipv6Addr::LOCALHOST, port)).ok();
    for listener in [Some(v4), v6].into_iter().flatten() {
        let server =
            Server::from_listener(listener, None).map_err(|error| anyhow!("The website cannot start: {error}."))?;
        let server = Arc::new(server);
        for _ in 0..2 {
            let (server, site) = (server.clone(), site.clone());
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    site.answer(request);
                }
            });
        }
    }
    Ok(site.origin.clone())
}

struct Site {
    folder: PathBuf,
    porchlight: String,
    origin: String,
}

impl Site {
    fn answer(&self, request: Request) {
        let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
        let csp = query.split('&').find_map(|pair| pair.strip_prefix("csp=")).unwrap_or("strict").to_owned();
        if !path.ends_with('/') && self.asked(path).is_some_and(|asked| asked.is_dir()) {
            let there = Header::from_bytes("Location", format!("{path}/?{query}").trim_end_matches('?')).ok();
            let _ = request.respond(Response::new(
                301.into(),
                there.into_iter().collect(),
                Cursor::new(Vec::new()),
                Some(0),
                None,
            ));
            return;
        }
        let nothing = || ("text/plain; charset=utf-8", b"There is no such page here.\n".to_vec());
        let file = self.file(path);
        let status = if file.is_some() { 200 } else { 404 };
        let (kind, bytes) = file.unwrap_or_else(nothing);
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        headers.extend(self.policy(&csp).map(|policy| ("Content-Security-Policy", policy)));
        let headers =
            headers.iter().filter_map(|(name, value)| Header::from_bytes(*name, value.as_str()).ok()).collect();
        let length = bytes.len();
        // A browser that went away is none of our business.
        let _ = request.respond(Response::new(status.into(), headers, Cursor::new(bytes), Some(length), None));
    }

    /// Where a path lies on disk: within the folder, or nowhere.
    fn asked(&self, path: &str) -> Option<PathBuf> {
        let asked = Path::new(path.trim_start_matches('/'));
        asked.components().all(|part| matches!(part, Component::Normal(_))).then(|| self.folder.join(asked))
    }

    /// A file with its type, and the two addresses that are known only now filled into its text.
    fn file(&self, path: &str) -> Option<(&'static str, Vec<u8>)> {
        let mut file = self.asked(path)?;
        if file.is_dir() {
            file.push("index.html");
        }
        let (kind, filled) = match file.extension()?.to_str()? {
            "html" => ("text/html; charset=utf-8", true),
            "css" => ("text/css; charset=utf-8", false),
            "js" => ("text/javascript; charset=utf-8", true),
            "wasm" => ("application/wasm", false),
            "svg" => ("image/svg+xml", false),
            "png" => ("image/png", false),
            "jpg" => ("image/jpeg", false),
            "webp" => ("image/webp", false),
            "woff2" => ("font/woff2", false),
            "txt" => ("text/plain; charset=utf-8", false),
            // group.json is for `cargo xtask demo`, not for visitors.
            _ => return None,
        };
        let bytes = fs::read(&file).ok()?;
        if !filled {
            return Some((kind, bytes));
        }
        Some((kind, self.fill(&String::from_utf8_lossy(&bytes)).into_bytes()))
    }

    fn fill(&self, text: &str) -> String {
        text.replace("{{porchlight}}", &self.porchlight).replace("{{site}}", &self.origin)
    }

    /// What README tells a host to send, and what hosts send who have not read it: `?csp=` chooses.
    fn policy(&self, csp: &str) -> Option<String> {
        let porchlight = &self.porchlight;
        let (wasm, types) = match csp {
            "plain" => return None,
            "no-wasm" => ("", "porchlight"),
            "no-tt" => (" 'wasm-unsafe-eval'", "somebody-else"),
            _ => (" 'wasm-unsafe-eval'", "porchlight"),
        };
        Some(format!(
            "default-src 'none'; script-src {porchlight}{wasm}; connect-src {porchlight}; frame-src {porchlight}; \
             style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types {types}; \
             base-uri 'none'; form-action 'self'"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            folder: place::at("demo"),
            porchlight: "http://127.0.0.1:1".to_owned(),
            origin: "http://localhost:2".to_owned(),
        }
    }

    #[test]
    fn nothing_outside_the_website_is_served() {
        for path in
            ["/../Cargo.toml", "/es/../../Cargo.toml", "//etc/passwd", "/./index.html", "/group.json", "/nowhere.html"]
        {
            assert!(site().file(path).is_none(), "{path}");
        }
        assert!(site().file("/").is_some() && site().file("/es/").is_some());
    }

    #[test]
    fn the_addresses_are_filled_in() {
        let (_, page) = site().file("/index.html").unwrap_or_default();
        let page = String::from_utf8_lossy(&page);
        assert!(page.contains("src=\"http://127.0.0.1:1/porchlight.js\"") && !page.contains("{{"));
    }

    #[test]
    fn a_host_that_forbids_webassembly_differs_in_nothing_else() {
        let (strict, without) =
            (site().policy("strict").unwrap_or_default(), site().policy("no-wasm").unwrap_or_default());
        assert_eq!(strict.replace(" 'wasm-unsafe-eval'", ""), without);
        assert!(site().policy("plain").is_none());
    }
}
