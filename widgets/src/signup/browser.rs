//! Waking a signup form: the functions that the shell (`npm/src/signup/`) calls.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use i18n::Locale;
use model::signup::{Mistake, SignupForm, SignupView};
use model::{Refusal, Slug};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

use super::{FORM, Mood, Props, Signup, Turn, mend, part};
use crate::Scene;
use crate::reading::Plain;
use crate::waking::{self, Still, told};

/// A signup form that is awake.
#[wasm_bindgen]
pub struct Awake(Rc<Live>);

/// The one place where what is on screen is kept; every change goes through [`Live::change`].
struct Live {
    mount: Element,
    still: Still,
    /// What is asked, to read answers by.
    form: SignupForm,
    props: RefCell<Props>,
    handle: RefCell<Option<AppHandle<Signup>>>,
}

/// Wakes the markup within `mount`, or draws it afresh. The still parts are taken from the markup in `from`: out of it
/// where that is the mount itself, else as copies.
///
/// # Errors
/// A sentence for the shell, if the scene cannot be read.
#[wasm_bindgen]
pub fn wake(
    mount: Element,
    scene: JsValue,
    tag: &str,
    messages: &str,
    hydrate: bool,
    from: Element,
) -> Result<Awake, JsValue> {
    let scene = Scene::<SignupView>::deserialize(Plain::of(&scene)).map_err(|_| "scene")?;
    let locale = Locale::from_source(tag, &scene.prefs, messages);
    let form = scene.view.form();
    // The script opens the form before it wakes it.
    let open = form_in(&from).is_some_and(|form| !form.has_attribute("hidden"));
    let live = Rc::new_cyclic(|live: &Weak<Live>| {
        let mood = Mood {
            open,
            touched: told(live, |live, ()| live.touched()),
            turn: told(live, |live, turn| live.turn(&turn)),
            drawing: told(live, |live, ()| live.still.part()),
            ..Mood::default()
        };
        let props = RefCell::new(Props { scene: Rc::new(scene), locale, mood });
        let still = Still::of(&mount, from, hydrate);
        Live { mount: mount.clone(), still, form, props, handle: RefCell::default() }
    });
    let renderer = Renderer::<Signup>::with_root_and_props(mount, live.props.borrow().clone());
    let handle = if hydrate { renderer.hydrate() } else { renderer.render() };
    *live.handle.borrow_mut() = Some(handle);
    // The first drawing must be the server's; what only this device knows comes right after it.
    live.look_around();
    Ok(Awake(live))
}

fn form_in(mount: &Element) -> Option<Element> {
    mount.query_selector(&format!("#{FORM}")).ok()?
}

/// Brings the reader to what has come of it. On a page or in a frame of ours, so in the document itself.
pub(super) fn attend(id: &str) {
    if id.is_empty() {
        return;
    }
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

impl Live {
    fn change(&self, change: impl FnOnce(&mut Props)) {
        let props = {
            let mut props = self.props.borrow_mut();
            change(&mut props);
            props.clone()
        };
        if let Some(handle) = self.handle.borrow_mut().as_mut() {
            handle.update(props);
        }
    }

    fn typed(&self) -> Vec<(String, String)> {
        form_in(&self.mount).and_then(|form| waking::fields(&form)).unwrap_or_default()
    }

    /// Questions that are not for somebody who answered like this, and what is wrong with the answers to the others.
    fn read(&self, typed: &[(String, String)]) -> (Rc<[Slug]>, Vec<Mistake>) {
        let (answers, mistakes) = self.form.read(typed);
        let hidden = self.form.questions().filter(|question| !question.is_shown(&answers));
        (hidden.map(|question| question.id.clone()).collect(), mistakes)
    }

    /// What only this device knows: what stands in the fields, be it typed before waking or kept from an earlier time.
    fn look_around(&self) {
        let (hidden, _) = self.read(&self.typed());
        self.change(|Props { scene, mood, .. }| {
            mood.awake = true;
            mood.hidden = hidden;
            let first = part::parts(&scene.view, mood).first().copied().unwrap_or_default();
            let mistaken = scene.view.attempt.as_ref().and_then(|attempt| attempt.mistakes.first());
            mood.part = mistaken.and_then(|mistake| part::part_of(&scene.view, &mistake.question)).unwrap_or(first);
        });
    }

    /// Draws only if something comes or goes.
    fn touched(&self) {
        let (hidden, _) = self.read(&self.typed());
        if self.props.borrow().mood.hidden != hidden {
            self.change(|props| props.mood.hidden = hidden);
        }
    }

    fn turn(&self, turn: &Turn) {
        self.change(|Props { scene, mood, .. }| match turn {
            Turn::Back => {
                let before = part::parts(&scene.view, mood).into_iter().rfind(|part| *part < mood.part);
                if let Some(before) = before {
                    mood.go(before, part::head_id(before));
                    mood.mistakes = Some(Rc::default());
                }
            }
            Turn::To(question) => {
                if let Some(part) = part::part_of(&scene.view, question) {
                    mood.go(part, format!("q-{question}"));
                }
            }
        });
    }

    /// Goes on from the part that is shown. True: there is no part after it, and nothing is wrong.
    fn goes_on(&self, typed: &[(String, String)]) -> bool {
        let (hidden, mistakes) = self.read(typed);
        let mut done = false;
        self.change(|Props { scene, mood, .. }| {
            mood.hidden = hidden;
            mood.refusal = None;
            let view = &scene.view;
            let next = part::parts(view, mood).into_iter().find(|part| *part > mood.part);
            // On the last part everything counts, on the others only what somebody has come by.
            let here = |mistake: &Mistake| {
                next.is_none() || part::part_of(view, &mistake.question).is_some_and(|part| part <= mood.part)
            };
            let mistakes: Rc<[Mistake]> = mistakes.into_iter().filter(here).collect();
            match (mistakes.is_empty(), next) {
                (false, _) => mood.go(mood.part, mend::LIST.to_owned()),
                (true, Some(next)) => mood.go(next, part::head_id(next)),
                (true, None) => done = true,
            }
            mood.mistakes = Some(mistakes);
        });
        done
    }
}

impl Mood {
    fn go(&mut self, part: usize, attention: String) {
        self.part = part;
        self.attention = (self.attention.0.wrapping_add(1), attention);
    }
}

#[wasm_bindgen]
impl Awake {
    /// Reads a form's fields. `false`: it is not to be sent now; the next part is on screen, or what has to be mended.
    pub fn check(&self, pairs: js_sys::Array) -> bool {
        self.0.goes_on(&waking::pairs(&pairs))
    }

    /// The request is on its way, or no longer.
    pub fn sending(&self, on: bool) {
        self.0.change(|props| {
            props.mood.sending = on;
            if on {
                props.mood.refusal = None;
            }
        });
    }

    /// What was sent was not taken; `code` is the end of the problem document's `type`.
    pub fn refuse(&self, code: &str) {
        let refusal = Refusal::from_code(code).unwrap_or(Refusal::Trouble);
        self.0.change(|Props { mood, .. }| {
            mood.sending = false;
            mood.refusal = Some(refusal);
            mood.go(mood.part, "signup-refusal".to_owned());
        });
    }

    /// Another language; what is typed stays.
    pub fn speak(&self, tag: &str, messages: &str) {
        self.0.change(|props| {
            let first = model::Tag::new(tag);
            let others = props.locale.prefs().iter().filter(|known| first.as_ref() != Some(known)).cloned();
            let prefs: Vec<model::Tag> = first.iter().cloned().chain(others).collect();
            props.locale = Locale::from_source(tag, &prefs, messages);
        });
    }

    /// The form has left the page.
    pub fn sleep(self) {
        if let Some(handle) = self.0.handle.take() {
            handle.destroy();
        }
    }
}
