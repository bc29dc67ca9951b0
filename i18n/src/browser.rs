//! The messages file that a browser gets for one language.

use std::collections::BTreeSet;
use std::path::Path;

use crate::catalogue::{self, WIDGETS, says};
use crate::locale::{ENGLISH, ENGLISH_FOLLOWS};

/// The text of a locale's messages file for the widgets; see [`bundle_for_module`].
///
/// # Errors
/// The same.
pub fn bundle_for_browser(locales_dir: &Path, tag: &str) -> Result<String, String> {
    bundle_for_module(locales_dir, WIDGETS, tag)
}

/// The text of a locale's messages file for a module of browsers (`widgets`, `signup`, `desk`), for
/// [`Locale::from_source`](crate::Locale::from_source): what the files say that are that module's, without comments, and
/// after the line `### english` whatever only English says.
///
/// # Errors
/// One sentence, if the locale or English is not there, or if it has a mistake that the linter finds fatal: a file that
/// cannot be read as Fluent.
pub fn bundle_for_module(locales_dir: &Path, module: &str, tag: &str) -> Result<String, String> {
    let (mut own, said) = pressed(locales_dir, module, tag, &BTreeSet::new())?;
    if tag == ENGLISH {
        return Ok(own);
    }
    let (english, lacking) = pressed(locales_dir, module, ENGLISH, &said)?;
    if lacking.iter().any(|id| !id.starts_with('-')) {
        own.push_str(ENGLISH_FOLLOWS);
        own.push('\n');
        own.push_str(&english);
    }
    Ok(own)
}

/// The messages of a locale that are not `except`ed, and their ids. Its terms all stay: the messages are made of them.
fn pressed(
    locales_dir: &Path,
    module: &str,
    tag: &str,
    except: &BTreeSet<String>,
) -> Result<(String, BTreeSet<String>), String> {
    let mut pressed = String::new();
    let mut said = BTreeSet::new();
    let texts = catalogue::texts(&locales_dir.join(tag));
    if texts.is_empty() {
        return Err(format!("There are no messages in {}.", locales_dir.join(tag).display()));
    }
    for (file, text) in texts.iter().filter(|(file, _)| says(module, file)) {
        let read = catalogue::read(text);
        if let Some(trouble) = read.troubles.first() {
            return Err(format!("{tag}/{file}:{}: {}", trouble.line, trouble.sentence));
        }
        let keep = |id: &str| id.starts_with('-') || !except.contains(id);
        let ids = read.messages.into_iter().chain(read.terms).map(|spoken| spoken.id);
        said.extend(ids.filter(|id| keep(id)));
        pressed.push_str(&catalogue::pressed(text, keep));
    }
    Ok((pressed, said))
}
