//! Markup as a tree: as it was written, and as a browser reads it.

/// The tree of a markup as it is written: every element that is not void is closed by name.
pub(crate) fn written(markup: &str) -> String {
    const VOID: [&str; 4] = ["input", "br", "hr", "img"];
    let mut tree = String::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix("!--") {
            rest = &after[after.find("-->").unwrap() + 3..];
            continue;
        }
        let end = rest.find('>').unwrap();
        let name = rest[..end].split([' ', '/']).find(|part| !part.is_empty()).unwrap();
        if rest.starts_with('/') {
            tree.push(')');
        } else {
            tree.push_str(&format!("({name}"));
            if VOID.contains(&name) {
                tree.push(')');
            }
        }
        rest = &rest[end + 1..];
    }
    tree
}

/// The tree that a browser makes of it.
pub(crate) fn read(markup: &str) -> String {
    fn walk(element: scraper::ElementRef<'_>, tree: &mut String) {
        for child in element.child_elements() {
            tree.push_str(&format!("({}", child.value().name()));
            walk(child, tree);
            tree.push(')');
        }
    }
    let mut tree = String::new();
    walk(scraper::Html::parse_fragment(markup).root_element(), &mut tree);
    tree
}
