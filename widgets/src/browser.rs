//! Waking what is on a page: the functions that the shell (`npm/`) calls. See "The shell and the widget" in
//! `ARCHITECTURE.md`.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use i18n::Locale;
use model::{Fields, PollView, Refusal};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlFormElement};
use yew::{AppHandle, Renderer};

use crate::draft;
use crate::parts::ballot::{self, rank};
use crate::reading::Plain;
use crate::waking::{self, Still, told};
use crate::{Mood, Scene, Touch, Widget, WidgetProps};

/// A widget that is awake.
#[wasm_bindgen]
pub struct Awake(Rc<Live>);

/// The one place where what is on screen is kept; every change goes through [`Live::change`].
struct Live {
    mount: Element,
    still: Still,
    props: RefCell<WidgetProps>,
    /// A View that came by itself and waits until somebody wants to see it.
    held: RefCell<Option<PollView>>,
    handle: RefCell<Option<AppHandle<Widget>>>,
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
    let scene = Scene::deserialize(Plain::of(&scene)).map_err(|_| "scene")?;
    let locale = Locale::from_source(tag, &scene.prefs, messages);
    let on_page = hydrate.then(|| ballot::key(&scene.view));
    let live = Rc::new_cyclic(|live: &Weak<Live>| {
        let mood = Mood {
            on_page,
            show_new: told(live, |live, ()| live.show_held()),
            touched: told(live, Live::touched),
            forget: told(live, |live, ()| live.forget()),
            drawing: told(live, |live, ()| live.still.part()),
            ..Mood::default()
        };
        let props = RefCell::new(WidgetProps { scene: Rc::new(scene), locale, mood });
        let still = Still::of(&mount, from, hydrate);
        Live { mount: mount.clone(), still, props, held: RefCell::default(), handle: RefCell::default() }
    });
    let renderer = Renderer::<Widget>::with_root_and_props(mount, live.props.borrow().clone());
    let handle = if hydrate { renderer.hydrate() } else { renderer.render() };
    *live.handle.borrow_mut() = Some(handle);
    // The first drawing must be the server's; what only this device knows comes right after it.
    live.look_around();
    Ok(Awake(live))
}

/// The zone of this device, by its name.
fn own_zone() -> Option<String> {
    let options = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new()).resolved_options();
    js_sys::Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

impl Live {
    fn change(&self, change: impl FnOnce(&mut WidgetProps)) {
        let props = {
            let mut props = self.props.borrow_mut();
            change(&mut props);
            props.clone()
        };
        if let Some(handle) = self.handle.borrow_mut().as_mut() {
            handle.update(props);
        }
    }

    /// The form of the ballot, where it is on the page.
    fn form(&self) -> Option<Element> {
        self.mount.query_selector("form.ballot").ok()?
    }

    /// What only this device knows: its clock, and what stands in the ballot, be it typed before waking or kept from an
    /// earlier time.
    fn look_around(&self) {
        let scene = self.props.borrow().scene.clone();
        let begins = draft::bare(ballot::begins(&scene.view));
        let kept = draft::find(&scene);
        let typed = self.form().map(|form| {
            let fields = waking::fields(&form).and_then(|pairs| Fields::from_form(pairs).ok());
            let typed = fields.map_or_else(|| begins.clone(), draft::bare);
            match &kept {
                Some(kept) if draft::are_same(&typed, &begins) => {
                    draft::put(&form, kept);
                    kept.clone()
                }
                _ => typed,
            }
        });
        self.change(|WidgetProps { mood, .. }| {
            mood.begin(&scene);
            mood.zone = own_zone();
            match typed {
                Some(typed) => mood.hear(&scene, typed),
                // It is not drawn yet.
                None => mood.kept = kept.is_some(),
            }
        });
    }

    fn touched(&self, touch: Touch) {
        let Ok(typed) = Fields::from_form(touch.fields) else { return };
        self.change(|WidgetProps { scene, mood, .. }| {
            mood.hear(scene, draft::bare(typed));
            mood.moved = touch.moved;
            if mood.moved.is_some()
                && let Some(typed) = &mood.typed
            {
                mood.order = rank::order(std::mem::take(&mut mood.order).into_iter(), typed);
            }
        });
    }

    /// What was typed and kept here is gone, and the ballot is as it came.
    fn forget(&self) {
        if let Some(form) = self.form().and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
            form.reset();
        }
        self.change(|WidgetProps { scene, mood, .. }| {
            draft::forget(scene);
            mood.begin(scene);
        });
    }

    fn show_held(&self) {
        if let Some(view) = self.held.take() {
            self.show(view, false);
        }
    }

    /// `answers`: it came because something was sent.
    fn show(&self, view: PollView, answers: bool) {
        self.held.take();
        self.change(|WidgetProps { scene, mood, .. }| {
            if answers {
                mood.suggested += u32::from(mood.suggesting);
                mood.suggesting = false;
            }
            mood.sending = false;
            mood.refusal = None;
            mood.new_answers = 0;
            let key = ballot::key(&view);
            let other = key != ballot::key(&scene.view);
            let counted = view.happened.is_some();
            *scene = Rc::new(Scene { view, shell: scene.shell.clone(), prefs: scene.prefs.clone() });
            // Another ballot than the page came with is drawn afresh, also if it should become like that one again.
            if mood.on_page.as_ref() != Some(&key) {
                mood.on_page = None;
            }
            if counted {
                draft::forget(scene);
            }
            if other || counted {
                mood.begin(scene);
            }
        });
    }

    /// A View that nobody asked for: the count is held back, so that nothing moves under somebody's finger.
    fn hold(&self, view: PollView) {
        let answers = |view: &PollView| view.results.as_ref().map_or(0, |results| results.answers);
        let new = answers(&view).saturating_sub(answers(&self.props.borrow().scene.view));
        if new == 0 {
            return;
        }
        *self.held.borrow_mut() = Some(view);
        self.change(|props| props.mood.new_answers = new);
    }
}

impl Mood {
    /// What stands in the ballot now. What could give somebody away in words is kept for them, and drawn nowhere.
    fn hear(&mut self, scene: &Scene, typed: Fields) {
        self.kept = draft::keep(scene, &typed);
        self.typed = Some(Fields { reason: String::new(), ..typed });
    }

    /// A ballot as the View has it.
    fn begin(&mut self, scene: &Scene) {
        let begins = draft::bare(ballot::begins(&scene.view));
        self.kept = false;
        self.moved = None;
        self.order = rank::first_order(&scene.view);
        self.typed = Some(Fields { reason: String::new(), ..begins });
    }
}

#[wasm_bindgen]
impl Awake {
    /// Reads a form's fields as the server would. `false`: it would refuse them, and why is now on screen.
    pub fn check(&self, pairs: js_sys::Array) -> bool {
        let pairs = waking::pairs(&pairs);
        let does = |what: &str| pairs.iter().any(|(name, value)| name == "do" && value == what);
        let (votes, suggests) = (does("vote"), does("suggest"));
        self.0.props.borrow_mut().mood.suggesting = suggests;
        // Everything else is the server's to judge.
        let checked = if votes {
            Fields::from_form(pairs)
                .and_then(|fields| self.0.props.borrow().scene.view.shape().ballot(&fields).map(|_| ()))
        } else {
            Ok(())
        };
        if let Err(refusal) = checked {
            self.refuse(refusal.code());
        }
        checked.is_ok()
    }

    /// An answer is on its way, or no longer.
    pub fn sending(&self, on: bool) {
        self.0.change(|props| {
            props.mood.sending = on;
            if on {
                props.mood.refusal = None;
            }
        });
    }

    /// A View came back: `because` an "answer" was sent, or by itself ("fresh").
    ///
    /// # Errors
    /// A sentence for the shell, if the View cannot be read.
    pub fn show(&self, view: JsValue, because: &str) -> Result<(), JsValue> {
        let view = PollView::deserialize(Plain::of(&view)).map_err(|_| "view")?;
        if because == "fresh" {
            self.0.hold(view)
        } else {
            self.0.show(view, true)
        }
        Ok(())
    }

    /// What was sent was not done; `code` is the end of the problem document's `type`.
    pub fn refuse(&self, code: &str) {
        let refusal = Refusal::from_code(code).unwrap_or(Refusal::Trouble);
        self.0.change(|props| {
            props.mood.sending = false;
            props.mood.refusal = Some(refusal);
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

    /// The element has left the page.
    pub fn sleep(self) {
        if let Some(handle) = self.0.handle.take() {
            handle.destroy();
        }
    }
}
