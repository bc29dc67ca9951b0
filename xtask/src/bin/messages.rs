//! The chores that need the crate `i18n`. A program of its own, so that all other chores work while a message is broken.
//!
//! `messages lint` says what translations miss; `messages bundle MODULE DIR` writes `DIR/TAG.ftl` for that module of browsers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["lint"] => lint(&locales()),
        ["bundle", module, folder] => bundle(&locales(), module, Path::new(folder)),
        _ => Err(anyhow!("messages lint | messages bundle MODULE DIR")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// `xtask` starts this in the repository.
fn locales() -> PathBuf {
    PathBuf::from("i18n/locales")
}

fn lint(locales: &Path) -> Result<()> {
    let findings = i18n::lint::lint(locales);
    for finding in &findings {
        println!("  i18n/locales/{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        1 => bail!("One thing to put right in the translations."),
        many => bail!("{many} things to put right in the translations."),
    }
}

fn bundle(locales: &Path, module: &str, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(locales).with_context(|| format!("{} cannot be read", locales.display()))? {
        let path = entry.with_context(|| format!("{} cannot be read", locales.display()))?.path();
        let Some(tag) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if !begun(&path) {
            continue;
        }
        let text = i18n::bundle_for_module(locales, module, tag).map_err(|why| anyhow!(why))?;
        let file = folder.join(format!("{tag}.ftl"));
        fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(())
}

/// A folder without messages is a language that nobody has begun.
fn begun(folder: &Path) -> bool {
    let mut files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.any(|file| file.path().extension().is_some_and(|ext| ext == "ftl"))
}
