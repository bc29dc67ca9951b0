//! Makes a method of `Locale` from every English message, and presses the locales that the Worker carries.

// What only the linter asks for is idle here.
#[allow(dead_code)]
#[path = "src/catalogue.rs"]
mod catalogue;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use fluent_syntax::ast::{Entry, Identifier, Message, Resource};

use catalogue::{Catalogue, Kind, Spoken};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=src/catalogue.rs");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let built_in = env::var_os("CARGO_FEATURE_BUILT_IN").is_some();
    let modules = ["signup", "desk"].into_iter().filter(|module| {
        let feature = format!("CARGO_FEATURE_{}", module.to_ascii_uppercase());
        env::var_os(feature).is_some()
    });
    let mut who: Vec<&str> = [catalogue::WIDGETS].into_iter().chain(modules).collect();
    if built_in {
        who.push(catalogue::PAGES);
    }
    match generate(&root.join("locales"), &out, &who) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentences) => {
            for sentence in sentences {
                println!("cargo::error={sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

fn generate(locales: &Path, out: &Path, who: &[&str]) -> Result<(), Vec<String>> {
    let texts = catalogue::texts(&locales.join("en"));
    let files: Vec<(&str, Catalogue<'_>)> = texts.iter().map(|(name, text)| (*name, catalogue::read(text))).collect();

    let mut wrong: Vec<String> = Vec::new();
    let mut complain = |file: &str, trouble: &catalogue::Trouble| {
        wrong.push(format!("i18n/locales/en/{file}:{}: {}", trouble.line, trouble.sentence));
    };
    let mut methods = String::new();
    let mut ids = String::new();
    for (file, read) in &files {
        read.troubles.iter().for_each(|trouble| complain(file, trouble));
        let wanted = who.iter().any(|who| catalogue::says(who, file));
        for message in &read.messages {
            let (variables, troubles) = catalogue::declared(message);
            troubles.iter().for_each(|trouble| complain(file, trouble));
            if wanted {
                method(&mut methods, message, &variables);
                let _ = writeln!(ids, "    {:?},", message.id);
            }
        }
    }
    catalogue::twice(&files).iter().for_each(|(file, trouble)| complain(file, trouble));
    if !wrong.is_empty() {
        return Err(wrong);
    }

    let messages = format!(
        "/// The id of every English message that this build can say.\npub const IDS: &[&str] = &[\n{ids}];\n\nimpl Locale {{\n{methods}}}\n",
    );
    write(&out.join("methods.rs"), &messages)?;
    if who.contains(&catalogue::PAGES) { press(locales, out, who) } else { Ok(()) }
}

/// Writes the method that says one message.
fn method(methods: &mut String, message: &Spoken<'_>, variables: &[(String, Kind)]) {
    let comment = message.comment.as_deref().unwrap_or_default();
    let english = shown(message);
    let _ = writeln!(methods, "    #[doc = {:?}]", format!("{comment}\n\n```text\n{english}\n```"));
    let _ = write!(methods, "    pub fn {}(&self", name(&message.id));
    for (variable, kind) in variables {
        let kind = if *kind == Kind::Number { "u64" } else { "&str" };
        let _ = write!(methods, ", {}: {kind}", name(variable));
    }
    let _ = write!(methods, ") -> Said {{\n        self.say({:?}, &[", message.id);
    for (variable, kind) in variables {
        let kind = if *kind == Kind::Number { "Number" } else { "Text" };
        let _ = write!(methods, "({variable:?}, Arg::{kind}({})), ", name(variable));
    }
    methods.push_str("])\n    }\n");
}

/// A message as it stands in its file, without its id.
fn shown(message: &Spoken<'_>) -> String {
    let message = Message {
        id: Identifier { name: "m" },
        value: Some(message.pattern.clone()),
        attributes: Vec::new(),
        comment: None,
    };
    let text = fluent_syntax::serializer::serialize(&Resource { body: vec![Entry::Message(message)] });
    text.strip_prefix("m =").unwrap_or(&text).trim().to_owned()
}

/// A name that Rust takes, whatever it means elsewhere: `r#move`.
fn name(id: &str) -> String {
    const KEYWORDS: &str = " abstract as async await become box break const continue do dyn else enum extern false \
        final fn for gen if impl in let loop macro match mod move mut override priv pub ref return static struct \
        trait true try type typeof unsafe unsized use virtual where while yield ";
    let snake = catalogue::method(id);
    if KEYWORDS.contains(&format!(" {snake} ")) { format!("r#{snake}") } else { snake }
}

/// Writes every locale's messages in one text each, without comments, and the table that includes them.
fn press(locales: &Path, out: &Path, who: &[&str]) -> Result<(), Vec<String>> {
    let mut table = String::from("/// Each locale's tag and messages.\nconst SHIPPED: &[(&str, &str)] = &[\n");
    for tag in catalogue::tags(locales) {
        let texts = catalogue::texts(&locales.join(&tag));
        let said = texts.iter().filter(|(file, _)| who.iter().any(|who| catalogue::says(who, file)));
        let pressed: String = said.map(|(_, text)| catalogue::pressed(text, |_| true)).collect();
        write(&out.join(format!("{tag}.ftl")), &pressed)?;
        let _ = writeln!(table, "    ({tag:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{tag}.ftl\"))),");
    }
    table.push_str("];\n");
    write(&out.join("shipped.rs"), &table)
}

fn write(path: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(path, text).map_err(|error| vec![format!("{} cannot be written: {error}.", path.display())])
}
