//! What organisers write is shown as words, and nothing of it runs.

use serde_json::json;

use crate::harness::{Group, potluck, with};

const WRITTEN: &str = "# Hello <script>alert(1)</script>

<img src=x onerror=alert(2)> <style>*{}</style> <!-- x --> <svg/onload=alert(3)>

[press](javascript:alert(4)) [press](JAVASCRIPT:alert(5)) [press](data:text/html,<script>alert(6)</script>) \
[press](\u{1}javascript:alert(7)) [press](vbscript:x) [press](//evil.example) [press](https://fine.example/?a=1&b=\"2\") \
<javascript:alert(8)> ![pixel](https://tracker.example/p.gif) [ref]

[ref]: javascript:alert(9)

| a | b |
|---|---|
| <b onclick=alert(10)> | \u{202e}turned\u{2066} |

```html
</script><script>alert(11)</script>
```

</script><script>alert(12)</script>
";

#[test]
fn nothing_that_an_organiser_writes_can_run_or_turn_what_follows() {
    let group = Group::new();
    let words = "</title></script><script>alert(0)</script>\u{202e}\u{2067}";
    let option = |id: &str| json!({ "id": id, "name": { "en": format!("{id} {words}") }, "meaning": { "en": words } });
    let definition = json!({
        "title": { "en": format!("Which day? {words}") },
        "about": { "en": WRITTEN },
        "ask": { "choose": { "min": 1, "max": 1, "options": [option("friday"), option("sunday")] } },
    });
    group.ask("/poll/potluck", &with(potluck(), definition));
    let about = json!({
        "name": { "en": format!("River {words}") }, "discreet": { "en": format!("R {words}") }, "about": { "en": WRITTEN },
        "languages": ["en"],
    });
    group.porch.put(&group.at("")).code(&group.organiser).json(&about).send().expect(200);
    let name = format!("Amina {}", words.chars().take(40).collect::<String>());
    let amina = group.member(&name);
    for path in ["/G", "/G/join", "/G/poll/potluck", "/frame/G/poll/potluck", "/embed/G/poll/potluck"] {
        for code in [None, Some(&amina)] {
            let ask = group.porch.get(&path.replace('G', &group.slug));
            let page =
                code.into_iter().fold(ask, |ask, code| ask.cookie(&group.cookie(), code)).send().expect(200).text();
            // Markup and scene apart: in the scene everything is within a string, and there is no < in it.
            for (at, _) in page.match_indices("<script") {
                let tag = &page[at..page[at..].find('>').map_or(page.len(), |end| at + end + 1)];
                let ours = tag.contains("src=\"/assets/") || tag.contains("src=\"/porchlight.js\"");
                assert!(ours || tag == "<script type=\"application/json\">", "{path}: {tag}");
                if tag == "<script type=\"application/json\">" {
                    let json = page[at + tag.len()..].split("</script>").next().unwrap_or_default();
                    assert!(!json.contains('<'), "{path}: a < within the scene");
                    serde_json::from_str::<serde_json::Value>(json).expect("the scene is JSON");
                }
            }
            let markup = page.split("<script type=\"application/json\">").next().unwrap_or_default();
            for tag in markup.split('<').skip(1).map(|piece| piece.split('>').next().unwrap_or_default()) {
                let tag = tag.to_lowercase();
                assert!(
                    !tag.starts_with("img") && !tag.starts_with("style") && !tag.starts_with("iframe"),
                    "{path}: <{tag}>"
                );
                for bad in [
                    " onerror",
                    " onload",
                    " onclick",
                    "javascript:",
                    "vbscript:",
                    "data:text",
                    "tracker.example",
                    "href=\"//",
                ] {
                    assert!(!tag.contains(bad), "{path}: <{tag}>");
                }
                if tag.starts_with("a ") && tag.contains("fine.example") {
                    assert!(tag.contains("rel=\"noopener noreferrer\""), "<{tag}>");
                    assert!(
                        tag.contains("href=\"https://fine.example/?a=1&amp;b=&quot;2&quot;\"")
                            || tag.contains("%222%22"),
                        "<{tag}>"
                    );
                }
            }
            for turning in ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2067}'] {
                assert!(!page.contains(turning), "{path} holds U+{:04X}", u32::from(turning));
            }
        }
    }
    let shown = group.porch.get(&group.page("/poll/potluck")).send().expect(200).text();
    assert!(shown.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && shown.contains("fine.example"), "{shown}");
    // In JSON they are strings, and a browser is told not to read them as anything else.
    let view = group.get("/poll/potluck").send().expect(200);
    assert_eq!(view.header("x-content-type-options"), Some("nosniff"));
    assert!(!view.text().contains('\u{202e}'));
    let _ = view.json();
}
