//! Putting options in order: a number beside each, 1 for the first. Awake, two buttons move a row, and the rows stand in
//! their order; numbers that are typed move nothing, so that nothing moves under somebody's fingers.

use model::{Fields, Form, PollView, whole_number};
use yew::prelude::*;

use super::{Paper, numbers};
use crate::parts::markup::classed;
use crate::parts::offer::Offer;
use crate::parts::words::say;

/// The options by their numbers, the first first; those without one stay behind them as they stood.
pub(crate) fn order(ids: impl Iterator<Item = String>, fields: &Fields) -> Vec<String> {
    let mut placed: Vec<(u32, String)> = Vec::new();
    for id in ids {
        let typed = fields.marks.get(&id).map(|typed| whole_number(typed));
        let number = typed.and_then(Result::ok).flatten().unwrap_or(u32::MAX);
        let at = placed.iter().position(|(later, _)| *later > number).unwrap_or(placed.len());
        placed.insert(at, (number, id));
    }
    placed.into_iter().map(|(_, id)| id).collect()
}

/// The order in which a ballot's rows stand to begin with.
pub(crate) fn first_order(view: &PollView) -> Vec<String> {
    let ids = view.options.iter().map(|option| option.id.as_str().to_owned());
    match view.form {
        Form::Rank { .. } => order(ids, &super::begins(view)),
        _ => Vec::new(),
    }
}

/// The numbers once the row at `at` was moved up or down. Up from nowhere is the last place, down from the last place is
/// nowhere.
#[cfg(any(feature = "browser", test))]
pub(super) fn moved(numbers: &[Option<u32>], at: usize, up: bool) -> Vec<Option<u32>> {
    let mut placed: Vec<(u32, usize)> = Vec::new();
    for (row, number) in numbers.iter().enumerate() {
        let Some(number) = *number else { continue };
        let to = placed.iter().position(|(later, _)| *later > number).unwrap_or(placed.len());
        placed.insert(to, (number, row));
    }
    let last = placed.len().saturating_sub(1);
    match placed.iter().position(|(_, row)| *row == at) {
        None if up => placed.push((0, at)),
        Some(place) if up && place > 0 => placed.swap(place, place - 1),
        Some(place) if !up && place < last => placed.swap(place, place + 1),
        Some(_) if !up => drop(placed.pop()),
        _ => {}
    }
    let rank = |row| (1..).zip(&placed).find(|(_, (_, placed))| *placed == row).map(|(rank, _)| rank);
    (0..numbers.len()).map(rank).collect()
}

pub(super) fn rows(paper: &Paper<'_>) -> Html {
    let first = if paper.mood.order.is_empty() { first_order(paper.view) } else { paper.mood.order.clone() };
    let place = |offer: &&Offer| first.iter().position(|id| id == offer.id.as_str()).unwrap_or(first.len());
    let mut offers: Vec<&Offer> = Vec::new();
    for offer in paper.offers {
        let at = offers.iter().position(|later| place(later) > place(&offer)).unwrap_or(offers.len());
        offers.insert(at, offer);
    }
    let row = |offer: &Offer| {
        let (mark, name) = (paper.mark(&offer.id), &offer.plain);
        let up = numbers::button(paper, "up", "↑", paper.locale.rank_up(name), mark == Some(1));
        let down = numbers::button(paper, "down", "↓", paper.locale.rank_down(name), mark.is_none());
        numbers::row(paper, offer, Html::default(), [up, down].into_iter().collect())
    };
    offers.into_iter().map(row).collect()
}

/// Where the row that was moved stands now; said to those who do not see it.
pub(super) fn heard(paper: &Paper<'_>) -> Html {
    if !paper.is_awake() {
        return Html::default();
    }
    let moved = paper.mood.moved.as_ref().and_then(|id| paper.offers.iter().find(|offer| offer.id.as_str() == id));
    let said = moved.map(|offer| match paper.mark(&offer.id) {
        Some(place) => paper.locale.rank_now(&offer.plain, place.into(), paper.offers.len() as u64),
        None => paper.locale.rank_none(&offer.plain),
    });
    classed("p", "heard").set("aria-live", "polite").with_some(said.map(say)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_goes_up_and_down_and_comes_from_and_goes_to_nowhere() {
        let none = [None, None, None];
        let one = moved(&none, 2, true);
        assert_eq!(one, [None, None, Some(1)]);
        let two = moved(&one, 0, true);
        assert_eq!(two, [Some(2), None, Some(1)]);
        assert_eq!(moved(&two, 0, true), [Some(1), None, Some(2)]);
        assert_eq!(moved(&two, 2, true), two, "the first stays the first");
        assert_eq!(moved(&two, 2, false), [Some(1), None, Some(2)]);
        assert_eq!(moved(&two, 0, false), one, "the last one leaves");
        assert_eq!(moved(&one, 1, false), one, "what has no place cannot go lower");
        assert_eq!(moved(&none, 9, false), none);
    }

    #[test]
    fn numbers_that_were_typed_with_gaps_or_twice_are_put_in_order_by_the_first_move() {
        assert_eq!(moved(&[Some(7), Some(7), Some(3)], 1, true), [Some(3), Some(2), Some(1)]);
    }

    #[test]
    fn rows_stand_by_their_numbers_and_those_without_one_behind_them() {
        let typed = [("a", ""), ("b", "٢"), ("c", "x"), ("d", "1")];
        let marks = typed.map(|(id, typed)| (id.to_owned(), typed.to_owned())).into();
        let ids = ["a", "b", "c", "d"].map(str::to_owned).into_iter();
        assert_eq!(order(ids, &Fields { marks, ..Fields::default() }), ["d", "b", "a", "c"]);
    }
}
