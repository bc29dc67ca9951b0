//! Forms: how the group meets those who send one. Their questions are changed through the API.

use model::desk::FormCard;
use model::signup::{For, Sensitive, Warning};
use model::{Slug, Tag};
use yew::prelude::*;

use crate::parts::{Area, Form, Here, To, heading, labelled, line, number, plain, say, text, tick};

pub(super) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    let Some(view) = desk.view.there() else { return Html::default() };
    let locale = &desk.locale;
    html! {
        <>
            { heading(locale.desk_room_forms()) }
            <p class="lead">{ say(locale.desk_forms_lead()) }</p>
            if view.forms.is_empty() { <p>{ say(locale.desk_no_forms()) }</p> }
            { for view.forms.iter().map(|form| one(here, form)) }
        </>
    }
}

fn one(here: Here<'_>, form: &FormCard) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let address = format!("/{}/signup/{}?lang={}", desk.setup.group, form.id, locale.tag());
    let open = if form.settings.open { locale.desk_form_open() } else { locale.desk_form_closed() };
    html! {
        <section class="form-card">
            <h2>{ text(&form.title, desk) }</h2>
            <p><strong>{ say(open) }</strong>{ " · " }{ say(locale.desk_today(form.today.into())) }</p>
            <ul class="ways">
                <li><a href={address.clone()}>{ say(locale.desk_to_form()) }</a></li>
                <li><a href={format!("{address}&with=someone")}>{ say(locale.desk_fill_with()) }</a></li>
            </ul>
            { warnings(here, form) }
            if desk.is_organiser() {
                <details class="again">
                    <summary>{ say(locale.desk_settings()) }</summary>
                    { settings(here, form) }
                </details>
            }
        </section>
    }
}

/// "If this leaked, who is hurt?"
fn warnings(here: Here<'_>, form: &FormCard) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    if form.warnings.is_empty() {
        return Html::default();
    }
    let one = |warning: &Warning| {
        let question = form.labels.get(&warning.question).map(|label| plain(label, desk));
        let question = question.unwrap_or_else(|| warning.question.to_string());
        let said = match warning.about {
            Sensitive::LegalName => locale.desk_warn_legal_name(&question),
            Sensitive::Address => locale.desk_warn_address(&question),
            Sensitive::Immigration => locale.desk_warn_immigration(&question),
            Sensitive::Health => locale.desk_warn_health(&question),
            Sensitive::BirthDate => locale.desk_warn_birth_date(&question),
        };
        html! { <li>{ say(said) }</li> }
    };
    html! {
        <div class="note">
            <p><strong>{ say(locale.desk_who_is_hurt()) }</strong></p>
            <ul>{ for form.warnings.iter().map(one) }</ul>
            <p>{ say(locale.desk_who_is_hurt_next()) }</p>
        </div>
    }
}

fn settings(here: Here<'_>, card: &FormCard) -> Html {
    let FormCard { id, settings: now, .. } = card;
    // Nobody decides about whoever only asks something.
    let joins = card.purpose == For::Joining;
    let desk = here.desk;
    let locale = &desk.locale;
    let form = format!("settle-{id}");
    let of = form.as_str();
    let box_of = |name, label, help, ticked| tick(of, name, "yes", say(label), help, ticked);
    let (must, second) = (locale.desk_set_must_vouch_help(), locale.desk_set_second_look_help());
    let unsealed = locale.desk_set_unsealed_help();
    let languages: &[Tag] = desk.view.there().map(|view| view.languages.as_slice()).unwrap_or_default();
    // A text in a language that the group no longer speaks stays as it is.
    let tags = languages.iter().chain(now.other_way.0.keys().filter(|tag| !languages.contains(tag)));
    let other_way = |tag: &Tag| {
        let name = format!("other-way.{tag}", tag = tag.as_str());
        let begins = now.other_way.0.get(tag).cloned().unwrap_or_default();
        let label = locale.desk_other_way(&locale.autonym(tag.as_str()));
        let dir = i18n::dir_of(tag.as_str()).as_str();
        labelled(of, &name.clone(), label, None, |id, help| html! { <Area {id} {name} {begins} {help} {dir} /> })
    };
    let paths: Vec<&str> = now.paths.iter().map(Slug::as_str).collect();
    let welcome = now.welcome.as_ref().map(Slug::as_str).unwrap_or_default();
    let fields = html! {
        <>
            { box_of("open", locale.desk_set_open(), Some(locale.desk_set_open_help()), now.open) }
            if joins {
                { number(of, "approvals", locale.desk_set_approvals(), now.approvals.into(), (1, 5)) }
                { box_of("must-vouch", locale.desk_set_must_vouch(), Some(must), now.must_vouch) }
                { box_of("vouchers-approve", locale.desk_set_vouchers(), None, now.vouchers_approve) }
                { box_of("second-look", locale.desk_set_second_look(), Some(second), now.second_look) }
            }
            { box_of("sealed", locale.desk_set_sealed(), Some(locale.desk_set_sealed_help()), now.sealed) }
            { box_of("unsealed-too", locale.desk_set_unsealed(), Some(unsealed), now.unsealed_too) }
            <div class="beside">
                { number(of, "answer-within-days", locale.desk_set_answer(), now.answer_within_days, (1, 30)) }
                { number(of, "keep-days", locale.desk_set_keep(), now.keep_days, (1, 365)) }
                { number(of, "most-a-day", locale.desk_set_most(), now.most_a_day, (1, 1_000)) }
            </div>
            { for tags.map(other_way) }
            if joins {
                { line(of, "welcome", locale.desk_set_welcome(), Some(locale.desk_set_welcome_help()), welcome) }
                { line(of, "paths", locale.desk_set_paths(), Some(locale.desk_set_paths_help()), &paths.join(", ")) }
            }
        </>
    };
    Form {
        to: To::Desk,
        id: form.clone(),
        what: "settle",
        hidden: [("form", id.to_string())].into_iter().chain((!joins).then(|| ("approvals", "1".to_owned()))).collect(),
        fields,
        send: locale.desk_keep(),
        button: "send",
        here,
    }
    .draw()
}
