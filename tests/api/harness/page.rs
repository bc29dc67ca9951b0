//! A page as a browser without JavaScript reads it: its forms, with what stands in their fields.

use super::http::{Answer, Ask};
use super::server::Porchlight;

/// A form of a page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    pub(crate) id: String,
    pub(crate) action: String,
    /// What would be sent if one pressed nothing in particular.
    pub(crate) fields: Vec<(String, String)>,
    /// Every field's name and kind, also those that send nothing as they stand.
    pub(crate) inputs: Vec<(String, String)>,
    /// The buttons: name, value, and where they send the form, if not to its action.
    pub(crate) buttons: Vec<(String, String, Option<String>)>,
}

impl Form {
    /// The forms of a page, in their order.
    pub(crate) fn all(html: &str) -> Vec<Form> {
        let mut forms: Vec<Form> = Vec::new();
        let mut outside = Vec::new();
        let (mut inside, mut fresh) = (false, false);
        for (tag, rest) in tags(html) {
            let attribute = |name: &str| attribute(tag, name);
            let said = |name: &str| attribute(name).unwrap_or_default();
            match tag.split([' ', '/']).next().unwrap_or_default() {
                "form" => {
                    assert!(!inside, "a form within a form");
                    inside = true;
                    forms.push(Form { id: said("id"), action: said("action"), ..Form::default() });
                }
                "" if tag == "/form" => inside = false,
                "button" => {
                    let button = (said("name"), said("value"), attribute("formaction"));
                    match (attribute("form"), forms.last_mut()) {
                        (Some(form), _) => outside.push((form, button)),
                        (None, Some(form)) if inside => form.buttons.push(button),
                        _ => {}
                    }
                }
                kind @ ("input" | "textarea") => {
                    let Some(form) = forms.last_mut().filter(|_| inside) else { continue };
                    let kind = if kind == "input" { said("type") } else { kind.to_owned() };
                    let value = if kind == "textarea" {
                        let words = rest.split("</textarea").next().unwrap_or_default();
                        unescaped(words.strip_prefix('\n').unwrap_or(words))
                    } else {
                        said("value")
                    };
                    let ticks = kind == "radio" || kind == "checkbox";
                    if !ticks || attribute("checked").is_some() {
                        form.fields.push((said("name"), value));
                    }
                    form.inputs.push((said("name"), kind));
                }
                "select" => {
                    let Some(form) = forms.last_mut().filter(|_| inside) else { continue };
                    form.fields.push((said("name"), String::new()));
                    form.inputs.push((said("name"), "select".to_owned()));
                    fresh = true;
                }
                // The first stands in a menu until another is chosen.
                "option" => {
                    let Some((_, value)) = forms.last_mut().filter(|_| inside).and_then(|form| form.fields.last_mut())
                    else {
                        continue;
                    };
                    if std::mem::take(&mut fresh) || attribute("selected").is_some() {
                        *value = said("value");
                    }
                }
                _ => {}
            }
        }
        for (id, button) in outside {
            if let Some(form) = forms.iter_mut().find(|form| form.id == id) {
                form.buttons.push(button);
            }
        }
        forms
    }

    /// The form with that button.
    #[track_caller]
    pub(crate) fn with_button(html: &str, name: &str, value: &str) -> Form {
        let has = |form: &Form| form.buttons.iter().any(|(n, v, _)| n == name && v == value);
        let found = Form::all(html).into_iter().find(has);
        found.unwrap_or_else(|| panic!("no form has a button {name}={value} in {html}"))
    }

    /// Ticks, chooses or types.
    #[track_caller]
    pub(crate) fn fill(mut self, name: &str, value: &str) -> Form {
        let (_, kind) = self.inputs.iter().find(|(have, _)| have == name).unwrap_or_else(|| panic!("no field {name}"));
        if kind != "checkbox" {
            self.fields.retain(|(have, _)| have != name);
        }
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Types into one of several fields of that name, the first being 0.
    #[track_caller]
    pub(crate) fn fill_row(mut self, name: &str, row: usize, value: &str) -> Form {
        let field = self.fields.iter_mut().filter(|(have, _)| have == name).nth(row);
        field.unwrap_or_else(|| panic!("no field {name} in row {row}")).1 = value.to_owned();
        self
    }

    pub(crate) fn value(&self, name: &str) -> String {
        self.fields.iter().find(|(have, _)| have == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(have, _)| have == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Presses the button, as a browser without JavaScript does on a page of ours.
    pub(crate) fn press(&self, porch: &Porchlight, name: &str, value: &str) -> Ask {
        let button = self.buttons.iter().find(|(n, v, _)| n == name && v == value);
        let to = button.and_then(|(_, _, to)| to.as_ref()).unwrap_or(&self.action);
        let mut fields: Vec<(&str, &str)> = self.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        fields.push((name, value));
        porch.post(to).on_our_page().header("Origin", porch.origin()).form(&fields)
    }
}

/// A browser's cookies.
#[derive(Debug, Clone, Default)]
pub(crate) struct Jar(Vec<(String, String)>);

impl Jar {
    /// Keeps what an answer sets; forgets what it takes away.
    pub(crate) fn keep(&mut self, answer: &Answer) {
        for cookie in answer.cookies() {
            let (name, rest) = cookie.split_once('=').unwrap_or_default();
            let value = rest.split(';').next().unwrap_or_default();
            self.0.retain(|(have, _)| have != name);
            if !cookie.contains("Max-Age=0") {
                self.0.push((name.to_owned(), value.to_owned()));
            }
        }
    }

    pub(crate) fn on(&self, ask: Ask) -> Ask {
        let pairs: Vec<String> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if pairs.is_empty() { ask } else { ask.header("Cookie", pairs.join("; ")) }
    }

    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str())
    }
}

/// What stands in every `<…>`, and all that comes after it.
fn tags(html: &str) -> impl Iterator<Item = (&str, &str)> {
    html.match_indices('<').map(move |(at, _)| {
        let piece = html.get(at + 1..).unwrap_or_default();
        piece.split_once('>').unwrap_or((piece, ""))
    })
}

/// The value of an attribute; empty for one without a value.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag.split_once(' ')?.1;
    loop {
        rest = rest.trim_start_matches([' ', '/', '\n']);
        let end = rest.find([' ', '=', '/']).unwrap_or(rest.len());
        let (have, after) = rest.split_at(end);
        if have.is_empty() {
            return None;
        }
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"')?,
            None => ("", after),
        };
        if have == name {
            return Some(unescaped(value));
        }
        rest = after;
    }
}

/// Words as somebody reads them.
pub(crate) fn unescaped(html: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(html.to_owned(), |words, (escaped, sign)| words.replace(escaped, sign))
}

/// What a refusal says in English, as it stands in the messages.
pub(crate) fn sentence(refusal: &str) -> String {
    let read = |file: &str| {
        let path = super::server::repository().join("i18n/locales/en").join(file);
        std::fs::read_to_string(path).expect("the messages of refusals")
    };
    let messages = read("refusals.ftl") + &read("arriving.ftl") + &read("knowing.ftl");
    let start = format!("refusal-{refusal} = ");
    let line = messages.lines().find_map(|line| line.strip_prefix(&start));
    line.unwrap_or_else(|| panic!("refusal-{refusal} has no message")).trim().to_owned()
}
