//! The build: the widgets for browsers, the loader, style sheets and messages as files to serve, and the Worker.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::assets::{self, fingerprint};
use crate::machine::Machine;
use crate::say::Step;
use crate::{place, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// What rustc emits for this target, and the exceptions that wasm-bindgen's abort handler catches. Named one
/// by one: a newer binaryen must not bring encodings that browsers or workerd do not read yet.
const WASM_FEATURES: [&str; 7] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-reference-types",
    "--enable-exception-handling",
];

/// What wasm-opt does for browsers besides: control flow put anew, and less of one function copied into another. 2 % less
/// to load.
const SMALLER: [&str; 7] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=2",
    "--flexible-inline-max-function-size=5",
];

/// Safari 15 is the oldest browser that the widgets support; its contemporary Chrome is far past es2020.
const SCRIPTS: &str = "--target=es2020";
const SHEETS: &str = "--target=safari15,chrome90";

/// Everything that is published; with `hooks` also the Worker's test build.
pub(crate) fn everything(machine: &Machine, hooks: bool) -> Result<()> {
    let _alone = place::alone()?;
    browser(machine)?;
    worker(machine, false)?;
    if hooks {
        worker(machine, true)?;
    }
    Ok(())
}

/// The files that browsers load, and `manifest.json`, which tells the Worker their names.
fn browser(machine: &Machine) -> Result<()> {
    let mut manifest = Map::new();
    let (wake, wasm) = module(machine, ("porchlight-widgets", "widgets", "poll"), "widgets", ours)?;
    manifest.insert("wake".into(), wake.into());
    manifest.insert("wasm".into(), wasm.into());
    // Counting again is a module of its own: nobody loads it who does not ask for it.
    let (script, wasm) =
        module(
            machine,
            ("porchlight-recount", "porchlight_recount", "browser"),
            "recount",
            |glue| Ok(glue.to_owned()),
        )?;
    manifest.insert("recount".into(), script.into());
    manifest.insert("recount_wasm".into(), wasm.into());
    // Fetched when somebody goes to a FAQ's search; and at the desk, when somebody brings a file in or takes one away.
    // They draw nothing, so no name of Yew's is in their scripts.
    for of in [("porchlight-widgets", "widgets", "find"), ("porchlight-desk", "porchlight_desk", "files")] {
        let (script, wasm) = module(machine, of, of.2, |glue| Ok(glue.to_owned()))?;
        manifest.insert(of.2.into(), json!({ "script": script, "wasm": wasm }));
    }
    manifest.insert("signup".into(), signup(machine)?);
    manifest.insert("desk".into(), desk(machine)?);

    let step = Step::begin("loader, styles");
    let loader = esbuild(machine, "npm/src/porchlight.ts", &["--format=esm", SCRIPTS])?;
    assets::plain("/porchlight.js", &loader)?;
    manifest.insert("loader".into(), "/porchlight.js".into());
    let mut scripts = Map::new();
    for (name, path) in scripts_in("pages")? {
        let script = esbuild(machine, &path, &["--format=esm", SCRIPTS])?;
        scripts.insert(name.clone(), assets::hashed(&name, "js", &script)?.into());
    }
    manifest.insert("scripts".into(), scripts.into());
    // What works beside a page needs to be a classic script: module workers are younger than Safari 15.
    let thread = esbuild(machine, "npm/src/sealing/work-thread.ts", &["--format=iife", SCRIPTS])?;
    manifest.insert("threads".into(), json!({ "work": assets::hashed("work", "js", &thread)? }));
    let mut wakes = Map::new();
    for (name, path) in scripts_in("wakes")? {
        let script = esbuild(machine, &path, &["--format=esm", SCRIPTS])?;
        wakes.insert(name.clone(), assets::hashed(&name, "js", &script)?.into());
    }
    manifest.insert("wakes".into(), wakes.into());
    for (key, name, path) in
        [("sheet", "porchlight", "widgets/style/porchlight.css"), ("page", "page", "worker/style/page.css")]
    {
        let sheet = esbuild(machine, path, &[SHEETS, "--external:/assets/*"])?;
        manifest.insert(key.into(), assets::hashed(name, "css", &sheet)?.into());
    }
    let mut sheets = Map::new();
    for name in ["packet", "faq", "pack"] {
        let sheet = esbuild(machine, format!("widgets/style/{name}-embedded.css"), &[SHEETS])?;
        sheets.insert(name.into(), assets::hashed(name, "css", &sheet)?.into());
    }
    manifest.insert("sheets".into(), sheets.into());
    step.done(&format!("porchlight.js {}", kb(loader.len())));

    let step = Step::begin("messages");
    let mut messages = Map::new();
    for (tag, text) in spoken(&step, "widgets")? {
        messages.insert(tag.clone(), assets::hashed(&format!("messages-{tag}"), "ftl", text.as_bytes())?.into());
    }
    step.done(&messages.keys().map(String::as_str).collect::<Vec<_>>().join(", "));
    manifest.insert("messages".into(), messages.into());

    let manifest = serde_json::to_vec_pretty(&json!(manifest)).context("The manifest cannot be written.")?;
    assets::put(&assets::on_disk("/manifest.json"), &manifest)
}

/// Signup forms: a module of the widgets' crate, a style sheet and messages of its own, so that polls weigh no more.
fn signup(machine: &Machine) -> Result<Value> {
    let (script, wasm) = module(machine, ("porchlight-widgets", "widgets", "signup"), "signup", ours)?;
    let step = Step::begin("signup's style and messages");
    let sheet = esbuild(machine, "widgets/style/signup.css", &[SHEETS])?;
    let sheet = assets::hashed("signup", "css", &sheet)?;
    let mut messages = Map::new();
    for (tag, text) in spoken(&step, "signup")? {
        messages.insert(tag.clone(), assets::hashed(&format!("signup-{tag}"), "ftl", text.as_bytes())?.into());
    }
    step.done("");
    Ok(json!({ "script": script, "wasm": wasm, "sheet": sheet, "messages": messages }))
}

/// The desk: a module, a style sheet and messages of its own. Nobody loads them who has no work there.
fn desk(machine: &Machine) -> Result<Value> {
    let (script, wasm) =
        module(machine, ("porchlight-desk", "porchlight_desk", "browser"), "desk", |glue| Ok(glue.to_owned()))?;
    let step = Step::begin("desk's style and messages");
    let sheet = esbuild(machine, "worker/style/desk.css", &[SHEETS])?;
    let sheet = assets::hashed("desk", "css", &sheet)?;
    let mut messages = Map::new();
    for (tag, text) in spoken(&step, "desk")? {
        messages.insert(tag.clone(), assets::hashed(&format!("desk-{tag}"), "ftl", text.as_bytes())?.into());
    }
    step.done("");
    Ok(json!({ "script": script, "wasm": wasm, "sheet": sheet, "messages": messages }))
}

/// What the last build put into the manifest.
pub(crate) fn manifest() -> Result<Value> {
    let path = assets::on_disk("/manifest.json");
    let text = fs::read(&path).with_context(|| format!("{} cannot be read: build first.", path.display()))?;
    serde_json::from_slice(&text).context("manifest.json is not JSON.")
}

/// A crate, with these features, as a module for browsers: the addresses of its script and its WebAssembly. `mend` has the last word on the
/// script that wasm-bindgen writes.
fn module(
    machine: &Machine,
    (package, library, features): (&str, &str, &str),
    name: &str,
    mend: impl Fn(&str) -> Result<String>,
) -> Result<(String, String)> {
    let step = Step::begin(name);
    let mut cargo = run::cargo();
    // One crate type: beside an rlib, cargo would leave link-time optimisation out, and a third more would load.
    cargo.args(["rustc", "--package", package, "--lib", "--crate-type", "cdylib", "--release"]);
    cargo.args(["--target", TARGET, "--no-default-features", "--features", features]);
    if name == "find" {
        // Somebody waits for it at every key: quick before small.
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2");
    }
    run::quietly(&step, &mut cargo).with_context(|| format!("{package} does not build for browsers."))?;

    let folder = place::workshop().join(name);
    let mut bindgen = run::command(&machine.wasm_bindgen);
    bindgen.arg(place::cargo_target().join(TARGET).join("release").join(format!("{library}.wasm")));
    bindgen.args(["--target", "web", "--no-typescript", "--omit-default-module-path", "--out-name", name]);
    run::quietly(&step, bindgen.arg("--out-dir").arg(&folder)).context("wasm-bindgen failed.")?;

    let wasm = shrunk(machine, &step, name, &folder.join(format!("{name}_bg.wasm")), &SMALLER)?;
    let glue = folder.join(format!("{name}.js"));
    let text = fs::read_to_string(&glue).with_context(|| format!("{} cannot be read.", glue.display()))?;
    fs::write(&glue, mend(&text)?).with_context(|| format!("{} cannot be written.", glue.display()))?;
    let script = esbuild(machine, &glue, &["--format=esm", SCRIPTS])?;

    let addresses = (assets::hashed(name, "js", &script)?, assets::hashed(name, "wasm", &wasm)?);
    step.done(&format!("WebAssembly {}, script {}", kb(wasm.len()), kb(script.len())));
    Ok(addresses)
}

/// Somebody else's Yew application (`tests/foreign`), with Yew's own names left as they are.
pub(crate) fn foreign(machine: &Machine) -> Result<()> {
    let step = Step::begin("a foreign app");
    let target = place::at("target/foreign");
    let mut cargo = run::cargo();
    cargo.args(["build", "--locked", "--release", "--target", TARGET, "--manifest-path"]);
    cargo.arg(place::at("tests/foreign/Cargo.toml")).arg("--target-dir").arg(&target);
    run::quietly(&step, &mut cargo).context("The foreign application does not build.")?;
    let mut bindgen = run::command(&machine.wasm_bindgen);
    bindgen.arg(target.join(TARGET).join("release/foreign.wasm"));
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "foreign", "--out-dir"]);
    run::quietly(&step, bindgen.arg(place::built().join("foreign"))).context("wasm-bindgen failed.")?;
    step.done("");
    Ok(())
}

/// The command that counts ballots again from a file: where it is, built for this machine.
pub(crate) fn recount() -> Result<PathBuf> {
    let step = Step::begin("recount command");
    let mut cargo = run::cargo();
    run::quietly(&step, cargo.args(["build", "--release", "--package", "porchlight-recount"]))
        .context("The recount command does not build.")?;
    step.done("");
    Ok(place::cargo_target().join("release/porchlight-recount"))
}

/// Yew leaves notes on the nodes of the page under names of its own (`node.__yew_listener_id`). A host page
/// with a Yew application of another version would read ours as its own, so ours are called differently.
fn ours(glue: &str) -> Result<String> {
    const YEWS: [&str; 3] = ["subtree_id", "subtree_cache_key", "listener_id"];
    let mut text = glue.to_owned();
    for name in YEWS {
        let (yews, porchlights) = (format!(".__yew_{name}"), format!(".__porchlight_{name}"));
        if !text.contains(&yews) {
            bail!("Yew no longer keeps `__yew_{name}` on nodes: look which names it uses now and rename those.");
        }
        text = text.replace(&yews, &porchlights);
    }
    // The imports' own names hold the word too, and stay: only what touches a node counts.
    if text.contains(".__yew_") || text.contains("[\"__yew_") || text.contains("['__yew_") {
        bail!("Yew keeps more under its own name on nodes than was renamed: look into the generated script.");
    }
    Ok(text)
}

/// Through wasm-opt for size, unless this very module went through it last time.
fn shrunk(machine: &Machine, step: &Step, name: &str, module: &Path, also: &[&str]) -> Result<Vec<u8>> {
    let bytes = fs::read(module).with_context(|| format!("{} cannot be read.", module.display()))?;
    let key = fingerprint(&[bytes.as_slice(), [&WASM_FEATURES, also].concat().concat().as_bytes()].concat());
    let (small, stamp) = (place::workshop().join(format!("{name}.wasm")), place::workshop().join(format!("{name}.of")));
    if fs::read_to_string(&stamp).is_ok_and(|of| of == key)
        && let Ok(small) = fs::read(&small)
    {
        return Ok(small);
    }
    step.note("wasm-opt");
    let mut opt = run::command("node");
    opt.arg(&machine.wasm_opt).arg(module).arg("-o").arg(&small).args(also).args([
        "-Oz",
        "--strip-debug",
        "--strip-producers",
    ]);
    run::quietly(step, opt.args(WASM_FEATURES)).context("wasm-opt failed.")?;
    let bytes = fs::read(&small).with_context(|| format!("{} cannot be read.", small.display()))?;
    assets::put(&stamp, key.as_bytes())?;
    Ok(bytes)
}

/// One script or style sheet, with all that it imports, minified.
fn esbuild(machine: &Machine, entry: impl AsRef<Path>, how: &[&str]) -> Result<Vec<u8>> {
    let entry = place::root().join(entry);
    if !entry.is_file() {
        bail!("{} is missing.", entry.display());
    }
    let mut esbuild = run::command(&machine.esbuild);
    esbuild.arg(&entry).args([
        "--bundle",
        "--minify",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    run::read(esbuild.args(how)).map(String::into_bytes).with_context(|| format!("{} does not build.", entry.display()))
}

/// Scripts that stand for themselves, by their names: every `npm/src/FOLDER/NAME.ts`. `pages` are those of single pages,
/// `wakes` wake a widget that stays as the server drew it.
fn scripts_in(folder: &str) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    let Ok(entries) = fs::read_dir(place::at(&format!("npm/src/{folder}"))) else { return Ok(found) };
    for entry in entries {
        let path = entry.with_context(|| format!("npm/src/{folder} cannot be read."))?.path();
        if path.extension().is_some_and(|ext| ext == "ts")
            && let Some(name) = path.file_stem().and_then(|name| name.to_str())
        {
            found.insert(name.to_owned(), path.clone());
        }
    }
    Ok(found)
}

/// The chores for messages, in `bin/messages.rs`.
pub(crate) fn messages() -> Command {
    let mut messages = run::cargo();
    messages.args(["run", "--quiet", "--package", "xtask", "--features", "messages", "--bin", "messages", "--"]);
    messages
}

/// What a module says, as one Fluent file a language.
fn spoken(step: &Step, module: &str) -> Result<BTreeMap<String, String>> {
    let folder = place::workshop().join(format!("messages-{module}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    run::quietly(step, messages().args(["bundle", module]).arg(&folder)).context("The messages cannot be bundled.")?;
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&folder).context("The bundled messages cannot be read.")? {
        let path = entry.context("The bundled messages cannot be read.")?.path();
        if let Some(tag) = path.file_stem().and_then(|tag| tag.to_str()) {
            found.insert(tag.to_owned(), fs::read_to_string(&path).context("A bundle of messages cannot be read.")?);
        }
    }
    if found.is_empty() {
        bail!("No language has a bundle of messages.");
    }
    Ok(found)
}

/// The Worker, into `target/porchlight/worker` or, with the hooks that tests need, `worker-hooks`.
fn worker(machine: &Machine, hooks: bool) -> Result<()> {
    let name = if hooks { "worker-hooks" } else { "worker" };
    let step = Step::begin(name);
    let folder = place::workshop().join(name);
    let mut build = run::cargo_like(&machine.worker_build);
    build.current_dir(place::at("worker"));
    // worker-build downloads what these name if it is not there; `machine` has seen that it is.
    build.env("WASM_BINDGEN_BIN", &machine.wasm_bindgen);
    build.env("WASM_OPT_BIN", &machine.wasm_opt).env("ESBUILD_BIN", &machine.esbuild);
    build.args(["--no-opt", "--out-dir"]).arg(&folder);
    if hooks {
        build.args(["--profile", "hooks", "--features", "test-hooks"]);
    } else {
        build.arg("--release");
    }
    run::quietly(&step, &mut build).context("The Worker does not build.")?;

    let module = folder.join("index_bg.wasm");
    let wasm = if hooks {
        fs::read(&module).context("The Worker's module is missing.")?
    } else {
        shrunk(machine, &step, name, &module, &[])?
    };
    let script = fs::read(folder.join("index.js")).context("The Worker's script is missing.")?;
    let out = place::built().join(name);
    fs::create_dir_all(&out).with_context(|| format!("{} cannot be made.", out.display()))?;
    assets::put(&out.join("index_bg.wasm"), &wasm)?;
    assets::put(&out.join("index.js"), &script)?;
    step.done(&format!("WebAssembly {}, script {}", kb(wasm.len()), kb(script.len())));
    Ok(())
}

/// A size as people say it: thousands of bytes.
pub(crate) fn kb(bytes: usize) -> String {
    format!("{:.1} KB", bytes as f64 / 1000.0)
}
