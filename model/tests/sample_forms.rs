//! The demo's forms are forms.

use std::collections::BTreeMap;

use porchlight_model::signup::SignupDraft;

#[test]
fn the_forms_of_the_demo_can_be_saved() {
    let text = include_str!("../../demo/forms.json");
    let forms: BTreeMap<String, SignupDraft> = serde_json::from_str(text).unwrap();
    for (name, draft) in forms {
        let (form, _) = draft.check(None).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert!(form.warnings().is_empty(), "{name} sets no bad example");
    }
}
