//! An answer as plain data, until it is sent.

use model::Refusal;
use serde::Serialize;
use worker::{EncodeBody, Headers, Method, Response, ResponseBuilder};

use crate::asked::Asked;
use crate::headers::RouteKind;

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) kind: RouteKind,
    pub(crate) content_type: &'static str,
    pub(crate) body: Body,
    pub(crate) cookies: Vec<String>,
    /// Headers of this answer alone.
    pub(crate) also: Vec<(&'static str, String)>,
}

/// What an answer holds.
#[derive(Debug)]
pub(crate) enum Body {
    /// Words, compressed on the way if the browser takes it.
    Text(String),
    /// Bytes as they are on disk, already in that encoding.
    Ready(Vec<u8>, Option<&'static str>),
}

/// The refusal in a problem document of ours.
pub(crate) fn refusal_in(problem: &str) -> Refusal {
    #[derive(serde::Deserialize)]
    struct Problem {
        r#type: String,
    }
    let problem: Option<Problem> = serde_json::from_str(problem).ok();
    problem.and_then(|p| Refusal::from_code(p.r#type.rsplit('/').next()?)).unwrap_or(Refusal::Trouble)
}

impl Reply {
    /// A page or a fragment.
    pub(crate) fn html(kind: RouteKind, status: u16, html: String) -> Reply {
        let content_type = "text/html; charset=utf-8";
        Reply { status, kind, content_type, body: Body::Text(html), cookies: Vec::new(), also: Vec::new() }
    }

    /// JSON.
    pub(crate) fn json<T: Serialize>(status: u16, value: &T) -> Reply {
        let Ok(body) = serde_json::to_string(value) else { return Reply::problem(Refusal::Trouble) };
        Reply::json_text(status, body)
    }

    /// JSON that is already written.
    pub(crate) fn json_text(status: u16, body: String) -> Reply {
        let content_type = if status < 400 { "application/json" } else { "application/problem+json" };
        let kind = RouteKind::Api(None);
        Reply { status, kind, content_type, body: Body::Text(body), cookies: Vec::new(), also: Vec::new() }
    }

    /// A refusal as a problem document (RFC 9457). It says nothing of what was sent.
    pub(crate) fn problem(refusal: Refusal) -> Reply {
        let (code, status) = (refusal.code(), refusal.status());
        let title = i18n::Locale::built_in(&[]).by_id(code).map(|said| said.text).unwrap_or_default();
        let problem = serde_json::json!({ "type": format!("/problems/{code}"), "title": title, "status": status });
        Reply::json_text(status, problem.to_string())
    }

    /// Go there, and look at it anew.
    pub(crate) fn see_other(to: String) -> Reply {
        let mut reply = Reply::html(RouteKind::Page, 303, String::new());
        reply.also.push(("location", to));
        reply
    }

    pub(crate) fn with_kind(self, kind: RouteKind) -> Reply {
        Reply { kind, ..self }
    }

    pub(crate) fn with_cookie(mut self, cookie: String) -> Reply {
        self.cookies.push(cookie);
        self
    }

    /// For a script that goes there by itself: the address to which it leads. A page is not shown to anybody so, and what only
    /// the shown page may spend (a cookie that says something once) stays.
    fn told(self) -> Reply {
        let to = self.also.into_iter().find(|(name, _)| *name == "location").map(|(_, to)| to);
        let cookies = if to.is_some() { self.cookies } else { Vec::new() };
        Reply { cookies, ..Reply::json(200, &serde_json::json!({ "to": to })) }
    }

    /// Sends it to a browser.
    pub(crate) fn send(self, asked: &Asked) -> worker::Result<Response> {
        let reply = if asked.wants_told && asked.method == Method::Post { self.told() } else { self };
        let over_https = asked.origin.starts_with("https://");
        let headers = reply.headers(over_https)?;
        match reply.body {
            Body::Text(text) => {
                headers.append("vary", "Accept-Encoding")?;
                if asked.takes("br") && !text.is_empty() {
                    headers.set("content-encoding", "br")?;
                }
                Ok(ResponseBuilder::new().with_status(reply.status).with_headers(headers).fixed(text.into_bytes()))
            }
            Body::Ready(bytes, encoding) => {
                headers.append("vary", "Accept-Encoding")?;
                let builder = ResponseBuilder::new().with_status(reply.status);
                match encoding {
                    Some(encoding) => {
                        headers.set("content-encoding", encoding)?;
                        Ok(builder.with_headers(headers).with_encode_body(EncodeBody::Manual).fixed(bytes))
                    }
                    None => Ok(builder.with_headers(headers).fixed(bytes)),
                }
            }
        }
    }

    /// Sends it between objects, or where the request could not even be read.
    pub(crate) fn send_plain(self) -> worker::Result<Response> {
        let headers = self.headers(false)?;
        let bytes = match self.body {
            Body::Text(text) => text.into_bytes(),
            Body::Ready(bytes, _) => bytes,
        };
        Ok(ResponseBuilder::new().with_status(self.status).with_headers(headers).fixed(bytes))
    }

    fn headers(&self, over_https: bool) -> worker::Result<Headers> {
        let headers = Headers::new();
        headers.set("content-type", self.content_type)?;
        for (name, value) in self.kind.headers(over_https).iter().chain(&self.also) {
            headers.set(name, value)?;
        }
        for cookie in &self.cookies {
            headers.append("set-cookie", cookie)?;
        }
        Ok(headers)
    }
}
