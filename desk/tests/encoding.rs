//! Which letters the bytes of somebody's file stand for.

use model::Tag;
use model::faq::formats::read;
use porchlight_desk::encoding::Encoding;

/// A table as a spreadsheet in Spanish saves it: Windows-1252.
const SPANISH: &[u8] =
    b"question;answer\r\n\xBFD\xF3nde est\xE1 el local?;Detr\xE1s del puente. Ma\xF1ana tambi\xE9n.\r\n";
/// The same of one in Arabic: Windows-1256. أين نلتقي؟ خلف الجسر
const ARABIC: &[u8] = b"question;answer\r\n\xC3\xED\xE4 \xE4\xE1\xCA\xDE\xED\xBF;\xCE\xE1\xDD \xC7\xE1\xCC\xD3\xD1\r\n";
const WORDS: &str = "question\tanswer\r\n¿Dónde está el local?\tDetrás del puente.\r\n";

fn in_utf_16(words: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    words.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_table_that_an_old_spreadsheet_saved_is_read_with_its_accents_and_somebody_is_asked_to_look() {
    assert_eq!(Encoding::of(SPANISH, false), Some((Encoding::Windows1252, true)));
    assert_eq!(Encoding::of(ARABIC, true), Some((Encoding::Windows1256, true)));
    // A group of both languages has files of both.
    assert_eq!(Encoding::of(SPANISH, true), Some((Encoding::Windows1252, true)));
    // Nobody here would read it in Arabic letters.
    assert_eq!(Encoding::of(ARABIC, false), Some((Encoding::Windows1252, true)));
}

#[test]
fn what_is_in_utf_8_is_read_as_it_is() {
    for words in ["", "question,answer\n", "¿Dónde?", "أين نلتقي؟", "\u{FEFF}¿Dónde?", "在哪里", "\u{FEFF}"]
    {
        for arabic in [false, true] {
            assert_eq!(Encoding::of(words.as_bytes(), arabic), Some((Encoding::Utf8, false)), "{words}");
        }
    }
}

#[test]
fn unicode_text_of_a_spreadsheet_is_read_either_way_round() {
    for words in [WORDS, "السؤال\tالجواب\r\nأين نلتقي؟\tخلف الجسر\r\n"] {
        for (encoding, bytes) in
            [(Encoding::Utf16Le, u16::to_le_bytes as fn(u16) -> [u8; 2]), (Encoding::Utf16Be, u16::to_be_bytes)]
        {
            assert_eq!(Encoding::of(&in_utf_16(&format!("\u{FEFF}{words}"), bytes), true), Some((encoding, false)));
            assert_eq!(Encoding::of(&in_utf_16(words, bytes), true), Some((encoding, true)), "{words}");
        }
    }
    let reading = read(WORDS, None, &Tag::new("es").unwrap());
    assert_eq!((reading.entries.len(), reading.troubles.len()), (1, 0));
}

#[test]
fn what_is_no_text_is_not_read_as_one() {
    let zip = b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00\x21\x00\xA4\x0C\x8E\x55\x6F\x12\x00\x01\x00\x00\x10";
    assert_eq!(Encoding::of(zip, true), None);
    let picture: Vec<u8> = (0..=255).cycle().take(4_096).collect();
    assert_eq!(Encoding::of(&picture, false), None);
    assert_eq!(Encoding::of(b"one line\0with a nought", false), None);
}
