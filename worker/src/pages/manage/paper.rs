//! The form for answers on paper: a number for each option where one is chosen, lines for all that says more.

use model::{Form, Names, Phase};
use widgets::beside::{self, Called};
use widgets::say;
use yew::{Html, html};

use super::Page;
use crate::pages::fields::{Field, hidden, opens};

impl Page<'_> {
    /// The form, while answers are counted and nobody promised that none can be linked to anybody.
    pub(super) fn paper(&self, key: &str) -> Html {
        let (locale, view) = (self.locale(), &self.view);
        let example = match view.form {
            _ if view.phase != Phase::Open || view.names == Names::Anonymous => return Html::default(),
            Form::Words => return Html::default(),
            Form::Choose { max: 1, .. } => None,
            Form::Choose { .. } => Some(locale.manage_paper_choose("3: 1, 4")),
            Form::Rank { .. } => Some(locale.manage_paper_rank("3: 2 > 1 > 4")),
            Form::Dots { .. } | Form::Score { .. } => Some(locale.manage_paper_marks("3: 1=5 2=3")),
            Form::Times { .. } => Some(locale.manage_paper_times("3: 1=2 2=1")),
        };
        let typed = self.typed("paper");
        let options = beside::options(view, locale);
        let count = |option: &Called| {
            let name = format!("{}. {}", locale.number(option.number), option.plain);
            Field::number(format!("paper-{}", option.id), locale.manage_paper_count(&name)).draw(typed)
        };
        let listed = |option: &Called| html! { <li value={option.number.to_string()}>{ option.name.clone() }</li> };
        let entry = match example {
            None => html! { <>{ for options.iter().map(count) }</> },
            Some(example) => html! {
                <>
                    <p class="label">{ say(locale.manage_paper_numbers()) }</p>
                    <ol>{ for options.iter().map(listed) }</ol>
                    { Field::area("lines", locale.manage_paper_lines()).ltr().help(example).draw(typed) }
                </>
            },
        };
        let print = format!("/{}{}/print?lang={}", self.address.group, self.address.path(), locale.tag());
        let fields = html! {
            <>
                <p class="help">{ say(locale.manage_paper_help()) }</p>
                <p><a href={print}>{ say(locale.manage_print()) }</a></p>
                { hidden("key", key) }
                { entry }
            </>
        };
        opens(
            say(locale.manage_paper()),
            typed.says("do", "paper"),
            self.form("paper", fields, locale.manage_paper_button()),
        )
    }
}
