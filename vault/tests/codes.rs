//! What happens to a code between the hand that writes it and the group that looks it up.

use porchlight_vault::{
    AccessCode, BallotCode, Code, CodeError, Invitation, Pasted, PersonCode, ReadingCode, VouchCode, kind::Kind,
};
use proptest::prelude::*;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Made by another program (Python, with tables of logarithms instead of shifts).
const KNOWN: [([u8; 15], &str); 4] = [
    (*b"fifteen  random", "CSMPC-X35CN-Q2083-JC5Q6-8VVDA"),
    ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14], "000G4-0R40M-30E20-9185G-R38ED"),
    ([0xff; 15], "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZW"),
    ([0; 15], "00000-00000-00000-00000-00000"),
];

fn person(bytes: [u8; 15]) -> PersonCode {
    PersonCode::from_bytes(bytes)
}

fn symbols_of<K>(code: &Code<K>) -> [u8; 25] {
    let symbols: Vec<u8> = code.written().bytes().filter(|symbol| *symbol != b'-').collect();
    symbols.try_into().unwrap()
}

fn parse(symbols: &[u8]) -> Result<Pasted, CodeError> {
    Pasted::parse(std::str::from_utf8(symbols).unwrap())
}

#[test]
fn a_code_is_written_the_same_everywhere_and_for_ever() {
    for (bytes, written) in KNOWN {
        assert_eq!(person(bytes).written().as_str(), written);
        assert!(PersonCode::parse(written).unwrap() == person(bytes));
    }
}

#[test]
fn a_person_who_types_any_one_symbol_wrong_is_told_before_anything_is_looked_up() {
    for (bytes, _) in KNOWN {
        let right = symbols_of(&person(bytes));
        for place in 0..25 {
            for wrong in ALPHABET {
                let mut typed = right;
                typed[place] = *wrong;
                let expected = if typed == right { Ok(()) } else { Err(CodeError::Mistyped) };
                assert_eq!(parse(&typed).map(drop), expected, "place {place}");
            }
        }
    }
}

#[test]
fn a_person_who_swaps_two_neighbouring_symbols_is_told_before_anything_is_looked_up() {
    for place in 0..24 {
        for left in ALPHABET {
            for right in ALPHABET {
                // The rest is anything, and one symbol elsewhere is chosen to make the code right.
                let mut typed = *b"7K2MZ0QV9HJT3XB5RNC8WDF4G";
                typed[place] = *left;
                typed[place + 1] = *right;
                let free = if place < 2 { 24 } else { 0 };
                let fitting: Vec<u8> = ALPHABET
                    .iter()
                    .copied()
                    .filter(|symbol| {
                        typed[free] = *symbol;
                        parse(&typed).is_ok()
                    })
                    .collect();
                assert_eq!(fitting.len(), 1, "one symbol in 32 makes a code right");
                typed[free] = fitting[0];
                typed.swap(place, place + 1);
                let expected = if left == right { Ok(()) } else { Err(CodeError::Mistyped) };
                assert_eq!(parse(&typed).map(drop), expected, "places {place} and {}", place + 1);
            }
        }
    }
}

#[test]
fn a_person_who_swaps_any_two_symbols_is_told_too() {
    for (bytes, _) in KNOWN {
        let right = symbols_of(&person(bytes));
        for one in 0..25 {
            for other in 0..one {
                let mut typed = right;
                typed.swap(one, other);
                assert_eq!(parse(&typed).is_ok(), right[one] == right[other]);
            }
        }
    }
}

#[test]
fn a_person_with_another_keyboard_types_the_same_code() {
    // 0123456789 and 1 0 among the rest, so that every look-alike has a place.
    let symbols = *b"0123456789ABCDEFGHJK10TZ";
    let check = ALPHABET
        .iter()
        .find(|check| parse(&[&symbols[..], &[**check]].concat()).is_ok())
        .map(|check| char::from(*check))
        .unwrap();
    let expected = parse(format!("0123456789ABCDEFGHJK10TZ{check}").as_bytes()).unwrap();
    let digits = |zero: char| -> String { (0..10).map(|digit| char::from_u32(zero as u32 + digit).unwrap()).collect() };
    let wide = |text: &str| -> String { text.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect() };
    let rest = format!("ABCDEFGHJK10TZ{check}");
    let ways = [
        format!("0123456789{}", rest.to_lowercase()),
        format!("0123456789ABCDEFGHJKIOTZ{check}"),
        format!("0123456789ABCDEFGHJKloTZ{check}"),
        format!("O|23456789ABCDEFGHJKL0TZ{check}"),
        format!("oi23456789ABCDEFGHJKıOTZ{check}"),
        format!("0İ23456789ABCDEFGHJK|OTZ{check}"),
        format!("{}{rest}", digits('٠')),
        format!("{}{rest}", digits('۰')),
        format!("{}{rest}", digits('०')),
        format!("{}{}", digits('０'), wide(&rest)),
        format!("{}{}", digits('０'), wide(&rest.to_lowercase())),
        format!("０ｌ23456789ABCDEFGHJK｜ｏTZ{check}"),
        format!("\u{2067}٠١٢٣٤\u{200F} ۵۶۷۸۹\u{2069}\u{FEFF}\u{00A0}{rest}\r\n"),
        format!("01234–56789—ABCDE−FGHJK‑10TZ{check}"),
        format!("0\u{200B}1\u{00AD}2\u{2060}3\u{3000}4ー5－6\u{FE0F}789\t{rest}"),
    ];
    for way in ways {
        assert_eq!(Pasted::parse(&way).map(|code| code == expected), Ok(true), "{way:?}");
    }
}

#[test]
fn a_person_may_put_any_space_or_dash_of_unicode_between() {
    // General category Pd and Zs, Zl, Zp; U+2212 and friends are Dash=yes but Sm or So.
    let dashes = "-\u{58A}\u{5BE}\u{1400}\u{1806}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2E17}\
        \u{2E1A}\u{2E3A}\u{2E3B}\u{2E40}\u{2E5D}\u{301C}\u{3030}\u{30A0}\u{FE31}\u{FE32}\u{FE58}\u{FE63}\
        \u{FF0D}\u{10D6E}\u{10EAD}\u{2212}\u{207B}\u{208B}\u{2053}\u{2043}";
    let spaces = " \t\n\r\u{B}\u{C}\u{85}\u{A0}\u{1680}\u{2000}\u{2005}\u{200A}\u{2028}\u{2029}\u{202F}\
        \u{205F}\u{3000}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{61C}\u{202A}\u{202E}\u{2066}\u{2069}\
        \u{2060}\u{FEFF}\u{180E}\u{AD}";
    for between in dashes.chars().chain(spaces.chars()) {
        let typed = KNOWN[0].1.replace('-', &between.to_string());
        assert!(Pasted::parse(&typed).is_ok(), "U+{:04X}", between as u32);
    }
}

#[test]
fn a_person_is_told_what_is_missing_and_where() {
    let refusal = |text: &str| Pasted::parse(text).unwrap_err();
    let written = KNOWN[0].1;
    assert_eq!(refusal(""), CodeError::Empty);
    assert_eq!(refusal(" – \u{200F}\n"), CodeError::Empty);
    assert_eq!(refusal("7"), CodeError::TooShort { got: 1 });
    assert_eq!(refusal(&written[..28]), CodeError::TooShort { got: 24 });
    assert_eq!(refusal(&format!("{written}7")), CodeError::TooLong);
    assert_eq!(refusal(&format!("{written} {written}")), CodeError::TooLong);
    assert_eq!(refusal("u"), CodeError::UnknownSymbol { position: 1 });
    assert_eq!(refusal("CSMPC-X35U"), CodeError::UnknownSymbol { position: 9 });
    assert_eq!(refusal(&format!("{written}.")), CodeError::UnknownSymbol { position: 26 });
    assert_eq!(refusal("ÀBCDE"), CodeError::UnknownSymbol { position: 1 });
}

#[test]
fn a_person_who_pastes_a_whole_page_is_answered_without_it_being_read() {
    let written = KNOWN[0].1;
    let spaced = |length: usize| format!("{written}{}", " ".repeat(length - written.len()));
    assert!(Pasted::parse(&spaced(200)).is_ok());
    assert_eq!(Pasted::parse(&spaced(201)).map(drop), Err(CodeError::TooLong));
    assert_eq!(Pasted::parse(&"!".repeat(10_000_000)).map(drop), Err(CodeError::TooLong));
}

#[test]
fn what_somebody_pasted_is_looked_up_as_each_kind_that_it_might_be() {
    let bytes = KNOWN[0].0;
    let pasted = Pasted::parse(KNOWN[0].1).unwrap();
    assert!(pasted.read_as() == PersonCode::from_bytes(bytes));
    assert!(pasted.read_as() == Invitation::from_bytes(bytes));
    assert!(pasted.read_as() == BallotCode::from_bytes(bytes));
}

#[test]
fn nobody_finds_a_code_in_a_log_or_an_error() {
    assert_eq!(format!("{:?}", person([7; 15])), "Code(…)");
    assert_eq!(format!("{:#?}", Pasted::parse(KNOWN[0].1)), "Ok(\n    Code(…),\n)");
    let refusal = Pasted::parse("SENTINEU").unwrap_err();
    assert!(!format!("{refusal} {refusal:?}").contains("SENTINE"));
}

fn kept_forever<K: Kind>(code: &Code<K>) -> String {
    code.hash().hex()
}

#[test]
fn the_hash_that_a_group_keeps_stays_the_same_for_ever() {
    let bytes = KNOWN[1].0;
    assert_eq!(
        kept_forever(&PersonCode::from_bytes(bytes)),
        "a959c923a5deecc769603554da6900b04df3296cf6f4dfaf00a1875d32e6d676"
    );
    assert_eq!(
        kept_forever(&Invitation::from_bytes(bytes)),
        "ff96af989bb2cb965ab7eb92ae7209a790c33eefb60e3f663dc3feaf6a9b194f"
    );
    assert_eq!(
        kept_forever(&BallotCode::from_bytes(bytes)),
        "664f4ec5ad1556ba4cc5e88e4a630e3ad3060b83cc64762e2e7d0089d7f5dda6"
    );
    assert_eq!(
        person(bytes).ballot_key("potluck").hex(),
        "2d4365fac314fc50f69b47eaca562c4378bfb7ba5a7c072773e85550e79d0ce0"
    );
}

#[test]
fn whoever_shows_a_vouch_code_does_not_show_the_access_code() {
    let access = AccessCode::from_bytes(KNOWN[0].0);
    let vouch = access.vouch_code();
    assert!(vouch == AccessCode::from_bytes(KNOWN[0].0).vouch_code());
    assert_ne!(*vouch.written(), *access.written());
    let posing: AccessCode = Pasted::parse(&vouch.written()).unwrap().read_as();
    assert_ne!(posing.hash(), access.hash());
    assert_ne!(VouchCode::parse(&access.written()).unwrap().hash(), access.hash());
}

#[test]
fn a_reading_code_is_written_and_read_as_all_others_are() {
    let reading = ReadingCode::from_bytes(KNOWN[0].0);
    assert_eq!(reading.written().as_str(), KNOWN[0].1);
    assert!(ReadingCode::parse(&KNOWN[0].1.to_lowercase()).unwrap() == reading);
}

/// One of the ways in which people write a symbol.
fn spelling(symbol: char, choice: usize) -> char {
    let mut ways = vec![symbol, symbol.to_ascii_lowercase()];
    ways.extend(char::from_u32(symbol as u32 + 0xFEE0));
    ways.extend(char::from_u32(symbol.to_ascii_lowercase() as u32 + 0xFEE0));
    if let Some(digit) = symbol.to_digit(10) {
        for zero in [0x660, 0x6F0, 0x966] {
            ways.extend(char::from_u32(zero + digit));
        }
    }
    match symbol {
        '0' => ways.extend("OoＯｏ".chars()),
        '1' => ways.extend("IiLl|ＩｉＬｌ｜ıİ".chars()),
        _ => {}
    }
    ways[choice % ways.len()]
}

const BETWEEN: &str = "-–—−‐‑ \u{A0}\u{200B}\u{200F}\u{202F}\u{2068}\u{2069}\u{FEFF}\t\n　ー";

proptest! {
    #[test]
    fn what_is_written_is_read_back(bytes: [u8; 15]) {
        let code = person(bytes);
        let written = code.written();
        prop_assert_eq!(written.len(), 29);
        prop_assert!(written.bytes().all(|b| b == b'-' || ALPHABET.contains(&b)));
        prop_assert!(PersonCode::parse(&written).unwrap() == code);
    }

    #[test]
    fn a_noisy_hand_writes_the_same_code(
        bytes: [u8; 15],
        noise in prop::collection::vec((any::<usize>(), prop::collection::vec(any::<prop::sample::Index>(), 0..7)), 25)
    ) {
        let code = person(bytes);
        let between: Vec<char> = BETWEEN.chars().collect();
        let mut typed = String::new();
        for (symbol, (choice, separators)) in symbols_of(&code).iter().zip(noise) {
            typed.extend(separators.iter().map(|index| *index.get(&between)));
            typed.push(spelling(char::from(*symbol), choice));
        }
        prop_assert!(PersonCode::parse(&typed).unwrap() == code, "{typed:?}");
    }

    #[test]
    fn nothing_that_anybody_types_breaks_the_reader(text in any::<String>()) {
        let _ = Pasted::parse(&text);
    }

    #[test]
    fn nothing_that_looks_like_a_code_breaks_the_reader(text in "[0-9A-Za-zｉ٠०|\\-– ]{0,60}") {
        if let Ok(code) = Pasted::parse(&text) {
            prop_assert!(Pasted::parse(&code.written()).unwrap() == code);
        }
    }

    #[test]
    fn two_people_with_different_codes_are_never_taken_for_one_another(a: [u8; 15], b: [u8; 15]) {
        prop_assert_eq!(person(a) == person(b), a == b);
        prop_assert_eq!(person(a).hash() == person(b).hash(), a == b);
        prop_assert_ne!(person(a).hash(), Invitation::from_bytes(a).hash());
        prop_assert_ne!(person(a).hash(), person(a).ballot_key("potluck"));
        prop_assert_ne!(person(a).ballot_key("chair"), person(a).ballot_key("potluck"));
    }
}
