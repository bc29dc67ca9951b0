//! When somebody is free: a table of days and parts of the day, a box in each cell.

use i18n::{Locale, Said};
use model::signup::{DAY_PARTS, DAYS};
use yew::prelude::*;

use super::asked::Sheet;
use crate::parts::field;
use crate::parts::markup::{classed, tag};

fn day(name: &str, locale: &Locale) -> Said {
    match name {
        "mon" => locale.week_mon(),
        "tue" => locale.week_tue(),
        "wed" => locale.week_wed(),
        "thu" => locale.week_thu(),
        "fri" => locale.week_fri(),
        "sat" => locale.week_sat(),
        _ => locale.week_sun(),
    }
}

fn part(name: &str, locale: &Locale) -> Said {
    match name {
        "morning" => locale.week_morning(),
        "afternoon" => locale.week_afternoon(),
        _ => locale.week_evening(),
    }
}

/// Draws the table.
pub(super) fn draw(sheet: &Sheet<'_>) -> Html {
    let locale = sheet.locale;
    let name = sheet.id();
    let parts = DAY_PARTS.iter().map(|of| Html::from(tag("th").set("scope", "col").say(part(of, locale))));
    let corner = tag("td");
    let head = tag("thead").with(tag("tr").with(corner).with(parts.collect::<Html>()));
    let mut first = true;
    let mut row = |of_week: &&str| {
        let mut row = tag("tr").with(tag("th").set("scope", "row").say(day(of_week, locale)));
        for of_day in DAY_PARTS {
            let value = format!("{of_week}-{of_day}");
            let id = if std::mem::take(&mut first) { name.clone() } else { format!("{name}.o-{value}") };
            let ticked = sheet.is_ticked(&name, &value);
            // Not every screen reader says the heads of a cell when the focus comes to what is in it.
            let both = format!("{}, {}", day(of_week, locale), part(of_day, locale));
            let tick = field::tick("checkbox", id, name.clone(), value, ticked).set("aria-label", both);
            row = row.with(tag("td").with(classed("label", "cell").with(tick)));
        }
        Html::from(row)
    };
    let body = tag("tbody").with(DAYS.iter().map(&mut row).collect::<Html>());
    classed("table", "week").set("aria-label", locale.week_label().text).with(head).with(body).into()
}
