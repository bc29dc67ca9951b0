//! HTTP/1.1 by hand, a connection a request: the tests send what no well-behaved client would, and want to see an
//! answer exactly as it came.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// A request that is being put together.
#[derive(Clone)]
pub(crate) struct Ask {
    port: u16,
    method: String,
    path: String,
    headers: Vec<(String, Vec<u8>)>,
    body: Option<Vec<u8>>,
    chunked: bool,
    patience: Duration,
}

/// An answer.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Names in lower case, in the order in which they came.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// What was asked, for messages.
    asked: String,
}

impl Ask {
    pub(crate) fn new(port: u16, method: &str, path: &str) -> Ask {
        let (method, path) = (method.to_owned(), path.to_owned());
        Ask { port, method, path, headers: Vec::new(), body: None, chunked: false, patience: Duration::from_secs(30) }
    }

    pub(crate) fn header(self, name: &str, value: impl AsRef<[u8]>) -> Ask {
        let mut ask = self;
        ask.headers.push((name.to_owned(), value.as_ref().to_owned()));
        ask
    }

    /// A program's credential.
    pub(crate) fn code(self, code: &str) -> Ask {
        self.header("Authorization", format!("Bearer {code}"))
    }

    pub(crate) fn code_if(self, code: Option<&str>) -> Ask {
        match code {
            Some(code) => self.code(code),
            None => self,
        }
    }

    pub(crate) fn cookie(self, name: &str, value: &str) -> Ask {
        self.header("Cookie", format!("{name}={value}"))
    }

    /// As a form on a page of ours sends it.
    pub(crate) fn on_our_page(self) -> Ask {
        self.header("Sec-Fetch-Site", "same-origin")
    }

    /// As a script on that site sends it.
    pub(crate) fn on_site(self, origin: &str) -> Ask {
        self.header("Origin", origin).header("Sec-Fetch-Site", "cross-site")
    }

    pub(crate) fn key(self, key: &str) -> Ask {
        self.header("Idempotency-Key", key)
    }

    pub(crate) fn body(self, kind: &str, body: impl AsRef<[u8]>) -> Ask {
        let mut ask = self.header("Content-Type", kind);
        ask.body = Some(body.as_ref().to_owned());
        ask
    }

    /// The body in pieces, without saying beforehand how long it is.
    pub(crate) fn chunked(mut self) -> Ask {
        self.chunked = true;
        self
    }

    /// For how long an answer is waited for.
    pub(crate) fn patience(mut self, patience: Duration) -> Ask {
        self.patience = patience;
        self
    }

    pub(crate) fn json(self, value: &Value) -> Ask {
        self.body("application/json", value.to_string())
    }

    pub(crate) fn form(self, fields: &[(&str, &str)]) -> Ask {
        let pairs = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        self.body("application/x-www-form-urlencoded", pairs.collect::<Vec<_>>().join("&"))
    }

    pub(crate) fn send(self) -> Answer {
        let asked = format!("{} {}", self.method, self.path);
        self.try_send().unwrap_or_else(|error| panic!("{asked} was not answered: {error}"))
    }

    pub(crate) fn try_send(self) -> Result<Answer> {
        let asked = format!("{} {}", self.method, self.path);
        let mut bytes = format!("{asked} HTTP/1.1\r\nConnection: close\r\n").into_bytes();
        if !self.headers.iter().any(|(name, _)| name == "Host") {
            bytes.extend(format!("Host: 127.0.0.1:{}\r\n", self.port).bytes());
        }
        for (name, value) in &self.headers {
            bytes.extend([name.as_bytes(), b": ", value, b"\r\n"].concat());
        }
        match &self.body {
            Some(body) if self.chunked => {
                bytes.extend(b"Transfer-Encoding: chunked\r\n\r\n");
                for piece in body.chunks(16 * 1024) {
                    bytes.extend(format!("{:x}\r\n", piece.len()).bytes());
                    bytes.extend(piece);
                    bytes.extend(b"\r\n");
                }
                bytes.extend(b"0\r\n\r\n");
            }
            Some(body) => {
                bytes.extend(format!("Content-Length: {}\r\n\r\n", body.len()).bytes());
                bytes.extend(body);
            }
            None => bytes.extend(b"\r\n"),
        }
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(self.patience))?;
        stream.set_write_timeout(Some(Duration::from_secs(30)))?;
        // A server may answer and hang up before it has read everything.
        let written = stream.write_all(&bytes);
        let mut heard = Vec::new();
        let read = stream.read_to_end(&mut heard);
        match Answer::parse(&heard, self.method == "HEAD", asked) {
            Some(answer) => Ok(answer),
            None => Err(written.err().or(read.err()).unwrap_or(Error::from(ErrorKind::UnexpectedEof))),
        }
    }
}

impl Answer {
    /// None for one that was cut off.
    fn parse(heard: &[u8], head_only: bool, asked: String) -> Option<Answer> {
        let end = heard.windows(4).position(|four| four == b"\r\n\r\n")?;
        let (head, rest) = (String::from_utf8_lossy(&heard[..end]).into_owned(), &heard[end + 4..]);
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let header = |name: &str| headers.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str());
        let body = if head_only || status == 304 || status == 204 {
            rest.to_vec()
        } else if header("transfer-encoding").is_some_and(|value| value.eq_ignore_ascii_case("chunked")) {
            joined(rest)?
        } else if let Some(length) = header("content-length") {
            rest.get(..length.parse().ok()?)?.to_vec()
        } else {
            rest.to_vec()
        };
        Some(Answer { status, headers, body, asked })
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    /// Every `Set-Cookie`.
    pub(crate) fn cookies(&self) -> Vec<&str> {
        self.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, value)| value.as_str()).collect()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap_or_else(|_| panic!("{} answered what is not UTF-8", self.asked))
    }

    pub(crate) fn json(&self) -> Value {
        let text = self.text();
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{} answered what is not JSON: {text}", self.asked))
    }

    /// The code of the refusal that a problem document is, without `refusal-`; empty for anything else.
    pub(crate) fn refusal(&self) -> String {
        if self.header("content-type") != Some("application/problem+json") {
            return String::new();
        }
        self.json()["type"].as_str().unwrap_or_default().trim_start_matches("/problems/refusal-").to_owned()
    }

    /// Fails the test unless that was the status.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Answer {
        assert_eq!(self.status, status, "{} said: {}", self.asked, String::from_utf8_lossy(&self.body));
        self
    }

    /// Fails the test unless it was refused so.
    #[track_caller]
    pub(crate) fn expect_refusal(self, refusal: &str) -> Answer {
        assert_eq!(self.refusal(), refusal, "{} said: {}", self.asked, String::from_utf8_lossy(&self.body));
        self
    }
}

/// A chunked body as one; none if it was cut off.
fn joined(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?, 16).ok()?;
        rest = &rest[end + 2..];
        if length == 0 {
            return Some(body);
        }
        body.extend(rest.get(..length)?);
        rest = rest.get(length + 2..)?;
    }
}

/// A value as it stands in a form.
pub(crate) fn encoded(value: &str) -> String {
    let byte = |b: u8| match b {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(b).to_string(),
        b' ' => "+".to_owned(),
        b => format!("%{b:02X}"),
    };
    value.bytes().map(byte).collect()
}
