//! QR codes (ISO/IEC 18004) on pages: a link that a telephone's camera reads from paper or from another screen. Black
//! on white whatever the colours of the page; how large, the style sheet says.

use std::fmt::Write;

use model::Refusal;
use qrcodegen::{QrCode, QrCodeEcc};
use yew::{Html, html};

/// How many modules stay white around it (6.3.8).
const QUIET: i32 = 4;

/// A link as an image of that name.
///
/// # Errors
/// [`Refusal::Trouble`] for a text that no code holds; none of our links is so long.
pub(crate) fn drawn(link: &str, label: String) -> Result<Html, Refusal> {
    let Strokes { size, path } = strokes(link).ok_or(Refusal::Trouble)?;
    let view_box = format!("0 0 {size} {size}");
    Ok(html! {
        <svg class="qr" viewBox={view_box} role="img" aria-label={label} shape-rendering="crispEdges">
            <path fill="#fff" d={format!("M0 0h{size}v{size}H0z")} />
            <path stroke="#000" d={path} />
        </svg>
    })
}

/// The black of a code, in strokes one module high.
struct Strokes {
    /// Both sides, with the white around it.
    size: i32,
    /// The path of an SVG.
    path: String,
}

/// As small a code as holds the text, which a fold or a stain over a seventh of it does not hurt (level M).
fn strokes(text: &str) -> Option<Strokes> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        // The line's middle. Each stroke is said by its distance from the one before: half as much to send.
        let mut pen = None;
        let mut x = 0;
        while x < size {
            let length = (x..size).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(length).ok()?;
            if length > 0 {
                let _ = match pen {
                    None => write!(path, "M{} {}.5h{length}", x + QUIET, y + QUIET),
                    Some(pen) => write!(path, "m{} 0h{length}", x - pen),
                };
                pen = Some(x + length);
            }
            x += length.max(1);
        }
    }
    Some(Strokes { size: size + 2 * QUIET, path })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The modules that a path blackens.
    fn blackened(path: &str) -> Vec<(i32, i32)> {
        let mut black = Vec::new();
        let (mut x, mut y) = (0, 0);
        for row in path.split('M').skip(1) {
            for (n, stroke) in row.split('m').enumerate() {
                let (to, length) = stroke.split_once('h').unwrap();
                let (across, down) = to.split_once(' ').unwrap();
                if n == 0 {
                    x = across.parse().unwrap();
                    y = down.strip_suffix(".5").unwrap().parse().unwrap();
                } else {
                    x += across.parse::<i32>().unwrap();
                }
                let length: i32 = length.parse().unwrap();
                black.extend((x..x + length).map(|x| (x, y)));
                x += length;
            }
        }
        black
    }

    #[test]
    fn what_a_camera_sees_is_the_code_with_white_around_it() {
        let link = "https://porch.example/riverside/signup/join#CSMPC-X35CN-Q2083-JC5Q6-8VVDA";
        let code = QrCode::encode_text(link, QrCodeEcc::Medium).unwrap();
        let Strokes { size, path } = strokes(link).unwrap();
        assert_eq!(size, code.size() + 8);
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let expected: Vec<_> =
            all.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| (x + QUIET, y + QUIET)).collect();
        assert_eq!(blackened(&path), expected);
        assert!(path.len() < 6_000, "two hundred of them fit on a page: {}", path.len());
    }

    #[test]
    fn a_text_that_no_code_holds_is_not_drawn() {
        assert!(strokes(&"a".repeat(3_000)).is_none());
    }
}
