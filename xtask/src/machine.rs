//! What a fresh machine needs: found where it is there, installed where it is not.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};

use crate::assets::hex;
use crate::say::Step;
use crate::{place, run};

/// The programs that a build calls, each known to be there.
pub(crate) struct Machine {
    pub(crate) esbuild: PathBuf,
    pub(crate) wasm_bindgen: PathBuf,
    pub(crate) wasm_opt: PathBuf,
    pub(crate) worker_build: PathBuf,
    pub(crate) workerd: PathBuf,
}

const TARGET: &str = "wasm32-unknown-unknown";
const NODE: u32 = 20;

/// Makes this machine ready to build and to serve. The second time it only looks.
pub(crate) fn ready() -> Result<Machine> {
    let _alone = place::alone()?;
    let step = Step::begin("this machine");
    let node = node(NODE)?;
    target(&step)?;
    let lock = fs::read_to_string(place::at("Cargo.lock")).context("Cargo.lock cannot be read.")?;
    let lock: toml::Table = lock.parse().context("Cargo.lock is not TOML.")?;
    // The library and its tool must be the same version, so the one place that says which is the lock file.
    let bindgen = locked(&lock, "wasm-bindgen")?;
    let worker = locked(&lock, "worker")?;
    let wasm_bindgen = tool(&step, "wasm-bindgen-cli", "wasm-bindgen", bindgen)?;
    let worker_build = tool(&step, "worker-build", "worker-build", worker)?;
    let _ = fs::remove_dir_all(place::at("target/tools/build"));
    npm(&step, &place::at("."))?;
    let machine = Machine {
        esbuild: there(place::esbuild()?)?,
        wasm_opt: there(place::wasm_opt())?,
        workerd: there(place::workerd()?)?,
        wasm_bindgen,
        worker_build,
    };
    step.done(&format!("wasm-bindgen {bindgen}, worker-build {worker}, Node {node}"));
    Ok(machine)
}

/// Node's version, when it is new enough.
pub(crate) fn node(least: u32) -> Result<String> {
    let said = run::read(run::command("node").arg("--version")).map_err(|_| {
        anyhow!("Node {least} or newer is needed. Install it from nodejs.org or your system's packages.")
    })?;
    let version = said.trim_start_matches('v').to_owned();
    let major: u32 = version.split('.').next().and_then(|major| major.parse().ok()).unwrap_or(0);
    if major < least {
        bail!("Node {least} or newer is needed, and this is {version}. Install a newer one from nodejs.org.");
    }
    Ok(version)
}

fn there(program: PathBuf) -> Result<PathBuf> {
    if program.is_file() {
        Ok(program)
    } else {
        bail!("{} is missing after `npm ci`. Delete node_modules and try again.", program.display())
    }
}

fn target(step: &Step) -> Result<()> {
    let lib = run::read(run::command("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .map_err(|_| anyhow!("Rust is needed. Install it with rustup: https://rustup.rs"))?;
    if Path::new(&lib).is_dir() {
        return Ok(());
    }
    run::quietly(step, run::command("rustup").args(["target", "add", TARGET]))
        .map(drop)
        .with_context(|| format!("Rust cannot build for {TARGET} yet. Run: rustup target add {TARGET}"))
}

/// clippy and rustfmt, which checks need and builds do not.
pub(crate) fn components() -> Result<()> {
    for (program, component) in [("cargo-clippy", "clippy"), ("rustfmt", "rustfmt")] {
        if run::read(run::command(program).arg("--version")).is_err() {
            let step = Step::begin(component);
            run::quietly(&step, run::command("rustup").args(["component", "add", component]))
                .with_context(|| format!("{component} is missing. Run: rustup component add {component}"))?;
            step.done("installed");
        }
    }
    Ok(())
}

fn locked<'a>(lock: &'a toml::Table, name: &str) -> Result<&'a str> {
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let named = |package: &&toml::Value| package.get("name").and_then(toml::Value::as_str) == Some(name);
    packages
        .and_then(|all| all.iter().find(named)?.get("version")?.as_str())
        .with_context(|| format!("Cargo.lock has no {name}: the workspace does not use it yet."))
}

/// A program from crates.io in exactly this version, under `target/tools`.
pub(crate) fn tool(step: &Step, package: &str, program: &str, version: &str) -> Result<PathBuf> {
    let path = place::tool(program);
    let is_it = |said: String| said.split_whitespace().next_back() == Some(version);
    if path.is_file() && run::read(run::command(&path).arg("--version")).is_ok_and(is_it) {
        return Ok(path);
    }
    if package == "worker-build" {
        openssl(step)?;
    }
    step.note(&format!("installing {package} {version}, a few minutes once"));
    let built = place::at("target/tools/build");
    let mut install = run::cargo();
    install.args(["install", "--force", "--root"]).arg(place::at("target/tools"));
    install.args(["--bin", program, &format!("{package}@{version}")]);
    // Each tool runs for a second and is compiled on every fresh machine: compile quickly. One folder for
    // both, as they share much.
    install.env("CARGO_TARGET_DIR", &built).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256").env("CARGO_PROFILE_RELEASE_LTO", "off");
    run::quietly(step, &mut install).with_context(|| format!("{package} {version} could not be installed."))?;
    there(path)
}

/// The compiler that fuzzing needs: its sanitizers are not in a stable one.
pub(crate) const NIGHTLY: &str = "nightly";

/// cargo-fuzz and its compiler.
pub(crate) fn fuzz(step: &Step) -> Result<PathBuf> {
    if run::read(run::command("rustc").env("RUSTUP_TOOLCHAIN", NIGHTLY).arg("--version")).is_err() {
        step.note("installing a nightly compiler, once");
        let mut install = run::command("rustup");
        install.args(["toolchain", "install", NIGHTLY, "--profile", "minimal", "--no-self-update"]);
        run::quietly(step, &mut install).context("A nightly compiler could not be installed.")?;
    }
    tool(step, "cargo-fuzz", "cargo-fuzz", "0.13.2")
}

/// worker-build is linked with the system's OpenSSL, though nothing here lets it download.
fn openssl(step: &Step) -> Result<()> {
    if !cfg!(target_os = "linux") || run::read(run::command("pkg-config").args(["--exists", "openssl"])).is_ok() {
        return Ok(());
    }
    apt(step, &["pkg-config", "libssl-dev"])
        .context("worker-build needs OpenSSL's headers: install pkg-config and libssl-dev (or openssl-devel).")
}

/// Debian's packages, where this may install them.
fn apt(step: &Step, packages: &[&str]) -> Result<()> {
    let root = run::read(run::command("id").arg("-u")).is_ok_and(|id| id == "0");
    if !root || !Path::new("/etc/debian_version").is_file() {
        bail!("only root on Debian may install them, and this is not");
    }
    let apt = || {
        let mut apt = run::command("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
        apt
    };
    // A stale list is no reason to stop: what is wanted may be in it.
    let _ = run::quietly(step, apt().arg("update"));
    run::quietly(step, apt().args(["install", "-y", "--no-install-recommends"]).args(packages)).map(drop)
}

/// `npm ci` in a folder, unless its lock file has not changed since the last time.
pub(crate) fn npm(step: &Step, folder: &Path) -> Result<()> {
    let mut hash = Sha256::new();
    for file in ["package.json", "package-lock.json"] {
        let path = folder.join(file);
        hash.update(fs::read(&path).with_context(|| format!("{} cannot be read.", path.display()))?);
    }
    let wanted = hex(&hash.finalize());
    // Within node_modules, so that it goes when they go.
    let stamp = folder.join("node_modules/.porchlight");
    if fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == wanted) {
        return Ok(());
    }
    step.note("npm ci");
    let mut npm = run::command("npm");
    npm.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    run::quietly(step, &mut npm).context("npm could not install what package-lock.json names.")?;
    fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written.", stamp.display()))
}

/// A Chromium for the browser's tests; `None` means that Playwright knows where its own is.
pub(crate) fn chromium() -> Result<Option<PathBuf>> {
    let step = Step::begin("Chromium");
    let found = match find_chromium() {
        Some(path) => Some(path),
        None if apt(&step, &["chromium", "fonts-noto-core"]).is_ok() => find_chromium(),
        None => {
            let mut playwright = run::command("node");
            playwright.arg(place::at("node_modules/@playwright/test/cli.js")).args(["install", "chromium"]);
            run::quietly(&step, &mut playwright).context(
                "The browser's tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-core), \
                 or name one in the variable CHROMIUM.",
            )?;
            None
        }
    };
    // Without a font for Arabic, pictures of Arabic pages are rows of boxes.
    let arabic = run::read(run::command("fc-list").arg(":lang=ar")).is_ok_and(|fonts| !fonts.is_empty());
    let fonts = if arabic || apt(&step, &["fonts-noto-core"]).is_ok() { "" } else { ", no font for Arabic" };
    let shown = found.as_ref().map_or_else(|| "Playwright's own".to_owned(), |path| path.display().to_string());
    step.done(&format!("{shown}{fonts}"));
    Ok(found)
}

fn find_chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .flat_map(|folder| ["chromium", "chromium-browser", "google-chrome"].map(|name| folder.join(name)))
        .chain([PathBuf::from(mac)])
        .find(|path| path.is_file())
}
