//! The files that browsers load.

use std::io::Read;

use crate::harness::{Porchlight, built};

/// The names of the hashed files, without their compressed forms.
pub(crate) fn hashed() -> Vec<String> {
    let folder = built().join("assets/assets");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|_| panic!("{} is missing", folder.display()));
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.ends_with(".br") && !name.ends_with(".gz")).collect();
    names.sort();
    names
}

fn on_disk(name: &str) -> Vec<u8> {
    std::fs::read(built().join("assets").join(name)).unwrap_or_else(|_| panic!("{name} is missing"))
}

fn unpacked(bytes: &[u8], encoding: Option<&str>) -> Vec<u8> {
    let mut plain = Vec::new();
    match encoding {
        Some("br") => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut plain).map(|_| ()).expect("brotli"),
        Some("gzip") => flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain).map(|_| ()).expect("gzip"),
        Some(other) => panic!("an encoding nobody asked for: {other}"),
        None => plain.extend(bytes),
    }
    plain
}

#[test]
fn every_file_comes_as_it_lies_on_disk_in_the_best_form_the_browser_takes() {
    let porch = Porchlight::shared();
    let names: Vec<String> =
        hashed().iter().map(|name| format!("assets/{name}")).chain(["porchlight.js".into()]).collect();
    assert!(names.len() > 5);
    for name in names {
        let plain = on_disk(&name);
        for (accept, encoding, ending) in [
            (None, None, ""),
            (Some("identity"), None, ""),
            (Some("zstd, deflate"), None, ""),
            (Some("gzip"), Some("gzip"), ".gz"),
            (Some("gzip, deflate, br, zstd"), Some("br"), ".br"),
            (Some("br;q=1.0, gzip;q=0.8"), Some("br"), ".br"),
            (Some("br;q=0, gzip"), Some("gzip"), ".gz"),
            (Some("gzip;q=0"), None, ""),
        ] {
            let ask = porch.get(&format!("/{name}"));
            let ask = accept.into_iter().fold(ask, |ask, accept| ask.header("Accept-Encoding", accept));
            let answer = ask.send().expect(200);
            let about = format!("{name} for {accept:?}");
            assert_eq!(answer.header("content-encoding"), encoding, "{about}");
            assert_eq!(answer.body, on_disk(&format!("{name}{ending}")), "{about}: other bytes than on disk");
            assert_eq!(unpacked(&answer.body, encoding), plain, "{about}: something else once unpacked");
            assert_eq!(answer.header("vary"), Some("Accept-Encoding"), "{about}");
            let caching = if name == "porchlight.js" { "no-cache" } else { "public, max-age=31536000, immutable" };
            assert_eq!(answer.header("cache-control"), Some(caching), "{about}");
            let kind = match name.rsplit('.').next() {
                Some("js") => "text/javascript; charset=utf-8",
                Some("wasm") => "application/wasm",
                Some("css") => "text/css; charset=utf-8",
                Some("ftl") => "text/plain; charset=utf-8",
                _ => panic!("{name} is of a kind that nobody serves"),
            };
            assert_eq!(answer.header("content-type"), Some(kind), "{about}");
        }
    }
}

#[test]
fn a_page_is_the_same_page_compressed() {
    let porch = Porchlight::shared();
    let plain = porch.get("/nobody-here").send().expect(404);
    for (accept, encoding) in [("br", Some("br")), ("gzip, br", Some("br")), ("br;q=0", None)] {
        let answer = porch.get("/nobody-here").header("Accept-Encoding", accept).send().expect(404);
        assert_eq!(answer.header("content-encoding"), encoding, "{accept}");
        assert_eq!(unpacked(&answer.body, encoding), plain.body, "{accept}");
    }
}

#[test]
fn the_loader_is_fetched_again_only_when_it_changed() {
    let porch = Porchlight::shared();
    for encoding in ["identity", "gzip", "br"] {
        let ask = || porch.get("/porchlight.js").header("Accept-Encoding", encoding);
        let etag = ask().send().expect(200).header("etag").expect("an etag").to_owned();
        for same in [etag.clone(), format!("\"other\", {etag}"), format!("W/{etag}"), "*".to_owned()] {
            let unchanged = ask().header("If-None-Match", &same).send().expect(304);
            assert!(unchanged.body.is_empty(), "{same}");
            assert_eq!(unchanged.header("etag"), Some(etag.as_str()));
        }
        ask().header("If-None-Match", "\"other\"").send().expect(200);
    }
}

#[test]
fn nothing_but_the_published_files_can_be_had() {
    let porch = Porchlight::shared();
    let file = hashed().swap_remove(0);
    for path in [
        "/assets/..%2fmanifest.json",
        "/assets/..%2Fmanifest.json",
        "/assets/%2e%2e%2fmanifest.json",
        "/assets/%2e%2e/manifest.json",
        "/assets/../manifest.json",
        "/assets/..%5cmanifest.json",
        "/assets/..\\manifest.json",
        "/assets//etc/passwd",
        "/assets/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/assets/..%252fmanifest.json",
        "/assets/%00.js",
        "/assets/.js",
        "/assets/..js",
        "/assets/",
        "/assets",
        "/assets/none.js",
        "/assets/none.html",
        "/manifest.json",
        "/porchlight.js.br",
        "/porchlight.js.gz",
        "/porchlight.js/",
        "/workerd.capnp",
        "/index_bg.wasm",
        "/.git/config",
        &format!("/assets/{file}.br"),
        &format!("/assets/{file}.gz"),
        &format!("/assets/{file}/"),
        &format!("/assets/x/../{file}.br"),
    ] {
        let answer = porch.get(path).send();
        // A slash too many leads to the same thing; nothing else does.
        let same = path.ends_with('/') && (path.contains(&file) || path.contains("porchlight.js"));
        assert_eq!(answer.status, if same { 200 } else { 404 }, "{path}");
    }
}
