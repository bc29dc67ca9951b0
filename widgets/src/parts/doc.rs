//! A typed tree of formatted words as markup. No string of HTML is ever involved.

use model::{Block, Inline};
use yew::prelude::*;

use super::link;

/// Draws blocks. `level` is that of the heading above them; headings within begin one below.
pub fn draw(blocks: &[Block], level: u8) -> Html {
    blocks.iter().map(|block| draw_block(block, level)).collect()
}

fn draw_block(block: &Block, level: u8) -> Html {
    match block {
        Block::Paragraph(line) => html! { <p>{ draw_line(line) }</p> },
        Block::Heading { level: depth, words } => {
            let tag = format!("h{}", (level + depth).clamp(2, 6));
            html! { <@{tag}>{ draw_line(words) }</@> }
        }
        Block::List { start, items } => {
            let items = items.iter().map(|item| html! { <li>{ draw_item(item, level) }</li> }).collect::<Html>();
            match start {
                Some(start) => html! { <ol start={start.to_string()}>{ items }</ol> },
                None => html! { <ul>{ items }</ul> },
            }
        }
        Block::Quote(inner) => html! { <blockquote>{ draw(inner, level) }</blockquote> },
        Block::Code(words) => html! { <pre dir="ltr"><code>{ words.clone() }</code></pre> },
        Block::Table(rows) => draw_table(rows),
        Block::Rule => html! { <hr /> },
    }
}

/// An entry of a list: one paragraph alone stands without its own block.
fn draw_item(item: &[Block], level: u8) -> Html {
    match item {
        [Block::Paragraph(line)] => draw_line(line),
        [Block::Paragraph(line), rest @ ..] => html! { <>{ draw_line(line) }{ draw(rest, level) }</> },
        blocks => draw(blocks, level),
    }
}

fn draw_table(rows: &[Vec<Vec<Inline>>]) -> Html {
    let Some((head, body)) = rows.split_first() else { return Html::default() };
    html! {
        <table class="plain">
            <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ draw_line(cell) }</th> }) }</tr></thead>
            <tbody>
                { for body.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| html! { <td>{ draw_line(cell) }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}

fn draw_line(line: &[Inline]) -> Html {
    line.iter().map(|part| draw_inline(part, false)).collect()
}

/// `in_link`: a link within a link is only its words, since HTML knows no nested links.
fn draw_inline(part: &Inline, in_link: bool) -> Html {
    let inner = |line: &[Inline], in_link| line.iter().map(|part| draw_inline(part, in_link)).collect::<Html>();
    match part {
        Inline::Words(words) => html! { { words.clone() } },
        Inline::Emphasis(line) => html! { <em>{ inner(line, in_link) }</em> },
        Inline::Strong(line) => html! { <strong>{ inner(line, in_link) }</strong> },
        Inline::Code(words) => html! { <code>{ words.clone() }</code> },
        Inline::Link { words, .. } if in_link => inner(words, true),
        Inline::Link { to, words } => {
            html! { <a href={link::safe(to)} rel="noopener noreferrer">{ inner(words, true) }</a> }
        }
        Inline::Break => html! { <br /> },
    }
}
