//! Files: read on this device and nowhere else, and made on it.

use i18n::Said;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};
use yew::prelude::*;

use crate::app::Act;
use crate::parts::{Here, labelled};
use crate::state::Desk;
use crate::window::soon;

/// The most bytes of a file that is read.
const MOST_BYTES: f64 = 4_000_000.0;

/// A field that takes a file: its name and its words go to `then`, once somebody has chosen it.
pub(crate) fn open(
    here: Here<'_>,
    form: &str,
    label: Said,
    help: Option<Said>,
    accept: &'static str,
    then: fn(&mut Desk, &str, String),
) -> Html {
    let act = here.act.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let Some(file) = input.and_then(|input| input.files()?.get(0)) else { return };
        let act = act.clone();
        spawn_local(async move {
            let (name, words) = (file.name(), words_of(&file).await);
            act.emit(Act::Do(std::rc::Rc::new(move |desk| match &words {
                Some(words) => then(desk, &name, words.clone()),
                None => desk.said = Some(desk.locale.know_file_unread()),
            })));
        });
    });
    labelled(form, "file", label, help, |id, help| {
        html! { <input {id} type="file" {accept} aria-describedby={help} {onchange} /> }
    })
}

async fn words_of(file: &File) -> Option<String> {
    if file.size() > MOST_BYTES {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Gives somebody a file that was made here. False where the browser does not.
pub(crate) fn save(name: &str, kind: &str, words: &str) -> bool {
    let link = || -> Result<(), JsValue> {
        let parts = js_sys::Array::of1(&JsValue::from_str(words));
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
        let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // Some browsers take it a moment after the press.
        spawn_local(async move {
            soon(60_000, ()).await;
            let _ = Url::revoke_object_url(&address);
        });
        Ok(())
    };
    link().is_ok()
}
