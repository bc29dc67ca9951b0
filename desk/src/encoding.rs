//! Bytes of a file, and the letters that they stand for. Spreadsheets save tables in UTF-16 or in what their computer wrote
//! forty years ago; read as UTF-8, an answer in Spanish or in Arabic would come out as riddles.

/// How letters were made bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As everything is today.
    Utf8,
    /// "Unicode text" of a spreadsheet.
    Utf16Le,
    /// The same with its bytes the other way round.
    Utf16Be,
    /// Letters of Western Europe: also what was called Latin 1.
    Windows1252,
    /// Letters of Arabic.
    Windows1256,
}

impl Encoding {
    /// Its name, for browsers (WHATWG, "Encoding") and for people.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Windows1256 => "windows-1256",
        }
    }

    /// What these bytes are in, and whether that was guessed; nothing where they are no text. `arabic` says whether somebody
    /// here writes Arabic letters.
    ///
    /// ```
    /// use porchlight_desk::encoding::Encoding;
    /// assert_eq!(Encoding::of("¿Dónde?".as_bytes(), false), Some((Encoding::Utf8, false)));
    /// assert_eq!(Encoding::of(b"\xBFD\xF3nde?", false), Some((Encoding::Windows1252, true)));
    /// ```
    pub fn of(bytes: &[u8], arabic: bool) -> Option<(Encoding, bool)> {
        let certain = match bytes {
            [0xEF, 0xBB, 0xBF, ..] => Some(Encoding::Utf8),
            [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
            [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
            _ => None,
        };
        if let Some(certain) = certain {
            return Some((certain, false));
        }
        match in_pairs(bytes) {
            Some(guessed) => Some((guessed, true)),
            None if bytes.contains(&0) => None,
            None if std::str::from_utf8(bytes).is_ok() => Some((Encoding::Utf8, false)),
            None if arabic && in_words(bytes) => Some((Encoding::Windows1256, true)),
            None => Some((Encoding::Windows1252, true)),
        }
    }
}

/// UTF-16 without a mark at its beginning: of the two bytes of a sign one is nought again and again, the other never.
fn in_pairs(bytes: &[u8]) -> Option<Encoding> {
    let noughts = |of: usize| bytes.iter().skip(of).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (noughts(0), noughts(1));
    // Of words in Arabic one sign of eight is a space, a comma or the end of a line.
    let clearly = |many: usize, few: usize| many > 1 && many * 16 >= bytes.len() && many > 8 * few;
    match bytes.len() % 2 {
        0 if clearly(second, first) => Some(Encoding::Utf16Le),
        0 if clearly(first, second) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether letters that are not of ASCII stand together, as they do in words of Arabic. In Spanish or French they are
/// accented ones among others.
fn in_words(bytes: &[u8]) -> bool {
    let far = |byte: &u8| *byte >= 0x80;
    let letters = bytes.iter().filter(|byte| far(byte)).count();
    let beside = bytes.windows(2).filter(|pair| pair.iter().all(far)).count();
    2 * beside > letters
}
