//! Porchlight on this machine: workerd started on `workerd.capnp`, and ended with whoever started it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use crate::machine::Machine;
use crate::run;

/// A running Porchlight. Dropped, it ends.
pub(crate) struct Server {
    child: run::Kept,
    /// `http://127.0.0.1:PORT`
    pub(crate) origin: String,
}

const PATIENCE: Duration = Duration::from_secs(20);

/// Starts it on this port (0 for any free one) with its data in this folder.
pub(crate) fn start(machine: &Machine, port: u16, data: &Path, log: &Path) -> Result<Server> {
    let port = free(port)?;
    let origin = format!("http://127.0.0.1:{port}");
    fs::create_dir_all(data).with_context(|| format!("{} cannot be made.", data.display()))?;
    let data = data.canonicalize().with_context(|| format!("{} is not there.", data.display()))?;
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    }
    let complaints = File::create(log).with_context(|| format!("{} cannot be written.", log.display()))?;

    let mut workerd = run::command(&machine.workerd);
    workerd.args(["serve", "workerd.capnp", "--control-fd=1"]);
    workerd.arg(format!("--socket-addr=http=127.0.0.1:{port}"));
    workerd.arg(format!("--directory-path=data={}", data.display()));
    workerd.arg(format!("--directory-path=assets={}", crate::assets::folder().display()));
    workerd.env("PORCHLIGHT_ORIGIN", &origin).env("PORCHLIGHT_FOUNDING", "open");
    let child = run::Kept::start(workerd.stdout(Stdio::piped()).stderr(complaints))?;

    let stdout = child.with(|child| child.stdout.take()).context("workerd has no output to read.")?;
    let (say, hear) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let Ok(event) = serde_json::from_str::<Value>(&line) else { continue };
            if event["event"] == "listen" && event["socket"] == "http" {
                let _ = say.send(());
            }
        }
    });
    let began = Instant::now();
    loop {
        match hear.recv_timeout(Duration::from_millis(50)) {
            Ok(()) => return Ok(Server { child, origin }),
            Err(_) if child.with(Child::try_wait).is_ok_and(|ended| ended.is_none()) && began.elapsed() < PATIENCE => {}
            Err(_) => {
                let said = fs::read_to_string(log).unwrap_or_default();
                bail!("workerd did not start.\n{}", said.trim_end());
            }
        }
    }
}

impl Server {
    /// Whether it still runs.
    pub(crate) fn lives(&self) -> bool {
        self.child.with(Child::try_wait).is_ok_and(|ended| ended.is_none())
    }
}

/// This port if nobody has it, or any free one for 0. Porchlight must know its address before it starts.
pub(crate) fn free(port: u16) -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|_| {
        anyhow!("Port {port} is taken by another program. End that one, or choose another with --port or --site-port (0: any free one).")
    })?;
    Ok(listener.local_addr().context("A free port could not be found.")?.port())
}
