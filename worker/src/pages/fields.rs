//! Fields of long forms. Each begins with what was typed into it, so that nothing is lost when a form comes back.

use i18n::Said;
use model::{Tag, Typed};
use widgets::say;
use yew::{Html, html};

/// A labelled field.
pub(crate) struct Field {
    name: String,
    /// Its id on the page, where several forms have a field of that name.
    id: Option<String>,
    /// Which row it is in, the first being 0, where there is one in every row.
    row: Option<usize>,
    kind: &'static str,
    label: Said,
    help: Option<Said>,
    lang: Option<Tag>,
    /// Whether it is always written from left to right, as addresses are.
    ltr: bool,
}

impl Field {
    /// A line of text.
    pub(crate) fn line(name: impl Into<String>, label: Said) -> Field {
        Field { name: name.into(), id: None, row: None, kind: "text", label, help: None, lang: None, ltr: false }
    }

    /// A whole number.
    pub(crate) fn number(name: impl Into<String>, label: Said) -> Field {
        Field { kind: "number", ..Field::line(name, label) }
    }

    /// Another kind of input: `date`, `time`, `datetime-local`.
    pub(crate) fn of_kind(kind: &'static str, name: impl Into<String>, label: Said) -> Field {
        Field { kind, ..Field::line(name, label) }
    }

    /// Several lines of text.
    pub(crate) fn area(name: impl Into<String>, label: Said) -> Field {
        Field { kind: "area", ..Field::line(name, label) }
    }

    pub(crate) fn id(self, id: String) -> Field {
        Field { id: Some(id), ..self }
    }

    pub(crate) fn help(self, help: Said) -> Field {
        Field { help: Some(help), ..self }
    }

    /// In which language it is to be written.
    pub(crate) fn lang(self, tag: &Tag) -> Field {
        Field { lang: Some(tag.clone()), ..self }
    }

    pub(crate) fn ltr(self) -> Field {
        Field { ltr: true, ..self }
    }

    pub(crate) fn row(self, row: usize) -> Field {
        Field { row: Some(row), ..self }
    }

    pub(crate) fn draw(self, typed: &Typed) -> Html {
        let id = self.id.unwrap_or_else(|| id(&self.name, self.row));
        let help_id = format!("{id}-help");
        let value = value(&self.name, self.row, typed);
        let described = self.help.as_ref().map(|_| help_id.clone());
        let (lang, dir) = match &self.lang {
            Some(tag) => (Some(tag.as_str().to_owned()), i18n::dir_of(tag.as_str()).as_str()),
            None if !self.ltr && (self.kind == "text" || self.kind == "area") => (None, "auto"),
            None => (None, "ltr"),
        };
        let mode = (self.kind == "number").then_some("numeric");
        let field = if self.kind == "area" {
            html! { <textarea id={id.clone()} name={self.name} {lang} {dir} rows="4" aria-describedby={described} {value} /> }
        } else {
            html! {
                <input id={id.clone()} type={self.kind} name={self.name} {value} {lang} {dir} inputmode={mode}
                    autocomplete="off" aria-describedby={described} />
            }
        };
        html! {
            <div class={if self.kind == "text" || self.kind == "area" { "line" } else { "line short" }}>
                <label class="label" for={id}>{ say(self.label) }</label>
                if let Some(help) = self.help { <p class="help" id={help_id}>{ say(help) }</p> }
                { field }
            </div>
        }
    }
}

/// One of the things that can be chosen in a field.
pub(crate) struct Choice {
    value: String,
    name: Said,
    means: Option<Said>,
}

/// What can be chosen.
pub(crate) fn choice(value: impl Into<String>, name: Said) -> Choice {
    Choice { value: value.into(), name, means: None }
}

impl Choice {
    pub(crate) fn means(self, means: Said) -> Choice {
        Choice { means: Some(means), ..self }
    }
}

/// Radio buttons under a heading. `usual` is chosen where nothing was.
pub(crate) fn choose(name: &'static str, heading: Said, choices: Vec<Choice>, usual: &str, typed: &Typed) -> Html {
    let said = typed.last(name);
    let known = choices.iter().any(|choice| choice.value == said);
    let row = |choice: Choice| {
        let checked = if known { choice.value == said } else { choice.value == usual };
        box_row("radio", name, choice.value, checked, choice.name, choice.means)
    };
    html! {
        <fieldset class="choices">
            <legend class="label">{ say(heading) }</legend>
            { for choices.into_iter().map(row) }
        </fieldset>
    }
}

/// Tick boxes of the same name under a heading.
pub(crate) fn tick_some(
    name: &'static str,
    heading: Said,
    help: Option<Said>,
    choices: Vec<Choice>,
    typed: &Typed,
) -> Html {
    let row = |choice: Choice| {
        let checked = typed.says(name, &choice.value);
        box_row("checkbox", name, choice.value, checked, choice.name, choice.means)
    };
    html! {
        <fieldset class="choices">
            <legend class="label">{ say(heading) }</legend>
            if let Some(help) = help { <p class="help">{ say(help) }</p> }
            { for choices.into_iter().map(row) }
        </fieldset>
    }
}

/// A tick box.
pub(crate) fn tick(name: &'static str, label: Said, help: Option<Said>, typed: &Typed) -> Html {
    box_row("checkbox", name, "yes".to_owned(), typed.has(name), label, help)
}

fn box_row(
    kind: &'static str,
    name: &'static str,
    value: String,
    checked: bool,
    label: Said,
    means: Option<Said>,
) -> Html {
    html! {
        <label class="row">
            <input type={kind} {name} {value} {checked} />
            <span class="row-words">
                <span class="name">{ say(label) }</span>
                if let Some(means) = means { <span class="meaning">{ say(means) }</span> }
            </span>
        </label>
    }
}

/// A menu, in a row if there is one in every row. The first entry is chosen where nothing was.
pub(crate) fn menu(
    name: &'static str,
    row: Option<usize>,
    label: Said,
    help: Option<Said>,
    entries: Vec<(String, Html)>,
    typed: &Typed,
) -> Html {
    let id = id(name, row);
    let help_id = format!("{id}-help");
    let said = value(name, row, typed);
    let entry = |(value, words): (String, Html)| {
        let selected = value == said;
        html! { <option {selected} {value}>{ words }</option> }
    };
    html! {
        <div class="line short">
            <label class="label" for={id.clone()}>{ say(label) }</label>
            if let Some(help) = help.clone() { <p class="help" id={help_id.clone()}>{ say(help) }</p> }
            <select {id} {name} aria-describedby={help.map(|_| help_id)}>{ for entries.into_iter().map(entry) }</select>
        </div>
    }
}

/// A field that nobody sees.
pub(crate) fn hidden(name: impl Into<String>, value: impl Into<String>) -> Html {
    html! { <input type="hidden" name={name.into()} value={value.into()} /> }
}

/// The button that the Enter key presses; nobody sees it.
pub(crate) fn by_enter(value: &'static str) -> Html {
    html! { <button class="by-enter" type="submit" name="do" {value} tabindex="-1" aria-hidden="true"></button> }
}

/// A part of a form that opens, under a line that says what is in it.
pub(crate) fn opens(summary: Html, open: bool, within: Html) -> Html {
    html! { <details class="again part" {open}><summary>{ summary }</summary><div class="fields">{ within }</div></details> }
}

fn id(name: &str, row: Option<usize>) -> String {
    row.map_or_else(|| format!("field-{name}"), |row| format!("field-{name}-{row}"))
}

fn value(name: &str, row: Option<usize>, typed: &Typed) -> String {
    row.map_or_else(|| typed.last(name), |row| typed.at(name, row)).to_owned()
}
