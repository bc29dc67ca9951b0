//! A request, read once into plain data.

use futures_util::StreamExt;
use model::{MAX_FORM_BYTES, Refusal, Tag};
use worker::{Method, Request};

use crate::host::Host;

/// The longest JSON that is read, in bytes: a poll with its words in many languages.
const MAX_JSON_BYTES: usize = 512 * 1024;

/// A request.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// The method; HEAD counts as GET.
    pub(crate) method: Method,
    /// Where Porchlight itself is: `https://porch.example`.
    pub(crate) origin: String,
    /// The path without its leading slash.
    pub(crate) path: String,
    /// The parts of the query.
    pub(crate) query: Vec<(String, String)>,
    /// What the reader would like to read, best first: said in the address, then by the browser.
    pub(crate) languages: Vec<Tag>,
    /// Whether the language was said in the address.
    pub(crate) language_said: Option<String>,
    pub(crate) cookie: String,
    pub(crate) authorization: Option<String>,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) sec_fetch_site: Option<String>,
    pub(crate) from: Option<String>,
    accept_encoding: String,
    /// A script of ours sends the form (`npm/src/exit.ts`): it is told where the answer leads, and goes there by itself.
    pub(crate) wants_told: bool,
    pub(crate) if_none_match: Option<String>,
    content_type: String,
    pub(crate) body: Vec<u8>,
    /// Why the body was not read.
    pub(crate) unread: Option<Refusal>,
}

impl Asked {
    /// Reads a request.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] without a usable address.
    pub(crate) async fn read(mut request: Request, host: &Host) -> Result<Asked, Refusal> {
        let url = request.url().map_err(|_| Refusal::Unreadable)?;
        let header = |name: &str| request.headers().get(name).ok().flatten();
        let content_type = header("content-type").unwrap_or_default().to_ascii_lowercase();
        // An organiser's poll is as long as a form as it is as JSON; so is what somebody writes who asks to join.
        let long = content_type.starts_with("application/json")
            || url.path().contains("/signup/")
            || ["/ask", "/manage"].iter().any(|page| url.path().ends_with(page));
        let most = if long { MAX_JSON_BYTES } else { MAX_FORM_BYTES };
        let said_length: usize = header("content-length").and_then(|n| n.parse().ok()).unwrap_or(0);
        let query: Vec<(String, String)> = url.query_pairs().map(|(n, v)| (n.into_owned(), v.into_owned())).collect();
        let language_said = query.iter().find(|(name, _)| name == "lang").map(|(_, value)| value.clone());
        let accepted = header("accept-language").unwrap_or_default();
        let wanted = language_said.iter().flat_map(|said| said.split(',').map(|t| t.trim().to_owned()).take(20));
        let languages = wanted.chain(i18n::parse_accept_language(&accepted)).filter_map(|t| Tag::new(&t)).collect();
        let method = match request.method() {
            Method::Head => Method::Get,
            method => method,
        };
        let mut asked = Asked {
            origin: host.origin().unwrap_or_else(|| url.origin().ascii_serialization()),
            path: url.path().trim_start_matches('/').to_owned(),
            query,
            languages,
            language_said,
            cookie: header("cookie").unwrap_or_default(),
            authorization: header("authorization"),
            idempotency_key: header("idempotency-key"),
            sec_fetch_site: header("sec-fetch-site"),
            from: header("origin"),
            accept_encoding: header("accept-encoding").unwrap_or_default(),
            wants_told: header("porchlight-to").is_some(),
            if_none_match: header("if-none-match"),
            content_type,
            body: Vec::new(),
            unread: (said_length > most).then_some(Refusal::TooLarge),
            method,
        };
        if matches!(asked.method, Method::Post | Method::Put) && asked.unread.is_none() {
            match body(&mut request, most).await {
                Ok(body) => asked.body = body,
                Err(refusal) => asked.unread = Some(refusal),
            }
        }
        Ok(asked)
    }

    /// Whether the browser takes that encoding (RFC 9110, 12.5.3); `q=0` says that it does not.
    pub(crate) fn takes(&self, encoding: &str) -> bool {
        self.accept_encoding.split(',').any(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
            named && !parts.any(|weight| weight.trim_end_matches(['0', '.']) == "q=")
        })
    }

    /// The path, cut at its slashes.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path.split('/').filter(|part| !part.is_empty()).collect()
    }

    /// A part of the query.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    /// Whether the body is JSON; if not, it is read as a form.
    pub(crate) fn is_json(&self) -> bool {
        self.content_type.starts_with("application/json")
    }

    /// The fields of a form.
    ///
    /// # Errors
    /// [`Refusal::KindUnknown`] for a body of another kind.
    pub(crate) fn fields(&self) -> Result<Vec<(String, String)>, Refusal> {
        if !self.content_type.starts_with("application/x-www-form-urlencoded") {
            return Err(Refusal::KindUnknown);
        }
        Ok(form_urlencoded::parse(&self.body).into_owned().collect())
    }

    /// The same form with one more field, if there is a value for it.
    pub(crate) fn with_field(&self, name: &str, value: Option<&str>) -> Asked {
        let mut asked = self.clone();
        if let Some(value) = value {
            let field = form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish();
            asked.body.extend_from_slice(format!("&{field}").as_bytes());
        }
        asked
    }

    /// Whether this began on a page of ours: what a request with a cookie has to show before it changes anything.
    /// Browsers from before `Sec-Fetch-Site` (Safari until 16.4) send the exact origin instead.
    pub(crate) fn is_same_origin(&self) -> bool {
        match (&self.sec_fetch_site, &self.from) {
            (Some(site), _) => site == "same-origin",
            (None, Some(from)) => *from == self.origin,
            (None, None) => false,
        }
    }

    /// The site that a request was sent from, where it is not ours.
    pub(crate) fn foreign_site(&self) -> Option<&str> {
        self.from.as_deref().filter(|from| *from != self.origin)
    }
}

/// The body, as far as it is not too large: reading stops there.
async fn body(request: &mut Request, most: usize) -> Result<Vec<u8>, Refusal> {
    let mut body = Vec::new();
    if request.inner().body().is_none() {
        return Ok(body);
    }
    let mut stream = request.stream().map_err(|_| Refusal::Unreadable)?;
    while let Some(chunk) = stream.next().await {
        body.extend(chunk.map_err(|_| Refusal::Unreadable)?);
        if body.len() > most {
            return Err(Refusal::TooLarge);
        }
    }
    Ok(body)
}
