//! The OpenAPI document that is checked in is the one that the types make.
#![cfg(feature = "openapi")]

/// `PORCHLIGHT_WRITE=1 cargo test -p porchlight-model --all-features --test openapi` writes it.
#[test]
fn a_programmer_reads_what_the_types_say() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi.json");
    let made = serde_json::to_string_pretty(&porchlight_model::openapi_document()).unwrap() + "\n";
    if std::env::var_os("PORCHLIGHT_WRITE").is_some() {
        std::fs::write(file, &made).unwrap();
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    assert!(kept == made, "openapi.json is not what the types say; write it anew with PORCHLIGHT_WRITE=1");
}
