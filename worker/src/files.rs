//! Files: hashed ones that never change, and the loader. Each lies on disk raw, as `.br` and as `.gz`.

use model::Refusal;

use crate::asked::Asked;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::{Body, Reply};

/// A file under `/assets/`.
pub(crate) async fn asset(name: &str, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    if !name.bytes().all(plain) || name.starts_with('.') || name.contains("..") {
        return Err(Refusal::NotFound);
    }
    file(&format!("assets/{name}"), RouteKind::Asset, asked, host).await
}

/// The loader: one name for all versions, so browsers ask each time whether theirs is still the one.
pub(crate) async fn loader(asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let mut reply = file("porchlight.js", RouteKind::Loader, asked, host).await?;
    if let Body::Ready(bytes, encoding) = &reply.body {
        let hash = vault::hash_of("porchlight loader etag v1", &[bytes, encoding.unwrap_or("").as_bytes()]).hex();
        let etag = format!("\"{}\"", hash.get(..16).unwrap_or(&hash));
        // What stands in between may have weakened it (RFC 9110, 13.1.2).
        let same = |tag: &str| tag == "*" || tag.trim_start_matches("W/") == etag;
        if asked.if_none_match.as_deref().is_some_and(|tags| tags.split(',').map(str::trim).any(same)) {
            reply.status = 304;
            reply.body = Body::Ready(Vec::new(), None);
        }
        reply.also.push(("etag", etag));
    }
    Ok(reply)
}

async fn file(path: &str, kind: RouteKind, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let content_type = content_type(path).ok_or(Refusal::NotFound)?;
    let files = host.files()?;
    let variants =
        [(asked.takes("br"), ".br", Some("br")), (asked.takes("gzip"), ".gz", Some("gzip")), (true, "", None)];
    for (_, ending, encoding) in variants.into_iter().filter(|(taken, _, _)| *taken) {
        let address = format!("https://files/{path}{ending}");
        let mut found = files.fetch(address, None).await.map_err(|_| Refusal::Trouble)?;
        if found.status_code() == 200 {
            let bytes = found.bytes().await.map_err(|_| Refusal::Trouble)?;
            let body = Body::Ready(bytes, encoding);
            return Ok(Reply { status: 200, kind, content_type, body, cookies: Vec::new(), also: Vec::new() });
        }
    }
    Err(Refusal::NotFound)
}

fn content_type(path: &str) -> Option<&'static str> {
    Some(match path.rsplit('.').next()? {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "ftl" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        _ => return None,
    })
}
