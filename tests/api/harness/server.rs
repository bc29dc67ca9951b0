//! A Porchlight of the tests' own: workerd on a free port, its data in a folder that goes when it does.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak, mpsc};
use std::time::Duration;

use tempfile::TempDir;

use super::http::Ask;

/// How a Porchlight is set up. The default: what is published, and anybody may found a group.
#[derive(Clone)]
pub(crate) struct Setting {
    /// The test build, which can be made to fall over.
    pub(crate) hooks: bool,
    /// `PORCHLIGHT_FOUNDING`
    pub(crate) founding: Option<&'static str>,
    /// `PORCHLIGHT_ORIGIN`
    pub(crate) origin: Option<&'static str>,
    /// `PORCHLIGHT_WORK_KEY`
    pub(crate) work_key: Option<&'static str>,
    /// `PORCHLIGHT_FETCH`
    pub(crate) fetch: Option<&'static str>,
    /// The port of a stand-in that answers in the place of all the world.
    pub(crate) world: Option<u16>,
    /// It reaches nobody at all, as `workerd.capnp` says how.
    pub(crate) nobody: bool,
    /// A folder without the files that browsers load.
    pub(crate) without_files: bool,
}

impl Default for Setting {
    fn default() -> Setting {
        Setting {
            hooks: false,
            founding: Some("open"),
            origin: None,
            work_key: None,
            fetch: None,
            world: None,
            nobody: false,
            without_files: false,
        }
    }
}

/// A running Porchlight. Dropped, it ends.
pub(crate) struct Porchlight {
    child: Child,
    port: u16,
    setting: Setting,
    folder: TempDir,
    /// What it wrote to standard output.
    said: Arc<Mutex<String>>,
}

static SHARED: Mutex<Weak<Porchlight>> = Mutex::new(Weak::new());
static SHARED_WITH_HOOKS: Mutex<Weak<Porchlight>> = Mutex::new(Weak::new());

impl Porchlight {
    /// The one that tests share, each with groups of its own. It runs as long as somebody holds it.
    pub(crate) fn shared() -> Arc<Porchlight> {
        Porchlight::one(&SHARED, &Setting::default())
    }

    /// The same with the test build, for those that set a group's clock.
    pub(crate) fn shared_with_hooks() -> Arc<Porchlight> {
        Porchlight::one(&SHARED_WITH_HOOKS, &Setting { hooks: true, ..Setting::default() })
    }

    fn one(shared: &Mutex<Weak<Porchlight>>, setting: &Setting) -> Arc<Porchlight> {
        let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let fresh = Arc::new(Porchlight::start(setting));
            *shared = Arc::downgrade(&fresh);
            fresh
        })
    }

    pub(crate) fn start(setting: &Setting) -> Porchlight {
        let folder = tempfile::tempdir().expect("a folder for a test");
        let worker = built().join(if setting.hooks { "worker-hooks" } else { "worker" });
        for name in ["index.js", "index_bg.wasm"] {
            fs::copy(worker.join(name), folder.path().join(name))
                .unwrap_or_else(|_| panic!("{}/{name} is missing: run `cargo xtask build --hooks`.", worker.display()));
        }
        let published = fs::read_to_string(repository().join("workerd.capnp")).expect("workerd.capnp");
        // The same description that people serve from, but for where its modules lie.
        let ours = published.replace("target/porchlight/worker/", "");
        assert_ne!(ours, published, "workerd.capnp embeds its modules from elsewhere than target/porchlight/worker.");
        let ours = reaching(ours, setting);
        fs::write(folder.path().join("workerd.capnp"), ours).expect("a folder for a test");
        for name in ["data", "nothing"] {
            fs::create_dir(folder.path().join(name)).expect("a folder for a test");
        }
        let said = Arc::new(Mutex::new(String::new()));
        let (child, port) = serve(setting, folder.path(), &said);
        Porchlight { child, port, setting: setting.clone(), folder, said }
    }

    /// `kill -9`, as when the machine loses its power.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// The same, while others still talk to it.
    pub(crate) fn kill_from_outside(&self) {
        let killed = Command::new("kill").args(["-KILL", &self.child.id().to_string()]).status();
        assert!(killed.is_ok_and(|status| status.success()), "workerd had ended before");
    }

    /// The same data, served again.
    pub(crate) fn start_again(&mut self) {
        (self.child, self.port) = serve(&self.setting, self.folder.path(), &self.said);
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where it keeps what groups have entrusted.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// All that it wrote to standard output and error.
    pub(crate) fn log(&self) -> String {
        let errors = fs::read(self.folder.path().join("stderr")).unwrap_or_default();
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        said.clone() + &String::from_utf8_lossy(&errors)
    }

    pub(crate) fn ask(&self, method: &str, path: &str) -> Ask {
        Ask::new(self.port, method, path)
    }

    pub(crate) fn get(&self, path: &str) -> Ask {
        self.ask("GET", path)
    }

    pub(crate) fn post(&self, path: &str) -> Ask {
        self.ask("POST", path)
    }

    pub(crate) fn put(&self, path: &str) -> Ask {
        self.ask("PUT", path)
    }
}

impl Drop for Porchlight {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The description with another world around it.
fn reaching(description: String, setting: &Setting) -> String {
    let outbound = r#"globalOutbound = "public""#;
    assert!(description.contains(outbound), "workerd.capnp says otherwise what it reaches");
    match setting.world {
        _ if setting.nobody => description.replace(outbound, r#"globalOutbound = "nobody""#),
        Some(port) => {
            let public = r#"(name = "public", network = (allow = ["public"], tlsOptions = (trustBrowserCas = true)))"#;
            assert!(description.contains(public), "workerd.capnp says otherwise what is public");
            let world = format!(r#"(name = "public", external = (address = "127.0.0.1:{port}", http = ()))"#);
            description.replace(public, &world)
        }
        None => description,
    }
}

fn serve(setting: &Setting, folder: &Path, said: &Arc<Mutex<String>>) -> (Child, u16) {
    let program = from_environment("PORCHLIGHT_WORKERD");
    let assets = if setting.without_files { folder.join("nothing") } else { built().join("assets") };
    let errors = File::options().create(true).append(true).open(folder.join("stderr")).expect("a folder for a test");
    let mut workerd = Command::new(&program);
    workerd.current_dir(folder).args(["serve", "workerd.capnp", "--control-fd=1", "--socket-addr=http=127.0.0.1:0"]);
    workerd.arg(format!("--directory-path=data={}", folder.join("data").display()));
    workerd.arg(format!("--directory-path=assets={}", assets.display()));
    for (name, value) in [
        ("PORCHLIGHT_FOUNDING", setting.founding),
        ("PORCHLIGHT_ORIGIN", setting.origin),
        ("PORCHLIGHT_WORK_KEY", setting.work_key),
        ("PORCHLIGHT_FETCH", setting.fetch),
    ] {
        match value {
            Some(value) => workerd.env(name, value),
            None => workerd.env_remove(name),
        };
    }
    let mut child =
        workerd.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(errors).spawn().unwrap_or_else(|error| {
            panic!("{} (PORCHLIGHT_WORKERD) does not start: {error}. Run `cargo xtask machine`.", program.display())
        });
    let stdout = child.stdout.take().expect("workerd's output");
    let (tell, hear) = mpsc::channel();
    let said = Arc::clone(said);
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let event: Option<serde_json::Value> = serde_json::from_str(&line).ok();
            if let Some(port) = event.as_ref().and_then(|event| event["port"].as_u64()) {
                let _ = tell.send(port);
            }
            *said.lock().unwrap_or_else(PoisonError::into_inner) += &(line + "\n");
        }
    });
    match hear.recv_timeout(Duration::from_secs(30)) {
        Ok(port) => (child, u16::try_from(port).expect("a port")),
        Err(_) => {
            let _ = child.kill();
            let _ = child.wait();
            let errors = fs::read_to_string(folder.join("stderr")).unwrap_or_default();
            panic!("workerd did not start: {errors}");
        }
    }
}

/// What `cargo xtask build --hooks` left.
pub(crate) fn built() -> PathBuf {
    from_environment("PORCHLIGHT_BUILD")
}

/// The repository, for what tests hold against its text.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn from_environment(name: &str) -> PathBuf {
    std::env::var_os(name).map(PathBuf::from).unwrap_or_else(|| {
        panic!(
            "{name} is not set: run `cargo xtask test api`; or, after `cargo xtask build --hooks`, set \
             PORCHLIGHT_WORKERD to the workerd under node_modules/@cloudflare and PORCHLIGHT_BUILD to target/porchlight."
        )
    })
}
