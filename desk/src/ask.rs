//! Every request to the group: the one place where the desk talks to anybody.

use model::Refusal;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

/// What a refusal looks like (RFC 9457).
#[derive(Deserialize)]
struct Problem {
    r#type: String,
}

/// Reads something of the group. `path` comes after `/v1`.
///
/// # Errors
/// The group's refusal; [`Refusal::LineCut`] where it could not be asked.
pub(crate) async fn get<T: DeserializeOwned>(path: &str) -> Result<T, Refusal> {
    parsed(&text_of("GET", path, None, "").await?)
}

/// Sends something to the group, with the idempotency key of a command that may not happen twice.
///
/// # Errors
/// As [`get`].
pub(crate) async fn post<T: DeserializeOwned>(path: &str, body: &impl Serialize, key: &str) -> Result<T, Refusal> {
    let body = serde_json::to_string(body).map_err(|_| Refusal::Trouble)?;
    parsed(&text_of("POST", path, Some(&body), key).await?)
}

/// The same by any method, and the answer as it came: whoever asked reads it.
///
/// # Errors
/// As [`get`].
pub(crate) async fn text_of(method: &str, path: &str, body: Option<&str>, key: &str) -> Result<String, Refusal> {
    let init = RequestInit::new();
    init.set_method(method);
    if let Some(body) = body {
        let headers = Headers::new().map_err(|_| Refusal::Trouble)?;
        for (name, value) in [("content-type", "application/json"), ("idempotency-key", key)] {
            headers.set(name, value).map_err(|_| Refusal::Trouble)?;
        }
        init.set_headers(&headers);
        init.set_body(&JsValue::from_str(body));
    }
    read(fetch(&address(path), &init).await?).await
}

/// A file of ours, as text.
///
/// # Errors
/// [`Refusal::LineCut`].
pub(crate) async fn file(address: &str) -> Result<String, Refusal> {
    let response = fetch(address, &RequestInit::new()).await?;
    if response.ok() { text(&response).await } else { Err(Refusal::LineCut) }
}

/// Cookies count only where a page of ours says that it asks.
fn address(path: &str) -> String {
    format!("/v1{path}?dress=page")
}

async fn fetch(address: &str, init: &RequestInit) -> Result<Response, Refusal> {
    let window = web_sys::window().ok_or(Refusal::LineCut)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(address, init)).await;
    response.ok().and_then(|response| response.dyn_into().ok()).ok_or(Refusal::LineCut)
}

async fn text(response: &Response) -> Result<String, Refusal> {
    let text = JsFuture::from(response.text().map_err(|_| Refusal::LineCut)?).await;
    text.ok().and_then(|text| text.as_string()).ok_or(Refusal::LineCut)
}

fn parsed<T: DeserializeOwned>(json: &str) -> Result<T, Refusal> {
    serde_json::from_str(json).map_err(|_| Refusal::Trouble)
}

/// What was answered, if it was no refusal.
async fn read(response: Response) -> Result<String, Refusal> {
    let text = text(&response).await?;
    if response.ok() {
        return Ok(text);
    }
    let problem: Option<Problem> = serde_json::from_str(&text).ok();
    Err(problem.and_then(|problem| Refusal::from_code(problem.r#type.rsplit('/').next()?)).unwrap_or(Refusal::Trouble))
}
