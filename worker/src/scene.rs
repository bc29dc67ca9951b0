//! A scene for a widget, and its two elements: the markup, and the scene beside it.

use std::rc::Rc;

use i18n::Locale;
use model::{PollView, Refusal, Tag};
use widgets::{Dress, Language, Scene, Shell};

use crate::asked::Asked;
use crate::caller::Address;
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

/// The two elements of a widget: the markup, and the scene beside it.
///
/// # Errors
/// [`Refusal::Trouble`] if the scene cannot be written.
pub(crate) async fn elements(
    asked: &Asked,
    reader: &Reader,
    address: &Address,
    view: PollView,
    dress: Dress,
) -> Result<String, Refusal> {
    let Address { group, kind, id } = address;
    let path = format!("/{group}/{}/{id}", kind.as_str());
    let origin = &asked.origin;
    let action = match dress {
        Dress::Page => path.clone(),
        Dress::Frame => format!("/frame{path}"),
        Dress::Embed => format!("{origin}/embed{path}"),
    };
    let shell = Shell {
        dress,
        action,
        page: format!("{origin}{path}"),
        join: format!("{origin}/{group}/join?to={}/{id}", kind.as_str()),
        languages: reader.languages(&view.languages),
    };
    let view = PollView { discreet: model::Text::default(), ..view };
    let scene = Scene { view, shell, prefs: reader.locale.prefs().to_vec() };
    let json = widgets::scene_json(&scene).map_err(|_| Refusal::Trouble)?;
    let markup = widgets::draw(scene, reader.locale.clone()).await;
    let Manifest { wake, wasm, sheet, messages, .. } = &*reader.manifest;
    let lang = reader.locale.tag();
    let messages = messages.get(lang).map(String::as_str).unwrap_or_default();
    let count = widgets::count_elements(&markup);
    let kind = kind.as_str();
    Ok(format!(
        "<div data-porchlight=\"{kind}\" data-lang=\"{lang}\" data-elements=\"{count}\" data-wake=\"{wake}\" \
         data-wasm=\"{wasm}\" data-sheet=\"{sheet}\" data-messages=\"{messages}\">{markup}</div>\n\
         <script type=\"application/json\">{json}</script>\n"
    ))
}
