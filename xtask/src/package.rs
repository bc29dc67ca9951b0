//! Whether the npm package could be published: its own checks pass, and what `exports` promise is in it.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::say::Step;
use crate::{place, run};

/// Packs it as `npm publish` would.
pub(crate) fn package() -> Result<()> {
    let step = Step::begin("npm pack");
    let folder = place::workshop().join("package");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made.", folder.display()))?;
    let mut pack = run::command("npm");
    pack.args(["pack", "--workspace", "npm", "--json", "--loglevel=error", "--pack-destination"]).arg(&folder);
    let packed: Value = serde_json::from_str(&run::read(&mut pack).context("The npm package cannot be packed.")?)
        .context("`npm pack --json` did not answer with JSON.")?;
    let manifest = fs::read(place::at("npm/package.json")).context("npm/package.json cannot be read.")?;
    let manifest: Value = serde_json::from_slice(&manifest).context("npm/package.json is not JSON.")?;

    let files: BTreeSet<&str> =
        packed[0]["files"].as_array().into_iter().flatten().filter_map(|file| file["path"].as_str()).collect();
    let mut promised = BTreeSet::new();
    promises(&manifest["exports"], &mut promised);
    let missing: Vec<&str> = promised.difference(&files).copied().collect();
    if !missing.is_empty() || promised.is_empty() {
        bail!("The npm package promises in `exports` what is not in it: {}.", missing.join(", "));
    }
    step.done(&format!("{} files, {}", files.len(), crate::make::kb(packed[0]["size"].as_u64().unwrap_or(0) as usize)));
    Ok(())
}

/// Every path that `exports` lead to, however deep the conditions.
fn promises<'a>(exports: &'a Value, found: &mut BTreeSet<&'a str>) {
    match exports {
        Value::String(path) => {
            found.insert(path.trim_start_matches("./"));
        }
        Value::Object(conditions) => conditions.values().for_each(|under| promises(under, found)),
        _ => {}
    }
}
