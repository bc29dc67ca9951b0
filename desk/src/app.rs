//! The desk itself: what happens when somebody does something. It draws what the rooms draw, and does what they say;
//! every request to the group begins here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use i18n::{Locale, Said};
use js_sys::Function;
use model::desk::{DeskCommand, DeskView};
use model::signup::{OnRequest, RequestView};
use model::{Greeting, Invited, Refusal, Tag};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use crate::alone::{CALL_MINUTES, Fate, OPEN_MINUTES, fate, minutes};
use crate::errand::{Asks, Errand, Take};
use crate::parts::{Here, To};
use crate::state::{Desk, Got, Sent, Setup, Sheet, Why};
use crate::window::{self, soon};
use crate::{ask, ceremony, files, keys, rooms, sealing};

/// How often it is looked whether what is open has been left alone.
const LOOK_SECONDS: i32 = 10;

/// The focus goes to the heading only if what had it is gone.
const ONLY_IF_LOST: &str = "";

/// How long the line below stands there.
const SAID_SECONDS: i32 = 15;

thread_local! {
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Tells the page when the desk has fallen over.
#[wasm_bindgen]
pub fn on_panic(call: Function) {
    ON_PANIC.with_borrow_mut(|known| *known = Some(call));
    yew::set_custom_panic_hook(Box::new(|_| {
        ON_PANIC.with_borrow(|call| {
            if let Some(call) = call {
                let _ = call.call0(&JsValue::NULL);
            }
        });
    }));
}

/// Opens the desk in this element. `setup` is JSON; `tag` and `messages` are the reader's language. `files` grants a
/// [`Wish`](crate::wish::Wish): JSON in, a promise of JSON out.
///
/// # Errors
/// A word for the page, if the setup cannot be read.
#[wasm_bindgen]
pub fn start(mount: Element, setup: &str, tag: &str, messages: &str, files: Function) -> Result<(), JsValue> {
    let setup: Setup = serde_json::from_str(setup).map_err(|_| "setup")?;
    let locale = Locale::from_source(tag, &setup.prefs, messages);
    let props = AppProps { begins: Rc::new(RefCell::new(Some((setup, locale, files)))) };
    yew::Renderer::<App>::with_root_and_props(mount, props).render();
    Ok(())
}

/// What somebody did, and what came of it.
pub(crate) enum Act {
    /// The part of the address after `#` is another.
    Went,
    /// Look again.
    Look,
    Viewed(Result<DeskView, Refusal>),
    Read(String, Box<Result<RequestView, Refusal>>),
    Send(To, Sent),
    /// Once "one moment" is on screen: what takes this device a second.
    Work(Sent),
    Answered(String, Result<Answer, Refusal>),
    /// A greeter's key or list has been sent; this is said of it.
    Kept(String, Result<DeskView, Refusal>, Said),
    Opening(usize, usize),
    LetIn(usize),
    Compare(vault::Greeter),
    Lock,
    Tick,
    /// Somebody is back after a long time; when they touched the page before.
    Back(f64),
    KeepOpen(bool),
    PutAway,
    Recovery,
    /// Words to begin with, for the field of this id.
    Begin(String, String),
    Copy(String),
    Print,
    Speak(usize),
    Spoke(String, Result<String, Refusal>),
    /// A room shows something else of what is here.
    Do(Rc<dyn Fn(&mut Desk)>),
    /// An errand is back: the form that it was of, if it was of one.
    Ran(Option<String>, Take, Result<String, Refusal>),
    /// A file was read or made for a form.
    Granted(Option<String>, Take, Result<String, Refusal>),
    /// What was said last has stood there long enough.
    Hush(u32),
}

/// What a command is answered with.
pub(crate) enum Answer {
    Desk(Box<DeskView>),
    Request(Box<RequestView>),
    Invited(Box<Invited>),
}

#[derive(Properties, Clone)]
pub(crate) struct AppProps {
    begins: Rc<RefCell<Option<(Setup, Locale, Function)>>>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &AppProps) -> bool {
        Rc::ptr_eq(&self.begins, &other.begins)
    }
}

pub(crate) struct App {
    desk: Option<Desk>,
    act: Callback<Act>,
    /// When somebody last touched the page, by this device's clock.
    touched: Rc<Cell<f64>>,
    /// What gets the focus after the next drawing.
    focus: Option<&'static str>,
    /// A form that was sent and may have to be sent again.
    again: Option<Again>,
    /// How often something was said in the line below.
    said: u32,
}

/// A form that was sent: what it says, its idempotency key, and what was sealed for it. Words that are sealed twice are
/// not the same bytes, so a form that is sent again because the line was cut sends the same ones.
struct Again {
    of: String,
    key: String,
    sealed: Option<OnRequest>,
}

impl Component for App {
    type Message = Act;
    type Properties = AppProps;

    fn create(ctx: &Context<App>) -> App {
        let begins = ctx.props().begins.borrow_mut().take();
        let desk = begins.map(|(setup, locale, files)| Desk::new(setup, locale, window::here(), files));
        let touched = Rc::new(Cell::new(js_sys::Date::now()));
        let act = ctx.link().callback(|act| act);
        // A page that is put aside whole, for the way back, holds no keys.
        window::listen(&touched, act.reform(|()| Act::Went), act.reform(Act::Back), act.reform(|()| Act::Lock));
        ctx.link().send_message(Act::Look);
        ctx.link().send_future(soon(LOOK_SECONDS * 1_000, Act::Tick));
        App { desk, act, touched, focus: None, again: None, said: 0 }
    }

    fn update(&mut self, ctx: &Context<App>, act: Act) -> bool {
        let Some(mut desk) = self.desk.take() else { return false };
        let before = desk.said.clone();
        // That it closed by itself stays there until somebody comes back.
        let alone = matches!(act, Act::Tick);
        let draw = self.does(&mut desk, ctx, act);
        if desk.said.is_some() && desk.said != before {
            self.said += 1;
            if !alone {
                ctx.link().send_future(soon(SAID_SECONDS * 1_000, Act::Hush(self.said)));
            }
        }
        self.desk = Some(desk);
        draw
    }

    fn view(&self, _: &Context<App>) -> Html {
        match &self.desk {
            Some(desk) => rooms::draw(Here { desk, act: &self.act }),
            None => Html::default(),
        }
    }

    fn rendered(&mut self, _: &Context<App>, _: bool) {
        match self.focus.take() {
            Some(ONLY_IF_LOST) if !window::is_focus_lost() => {}
            Some(selector) => {
                let _ = selector != ONLY_IF_LOST && window::focus(selector) || window::focus("[data-heading]");
            }
            None => {}
        }
    }
}

impl App {
    fn does(&mut self, desk: &mut Desk, ctx: &Context<App>, act: Act) -> bool {
        match act {
            Act::Went => {
                let place = window::here();
                let went = std::mem::take(&mut desk.went);
                if place == desk.place {
                    return false;
                }
                desk.place = place;
                desk.refused = None;
                if !went {
                    desk.said = None;
                }
                desk.reading = Got::Waiting;
                self.focus = Some("[data-heading]");
                title(desk);
                look(desk, ctx);
            }
            Act::Look => {
                title(desk);
                look(desk, ctx);
            }
            Act::Viewed(Ok(view)) => {
                desk.show(view);
                title(desk);
                need(desk, ctx, false);
            }
            // What was there stays there; the line below says that it may be old.
            Act::Viewed(Err(refusal)) => match desk.view.there() {
                Some(_) if !is_shut_out(refusal) => desk.said = Some(desk.locale.desk_line_cut()),
                _ => {
                    desk.lock();
                    desk.view = Got::Refused(refusal);
                }
            },
            Act::Read(id, answer) => {
                if desk.place.request.as_ref() != Some(&id) {
                    return false;
                }
                match *answer {
                    Ok(view) => desk.read(view),
                    Err(refusal) => desk.reading = Got::Refused(refusal),
                }
                self.focus = Some("[data-heading]");
                need(desk, ctx, false);
            }
            Act::Do(change) => {
                change(desk);
                self.focus = desk.focus.take().or(Some(ONLY_IF_LOST));
                need(desk, ctx, false);
            }
            Act::Ran(form, take, answer) => {
                let cut = matches!(answer, Err(Refusal::LineCut | Refusal::Trouble));
                let took = take(desk, answer.as_deref().map_err(|refusal| *refusal));
                match (form, took) {
                    (Some(form), took) => {
                        desk.busy = None;
                        if !cut {
                            self.again = None;
                        }
                        match took {
                            Ok(()) => {
                                let said = desk.said.take().unwrap_or_else(|| desk.locale.desk_done());
                                self.done(desk, &form, Some(said));
                                self.focus = desk.focus.take().or(self.focus);
                                look_at_desk(desk, ctx);
                            }
                            Err(why) => self.refuse(desk, form, why),
                        }
                    }
                    (None, Err(_)) if cut => desk.said = Some(desk.locale.desk_line_cut()),
                    (None, _) => self.focus = desk.focus.take().or(Some(ONLY_IF_LOST)),
                }
                match desk.after.pop_front() {
                    Some(next) => go(desk, ctx, None, next, keys::fresh_key()),
                    // What somebody else has changed is fetched.
                    None => need(desk, ctx, false),
                }
            }
            // The group knows nothing of it, and what was typed stays as it is.
            Act::Granted(form, take, answer) => {
                desk.busy = None;
                match (take(desk, answer.as_deref().map_err(|refusal| *refusal)), form) {
                    (Err(why), Some(form)) => self.refuse(desk, form, why),
                    _ => self.focus = desk.focus.take().or(Some(ONLY_IF_LOST)),
                }
            }
            Act::Send(to, sent) => {
                if desk.busy.is_some() {
                    return false;
                }
                desk.said = None;
                desk.refused = None;
                self.send(desk, ctx, to, sent);
            }
            // The desk was locked in between.
            Act::Work(sent) if desk.busy.as_ref() != Some(&sent.form) => return false,
            Act::Work(sent) => {
                desk.busy = None;
                let form = sent.form.clone();
                match ceremony::work(desk, ctx.link(), &sent) {
                    // It goes on by itself, or there is something to see.
                    Ok(None) => self.focus = Some(ONLY_IF_LOST),
                    Ok(said) => self.done(desk, &form, said),
                    Err(why) => self.refuse(desk, form, why),
                }
            }
            Act::Answered(form, answer) => {
                desk.busy = None;
                match answer {
                    Ok(answer) => {
                        self.again = None;
                        let said = desk.locale.desk_done();
                        take(desk, answer);
                        if let Some(Sheet::Invitation(_)) = desk.sheet {
                            self.focus = Some("[data-sheet]");
                        }
                        self.done(desk, &form, Some(said));
                        // The list says how far this one has come.
                        if desk.place.request.is_some() {
                            look_at_desk(desk, ctx);
                        }
                    }
                    Err(refusal) => {
                        // Only what may have arrived is sent again as it was.
                        if !matches!(refusal, Refusal::LineCut | Refusal::Trouble) {
                            self.again = None;
                        }
                        self.refuse(desk, form, refusal.into());
                    }
                }
            }
            Act::Kept(form, answer, said) => {
                desk.busy = None;
                match answer {
                    Ok(view) => {
                        desk.show(view);
                        self.done(desk, &form, Some(said));
                    }
                    Err(refusal) => self.refuse(desk, form, refusal.into()),
                }
            }
            Act::Opening(done, all) => desk.letting_in = Some((done, all)),
            Act::LetIn(failed) => {
                desk.letting_in = None;
                let locale = &desk.locale;
                desk.said = Some(match failed {
                    0 => locale.desk_let_in_all(),
                    failed => locale.desk_let_in_some(failed as u64),
                });
            }
            Act::Compare(greeter) => {
                let six = keys::six_words(desk.setup.group.as_str(), &greeter, &desk.locale);
                desk.compared.show(greeter, six);
            }
            Act::Lock => {
                let open = desk.is_open();
                desk.lock();
                if !open {
                    return false;
                }
                desk.said = Some(desk.locale.desk_locked());
                self.focus = Some("[data-heading]");
            }
            Act::Tick => {
                ctx.link().send_future(soon(LOOK_SECONDS * 1_000, Act::Tick));
                return self.tick(desk, self.touched.get());
            }
            Act::Back(touched) => return self.tick(desk, touched),
            Act::KeepOpen(on) => desk.call = on.then(|| js_sys::Date::now() + minutes(CALL_MINUTES)),
            Act::PutAway => {
                desk.sheet = None;
                self.focus = Some("[data-heading]");
            }
            Act::Recovery => {
                desk.sheet = Some(Sheet::Recovery);
                self.focus = Some("[data-sheet]");
            }
            Act::Begin(field, words) => {
                window::begin(&field, &words);
                return false;
            }
            Act::Copy(text) => {
                if !window::copy(&text) {
                    return false;
                }
                desk.said = Some(desk.locale.desk_copied());
            }
            Act::Print => {
                window::print();
                return false;
            }
            Act::Speak(at) => {
                let Some(language) = desk.setup.languages.get(at) else { return false };
                let (tag, messages) = (language.tag.clone(), language.messages.clone());
                ctx.link().send_future(async move {
                    let text = ask::file(&messages).await;
                    Act::Spoke(tag, text)
                });
                return false;
            }
            Act::Spoke(tag, Ok(messages)) => speak(desk, &tag, &messages),
            Act::Hush(said) if said == self.said => desk.said = None,
            Act::Hush(_) => return false,
            Act::Spoke(_, Err(_)) => desk.said = Some(desk.locale.desk_line_cut()),
        }
        true
    }

    /// A form is read, and sent on its way.
    fn send(&mut self, desk: &mut Desk, ctx: &Context<App>, to: To, sent: Sent) {
        let form = sent.form.clone();
        let group = desk.setup.group.clone();
        match to {
            To::Keys => {
                desk.busy = Some(form);
                ctx.link().send_future(soon(50, Act::Work(sent)));
            }
            To::Desk => {
                let command = match DeskCommand::from_form(&sent.pairs) {
                    Ok(command) => command,
                    Err(refusal) => return self.refuse(desk, form, refusal.into()),
                };
                let key = self.again(&sent).key.clone();
                desk.busy = Some(form.clone());
                ctx.link().send_future(async move {
                    let path = format!("/{group}/desk");
                    let answer = match command {
                        DeskCommand::Invite(_) => {
                            ask::post(&path, &command, &key).await.map(|made| Answer::Invited(Box::new(made)))
                        }
                        _ => ask::post(&path, &command, &key).await.map(|view| Answer::Desk(Box::new(view))),
                    };
                    Act::Answered(form, answer)
                });
            }
            To::Request => {
                let Some(id) = desk.place.request.clone() else { return };
                let again = self.again(&sent);
                if again.sealed.is_none() {
                    match Greeting::from_form(&sent.pairs)
                        .map_err(Why::from)
                        .and_then(|typed| sealing::sealed(desk, typed))
                    {
                        Ok(command) => again.sealed = Some(command),
                        Err(why) => return self.refuse(desk, form, why),
                    }
                }
                let (command, key) = (again.sealed.clone(), again.key.clone());
                let path = format!("/{group}/requests/{id}");
                desk.busy = Some(form.clone());
                ctx.link().send_future(async move {
                    let answer = ask::post(&path, &command, &key).await;
                    Act::Answered(form, answer.map(|view| Answer::Request(Box::new(view))))
                });
            }
            To::Room(read) => match read(desk, &sent) {
                Ok(Some(errand)) => self.run(desk, ctx, &sent, errand),
                Ok(None) => {
                    self.focus = desk.focus.take().or(Some(ONLY_IF_LOST));
                    need(desk, ctx, false);
                }
                Err(why) => self.refuse(desk, form, why),
            },
        }
    }

    /// A room's errand is on its way.
    fn run(&mut self, desk: &mut Desk, ctx: &Context<App>, sent: &Sent, errand: Errand) {
        desk.busy = Some(sent.form.clone());
        let key = match errand.asks {
            Asks::Group(..) => self.again(sent).key.clone(),
            // Twice does no harm.
            Asks::Files(_) => String::new(),
        };
        go(desk, ctx, Some(sent.form.clone()), errand, key);
    }

    /// What is known of a form that was sent before with the same words in it; else it is a new one.
    fn again(&mut self, sent: &Sent) -> &mut Again {
        let said = format!("{:?}", sent.pairs);
        let of = format!("{} {}", sent.form, vault::hash_of("porchlight desk form", &[said.as_bytes()]).hex());
        if self.again.as_ref().is_none_or(|again| again.of != of) {
            self.again = None;
        }
        self.again.get_or_insert_with(|| Again { of, key: keys::fresh_key(), sealed: None })
    }

    fn refuse(&mut self, desk: &mut Desk, form: String, why: Why) {
        desk.refused = Some((form, why));
        self.focus = Some("[data-refused]");
    }

    /// A form was done: its fields are as they were at first.
    fn done(&mut self, desk: &mut Desk, form: &str, said: Option<Said>) {
        desk.said = said;
        window::reset(form);
        // The line below says it, and is read out. The focus stays where it is, if that is still there.
        self.focus = self.focus.or(Some(ONLY_IF_LOST));
    }

    /// Closes what nobody has touched for a while. Whether anything is to be drawn.
    fn tick(&mut self, desk: &mut Desk, touched: f64) -> bool {
        if !desk.is_open() {
            return std::mem::take(&mut desk.closing);
        }
        let now = js_sys::Date::now();
        let fate = fate(now, touched, desk.call);
        if fate == Fate::Closed {
            desk.lock();
            desk.said = Some(desk.locale.desk_locked_alone(OPEN_MINUTES.into()));
            self.focus = Some("[data-heading]");
            return true;
        }
        let hung_up = desk.call.is_some_and(|until| until <= now);
        if hung_up {
            desk.call = None;
        }
        let closing = fate == Fate::Closing;
        std::mem::replace(&mut desk.closing, closing) != closing || hung_up
    }
}

/// Whether whoever is here may see nothing of the desk any more.
fn is_shut_out(refusal: Refusal) -> bool {
    matches!(refusal, Refusal::CodeNeeded | Refusal::CodeUnknown | Refusal::NotYours)
}

fn take(desk: &mut Desk, answer: Answer) {
    match answer {
        Answer::Desk(view) => desk.show(*view),
        Answer::Request(view) => desk.read(*view),
        Answer::Invited(made) => desk.sheet = Some(Sheet::Invitation(made)),
    }
}

/// Asks for what this place shows.
fn look(desk: &mut Desk, ctx: &Context<App>) {
    look_at_desk(desk, ctx);
    need(desk, ctx, true);
    let Some(id) = desk.place.request.clone() else { return };
    let path = format!("/{}/requests/{id}", desk.setup.group);
    ctx.link().send_future(async move {
        let answer = ask::get(&path).await;
        Act::Read(id, Box::new(answer))
    });
}

/// Asks for what the room shows besides, if it is not there; or `anew`.
fn need(desk: &mut Desk, ctx: &Context<App>, anew: bool) {
    if let Some(errand) = rooms::needs(desk, anew) {
        go(desk, ctx, None, errand, String::new());
    }
}

fn go(desk: &Desk, ctx: &Context<App>, form: Option<String>, errand: Errand, key: String) {
    let Errand { asks, take } = errand;
    match asks {
        Asks::Group(method, path, body) => {
            let path = format!("/{}{path}", desk.setup.group);
            ctx.link().send_future(async move {
                let answer = ask::text_of(method, &path, body.as_deref(), &key).await;
                Act::Ran(form, take, answer)
            });
        }
        Asks::Files(wish) => {
            let module = desk.files.clone();
            ctx.link().send_future(async move { Act::Granted(form, take, files::grant(&module, &wish).await) });
        }
    }
}

fn look_at_desk(desk: &Desk, ctx: &Context<App>) {
    let path = format!("/{}/desk", desk.setup.group);
    ctx.link().send_future(async move { Act::Viewed(ask::get(&path).await) });
}

/// The title of the window: which room, never whose request.
fn title(desk: &Desk) {
    window::title(&format!("{} · {}", rooms::name(desk), desk.setup.discreet));
}

/// Another language, in place: what is typed and what is open stays.
fn speak(desk: &mut Desk, tag: &str, messages: &str) {
    let first = Tag::new(tag);
    let others = desk.locale.prefs().iter().filter(|known| first.as_ref() != Some(known)).cloned();
    let prefs: Vec<Tag> = first.iter().cloned().chain(others).collect();
    desk.locale = Locale::from_source(tag, &prefs, messages);
    desk.compared.clear();
    title(desk);
    window::speak(&desk.locale);
}
