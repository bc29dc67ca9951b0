//! Where links and forms lead. A scene has come over the network: before somebody can press an address in it, it is
//! held against the list once more.

use yew::AttrValue;

/// The address, if pressing it runs nothing here.
pub(crate) fn safe(address: &str) -> Option<AttrValue> {
    let named = |scheme: &str| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    ["https://", "http://", "mailto:", "tel:", "/"].into_iter().any(named).then(|| AttrValue::from(address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn only_pages_letters_and_calls_can_be_pressed() {
        for fine in ["https://example.org/", "HTTP://example.org", "mailto:a@example.org", "tel:+34910000000", "/join"]
        {
            assert_eq!(safe(fine).as_deref(), Some(fine));
        }
        for not in ["javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "é", ""]
        {
            assert_eq!(safe(not), None, "{not}");
        }
    }
}
