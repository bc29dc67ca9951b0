//! Where things stand: the repository, what is built, and the programs that npm brings for this kind of machine.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};

use crate::say::Step;

static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    here.ancestors().find(|at| at.join("xtask/Cargo.toml").is_file()).unwrap_or(&here).to_path_buf()
});

/// The repository: the nearest folder upwards that has this crate in it.
pub(crate) fn root() -> &'static Path {
    &ROOT
}

/// A path inside the repository.
pub(crate) fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// Until this file is dropped, no other `cargo xtask` installs or builds here: two would write the same files.
pub(crate) fn alone() -> Result<File> {
    let path = at("target/xtask.lock");
    let lock = fs::create_dir_all(at("target")).and_then(|()| File::create(&path));
    let lock = lock.with_context(|| format!("{} cannot be made.", path.display()))?;
    if lock.try_lock().is_err() {
        let step = Step::begin("waiting");
        step.note("another cargo xtask is building here");
        lock.lock().with_context(|| format!("{} cannot be locked.", path.display()))?;
        step.done("for another cargo xtask that was building here");
    }
    Ok(lock)
}

/// Where cargo puts what it builds.
pub(crate) fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| at("target"), |set| root().join(set))
}

/// Everything that is published or served, as `build` leaves it.
pub(crate) fn built() -> PathBuf {
    at("target/porchlight")
}

/// Steps on the way there, kept so that the next build is quick.
pub(crate) fn workshop() -> PathBuf {
    at("target/porchlight/workshop")
}

/// The program of an npm package that is different for every kind of machine. npm's own start scripts
/// for these would be written by install scripts, which do not run here.
fn native(package: &str, names: [&str; 4], program: &str) -> Result<PathBuf> {
    let name = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => names[0],
        ("linux", "aarch64") => names[1],
        ("macos", "x86_64") => names[2],
        ("macos", "aarch64") => names[3],
        (os, arch) => bail!("{package} is not published for {os} on {arch}; Linux and macOS on x86-64 and ARM64 work."),
    };
    Ok(at("node_modules").join(name).join("bin").join(program))
}

/// workerd: the open-source runtime of Workers.
pub(crate) fn workerd() -> Result<PathBuf> {
    let names = ["workerd-linux-64", "workerd-linux-arm64", "workerd-darwin-64", "workerd-darwin-arm64"];
    native("workerd", names.map(|name| format!("@cloudflare/{name}")).each_ref().map(String::as_str), "workerd")
}

/// esbuild: bundles and minifies scripts and style sheets.
pub(crate) fn esbuild() -> Result<PathBuf> {
    let names = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
    native("esbuild", names.map(|name| format!("@esbuild/{name}")).each_ref().map(String::as_str), "esbuild")
}

/// binaryen's wasm-opt: JavaScript, for any machine with Node.
pub(crate) fn wasm_opt() -> PathBuf {
    at("node_modules/binaryen/bin/wasm-opt")
}

/// A program that `machine` installed with cargo.
pub(crate) fn tool(name: &str) -> PathBuf {
    at("target/tools/bin").join(name)
}
