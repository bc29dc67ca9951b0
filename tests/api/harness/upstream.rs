//! Somebody else's servers: a stand-in on this machine for whatever Porchlight asks of the world. It writes down what it was
//! asked for, as `host/path`.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// What it answers.
pub(crate) enum Served {
    /// JSON.
    Json(String),
    /// Another status, kind and body, with one header more.
    Other { status: u16, header: (&'static str, String), body: Vec<u8> },
    /// Elsewhere.
    Redirect(String),
    /// The same, but first nothing for a while: before the head of the answer, or within its body.
    Late { before: Duration, within: Duration, json: String },
}

/// A stand-in. It ends with the program.
pub(crate) struct Upstream {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Upstream {
    /// `serves` answers for a host and a path with its query.
    pub(crate) fn start(serves: fn(&str, &str) -> Served) -> Upstream {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("a port").port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let heard = Arc::clone(&heard);
                thread::spawn(move || answer(stream, serves, &heard));
            }
        });
        Upstream { port, asked }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// What it was asked for since the last time.
    pub(crate) fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Answers once, and hangs up. Whoever asked may have hung up before.
fn answer(mut stream: TcpStream, serves: fn(&str, &str) -> Served, heard: &Mutex<Vec<String>>) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?).lines();
    let first = lines.next()?.ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut host = String::new();
    for line in lines {
        let line = line.ok()?;
        match line.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("host") => value.trim().clone_into(&mut host),
            None => break,
            _ => {}
        }
    }
    heard.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{host}{path}"));
    let (status, header, body, within) = match serves(&host, &path) {
        Served::Json(json) => (200, String::new(), json.into_bytes(), Duration::ZERO),
        Served::Other { status, header: (name, value), body } => {
            (status, format!("{name}: {value}\r\n"), body, Duration::ZERO)
        }
        Served::Redirect(to) => (302, format!("Location: {to}\r\n"), Vec::new(), Duration::ZERO),
        Served::Late { before, within, json } => {
            thread::sleep(before);
            (200, String::new(), json.into_bytes(), within)
        }
    };
    let head = format!(
        "HTTP/1.1 {status} So\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n{header}\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    let (now, later) = body.split_at(body.len() / 2);
    stream.write_all(now).ok()?;
    thread::sleep(within);
    stream.write_all(later).ok()
}
