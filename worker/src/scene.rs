//! A scene for a widget, and its two elements: the markup, and the scene beside it.

use std::collections::BTreeMap;
use std::rc::Rc;

use i18n::Locale;
use model::{Refusal, Tag};
use widgets::{Dress, Language, Scene, Shell, Shown, Wakes};

use crate::asked::Asked;
use crate::host::Host;
use crate::manifest::{Manifest, manifest};

/// What is needed to draw for one reader: their language, and the files that wake what is drawn.
pub(crate) struct Reader {
    pub(crate) locale: Locale,
    pub(crate) manifest: Rc<Manifest>,
}

impl Reader {
    /// The reader of a request: explicit choice, then the browser's, then the group's first language.
    ///
    /// # Errors
    /// [`Refusal::Trouble`] if the files are not where they should be.
    pub(crate) async fn of(asked: &Asked, host: &Host, group: &[Tag]) -> Result<Reader, Refusal> {
        let mut prefs = asked.languages.clone();
        prefs.extend(group.iter().filter(|tag| !asked.languages.contains(tag)).cloned());
        Ok(Reader { locale: Locale::built_in(&prefs), manifest: manifest(host).await? })
    }

    /// The languages that can be switched to: the group's, in its order, as far as there are messages in them; all, if
    /// none.
    pub(crate) fn languages(&self, group: &[Tag]) -> Vec<Language> {
        let language = |tag: &str| {
            let messages = self.manifest.messages.get(tag)?.clone();
            Some(Language { tag: Tag::new(tag)?, name: self.locale.autonym(tag), messages })
        };
        let speaks = |shipped: &str, tag: &Tag| shipped.split('-').next() == Some(tag.language());
        let near = |tag: &Tag| i18n::shipped().find(|shipped| speaks(shipped, tag)).and_then(language);
        let mut spoken: Vec<Language> = group.iter().filter_map(near).collect();
        spoken.dedup();
        if spoken.is_empty() { i18n::shipped().filter_map(language).collect() } else { spoken }
    }
}

/// The files that wake one kind of widget: its script, its WebAssembly, and its messages in this reader's language.
struct Waking<'a> {
    script: &'a str,
    wasm: &'a str,
    messages: &'a str,
}

impl Reader {
    /// A script that draws nothing needs neither WebAssembly nor messages: for the shell it is all three.
    fn waking<'a>(&'a self, by: Wakes) -> Waking<'a> {
        let Manifest { wake, wasm, messages, wakes, signup, .. } = &*self.manifest;
        let mine = |messages: &'a BTreeMap<String, String>| {
            messages.get(self.locale.tag()).map(String::as_str).unwrap_or_default()
        };
        match by {
            Wakes::Widgets => Waking { script: wake, wasm, messages: mine(messages) },
            Wakes::Signup => Waking { script: &signup.script, wasm: &signup.wasm, messages: mine(&signup.messages) },
            Wakes::Script(name) => {
                let script = wakes.get(name).map(String::as_str).unwrap_or_default();
                Waking { script, wasm: script, messages: script }
            }
        }
    }
}

/// What a component must know of the dress in which this View is shown.
fn shell<V: Shown>(asked: &Asked, reader: &Reader, view: &V, dress: Dress) -> Shell {
    let (group, kind, id) = view.address();
    let path = format!("/{group}/{kind}/{id}");
    let origin = &asked.origin;
    let action = match dress {
        Dress::Page => path.clone(),
        Dress::Frame => format!("/frame{path}"),
        Dress::Embed => format!("{origin}/embed{path}"),
    };
    let mut languages = reader.languages(view.whose().languages);
    for language in &mut languages {
        match V::WAKES {
            Wakes::Widgets => {}
            Wakes::Signup => {
                let messages = reader.manifest.signup.messages.get(language.tag.as_str());
                messages.map(String::as_str).unwrap_or_default().clone_into(&mut language.messages);
            }
            Wakes::Script(_) => reader.waking(V::WAKES).messages.clone_into(&mut language.messages),
        }
    }
    let page = format!("{origin}{path}");
    Shell { dress, action, page, join: format!("{origin}/{group}/join?to={kind}/{id}"), languages }
}

/// The scene in which a View is shown.
pub(crate) fn scene<V: Shown>(asked: &Asked, reader: &Reader, view: V, dress: Dress) -> Scene<V> {
    let shell = shell(asked, reader, &view, dress);
    Scene { view: view.trimmed(), shell, prefs: reader.locale.prefs().to_vec() }
}

/// The two elements of a widget: the markup, and the scene beside it.
///
/// # Errors
/// [`Refusal::Trouble`] if the scene cannot be written.
pub(crate) async fn elements<V: Shown>(
    asked: &Asked,
    reader: &Reader,
    view: V,
    dress: Dress,
) -> Result<String, Refusal> {
    let (_, kind, _) = view.address();
    let scene = scene(asked, reader, view, dress);
    let json = V::json(&scene).map_err(|_| Refusal::Trouble)?;
    let markup = widgets::draw(scene, reader.locale.clone()).await;
    let Waking { script, wasm, messages } = reader.waking(V::WAKES);
    let (sheet, lang) = (reader.manifest.sheet_of(V::SHEET), reader.locale.tag());
    // An address may name an answer, wherever it stands. What searches on the device is fetched by whoever searches.
    let find = &reader.manifest.find;
    let finds = match V::FINDS {
        true => format!(" data-eager data-find=\"{}\" data-find-wasm=\"{}\"", find.script, find.wasm),
        false => String::new(),
    };
    let count = widgets::count_elements(&markup);
    Ok(format!(
        "<div data-porchlight=\"{kind}\" data-lang=\"{lang}\" data-elements=\"{count}\" data-wake=\"{script}\" \
         data-wasm=\"{wasm}\" data-sheet=\"{sheet}\" data-messages=\"{messages}\"{finds}>{markup}</div>\n\
         <script type=\"application/json\">{json}</script>\n"
    ))
}
