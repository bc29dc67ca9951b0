//! Members and invitations: who is here, what they may do, and who is asked to come. For organisers.

use model::desk::{DeskView, InvitationCard};
use model::{Person, Role, Slug};
use yew::prelude::*;

use super::requests::somebody;
use crate::parts::{Form, Here, To, heading, line, number, plain, say, select};
use crate::state::Desk;

pub(super) fn draw(here: Here<'_>) -> Html {
    let desk = here.desk;
    let Some(view) = desk.view.there() else { return Html::default() };
    let locale = &desk.locale;
    let to = |page: &str| format!("/{}/{page}?lang={}", desk.setup.group, locale.tag());
    html! {
        <>
            { heading(locale.desk_room_people()) }
            <section>
                <h2>{ say(locale.desk_members(view.members.len() as u64)) }</h2>
                <ul class="people">{ for view.members.iter().map(|member| person(here, view, member)) }</ul>
            </section>
            <section>
                <h2>{ say(locale.desk_invite_title()) }</h2>
                { invite(here) }
                <p>{ say(locale.desk_invite_other()) }</p>
                <ul class="ways">
                    <li><a href={to("slips")}>{ say(locale.desk_to_slips()) }</a></li>
                    <li><a href={to("invite")}>{ say(locale.desk_to_invite()) }</a></li>
                </ul>
            </section>
            <section>
                <h2>{ say(locale.desk_invitations(view.invitations.len() as u64)) }</h2>
                <ul class="people">{ for view.invitations.iter().map(|card| invitation(here, card)) }</ul>
            </section>
        </>
    }
}

fn role(role: Role, desk: &Desk) -> i18n::Said {
    match role {
        Role::Member => desk.locale.desk_role_member(),
        Role::Greeter => desk.locale.desk_role_greeter(),
        Role::Organiser => desk.locale.desk_role_organiser(),
    }
}

fn roles(form: &str, desk: &Desk, chosen: Role) -> Html {
    let option = |(value, each): (&str, Role)| (value.to_owned(), role(each, desk).text, each == chosen);
    let all = [("member", Role::Member), ("greeter", Role::Greeter), ("organiser", Role::Organiser)];
    select(form, "role", desk.locale.desk_role(), all.into_iter().map(option).collect())
}

fn circles(of: &std::collections::BTreeSet<Slug>) -> String {
    of.iter().map(Slug::as_str).collect::<Vec<_>>().join(", ")
}

fn person(here: Here<'_>, view: &DeskView, member: &Person) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let name = somebody(&member.name, desk);
    let (change, out) = (format!("change-{}", member.id), format!("out-{}", member.id));
    let number = vec![("person", member.id.to_string())];
    let now = circles(&member.circles);
    let change = Form {
        to: To::Desk,
        what: "change",
        hidden: number.clone(),
        fields: html! {
            <>
                { roles(&change, desk, member.role) }
                { line(&change, "circles", locale.desk_circles(), Some(locale.desk_circles_help()), &now) }
            </>
        },
        id: change,
        send: locale.desk_keep(),
        button: "send",
        here,
    };
    let out = Form {
        to: To::Desk,
        id: out,
        what: "revoke-person",
        hidden: number,
        fields: html! { <p>{ say(locale.desk_out_lead(&name)) }</p> },
        send: locale.desk_out(&name),
        button: "way",
        here,
    };
    html! {
        <li>
            <p>
                <strong>{ name }</strong>{ " · " }{ say(role(member.role, desk)) }
                if !member.circles.is_empty() { { " · " }{ circles(&member.circles) } }
                if member.id == view.me.id { { " · " }{ say(locale.desk_this_is_you()) } }
            </p>
            <details class="again">
                <summary>{ say(locale.desk_change()) }</summary>
                { change.draw() }
                { out.draw() }
            </details>
        </li>
    }
}

fn invite(here: Here<'_>) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let fields = html! {
        <>
            <div class="beside">
                { roles("invite", desk, Role::Member) }
                { number("invite", "uses", locale.desk_uses(), 1, (1, 1_000)) }
                { number("invite", "days", locale.desk_days(), 30, (1, 90)) }
            </div>
            { line("invite", "circles", locale.desk_circles(), Some(locale.desk_circles_help()), "") }
        </>
    };
    let form = Form {
        to: To::Desk,
        id: "invite".to_owned(),
        what: "invite",
        hidden: Vec::new(),
        fields,
        send: locale.desk_invite(),
        button: "send",
        here,
    };
    form.draw()
}

fn invitation(here: Here<'_>, card: &InvitationCard) -> Html {
    let desk = here.desk;
    let locale = &desk.locale;
    let form = card.form.as_ref().map(|id| {
        let known = desk.view.there().and_then(|view| view.forms.iter().find(|form| form.id == *id));
        known.map_or_else(|| id.to_string(), |form| plain(&form.title, desk))
    });
    let leads = match (card.role, form) {
        (Some(of), _) => role(of, desk),
        (None, Some(form)) => locale.desk_invitation_to(&form),
        (None, None) => locale.desk_role_member(),
    };
    let revoke = Form {
        to: To::Desk,
        id: format!("revoke-{}", card.id),
        what: "revoke-invitation",
        hidden: vec![("id", card.id.clone())],
        fields: Html::default(),
        send: locale.desk_revoke(),
        button: "quiet",
        here,
    };
    html! {
        <li>
            <p>
                <strong>{ say(leads) }</strong>{ " · " }{ say(locale.desk_uses_left(card.uses_left.into())) }{ " · " }
                { say(locale.desk_until(&desk.day(card.expires))) }
            </p>
            <p class="aside">{ say(locale.desk_invited_by(&somebody(&card.by, desk))) }</p>
            { revoke.draw() }
        </li>
    }
}
