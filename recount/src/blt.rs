//! Reads BLT: Hill, Wichmann and Woodall's format (*Algorithm 123*, The Computer Journal 30, 1987), with the additions
//! of OpenSTV and OpaVote: `=` between equal ranks, `-` for a rank that was left out, `#` before a comment.
//!
//! ```text
//! 4 2                  four candidates, two seats
//! -2                   the second withdrew (this line may be missing)
//! 3 1 3 4 0            three ballots: first, third, fourth
//! 2 4 1=3 0            two ballots: fourth, then first and third as equals
//! 0                    no more ballots
//! "Ana" "Ben" "Cho" "Dee"
//! "Committee"
//! ```
//!
//! Every ballot has a line of its own. Names stand in quotation marks.

use std::iter::Peekable;
use std::str::Bytes;

use model::counting::{MAX_BALLOTS, MAX_OPTIONS, Marks, Profile, Says};

use crate::election::Election;
use crate::place::Trouble;

/// A word of the file, and the byte at which it begins.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Token<'a> {
    at: usize,
    is: Is<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Is<'a> {
    /// A whole number without a sign.
    Number(u64),
    /// `-` and a number.
    Withdrawn(u64),
    /// `-` alone.
    Skipped,
    /// `=`
    Equal,
    /// Between quotation marks.
    Name(&'a str),
    /// The end of a line; the last line has one too.
    Line,
    /// Nothing more.
    End,
}

struct Tokens<'a> {
    text: &'a str,
    bytes: Peekable<Bytes<'a>>,
    at: usize,
}

impl<'a> Tokens<'a> {
    fn new(text: &'a str) -> Tokens<'a> {
        let at = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let rest = text.get(at..).unwrap_or_default();
        Tokens { text, bytes: rest.bytes().peekable(), at }
    }

    fn trouble<T>(&self, at: usize, says: impl Into<String>) -> Result<T, Trouble> {
        Err(Trouble::at(self.text, at, says))
    }

    fn bump(&mut self) {
        self.at += usize::from(self.bytes.next().is_some());
    }

    fn skip_while(&mut self, wanted: impl Fn(u8) -> bool) {
        while self.bytes.next_if(|b| wanted(*b)).is_some() {
            self.at += 1;
        }
    }

    /// The number that begins here, if one does and it is not beyond all counting.
    fn number(&mut self) -> Option<u64> {
        let mut number = None;
        while let Some(digit) = self.bytes.next_if(u8::is_ascii_digit) {
            self.at += 1;
            number = number.unwrap_or(0_u64).checked_mul(10)?.checked_add(u64::from(digit - b'0'));
            number?;
        }
        number
    }

    fn next(&mut self) -> Result<Token<'a>, Trouble> {
        self.skip_while(|b| matches!(b, b' ' | b'\t' | b'\r'));
        if self.bytes.peek() == Some(&b'#') {
            self.skip_while(|b| b != b'\n');
        }
        let at = self.at;
        let is = match self.bytes.peek() {
            None => Is::End,
            Some(b'\n') => {
                self.bump();
                Is::Line
            }
            Some(b'=') => {
                self.bump();
                Is::Equal
            }
            Some(b'-') => {
                self.bump();
                match self.bytes.peek().is_some_and(u8::is_ascii_digit) {
                    true => self.number().map(Is::Withdrawn).map_or_else(|| self.trouble(at, TOO_LARGE), Ok)?,
                    false => Is::Skipped,
                }
            }
            Some(b'0'..=b'9') => self.number().map(Is::Number).map_or_else(|| self.trouble(at, TOO_LARGE), Ok)?,
            Some(b'"') => {
                self.bump();
                let from = self.at;
                self.skip_while(|b| !matches!(b, b'"' | b'\n'));
                let name = self.text.get(from..self.at).unwrap_or_default();
                if self.bytes.peek() != Some(&b'"') {
                    return self.trouble(at, "This quotation mark is not closed on its line.");
                }
                self.bump();
                Is::Name(name.trim())
            }
            Some(_) => return self.trouble(at, "Only numbers, names in quotation marks, - and = can stand here."),
        };
        Ok(Token { at, is })
    }

    /// The next one that is not the end of a line.
    fn next_on_any_line(&mut self) -> Result<Token<'a>, Trouble> {
        loop {
            let token = self.next()?;
            if token.is != Is::Line {
                return Ok(token);
            }
        }
    }
}

const TOO_LARGE: &str = "This number is too large.";

/// The head of the file: who stands, and for how many seats.
struct Head {
    candidates: usize,
    seats: u32,
    withdrawn: Vec<bool>,
}

pub(crate) fn read(text: &str) -> Result<Election, Trouble> {
    let mut tokens = Tokens::new(text);
    let head = head(&mut tokens)?;
    let (head, profile) = ballots(&mut tokens, head)?;
    let (names, title) = names(&mut tokens, head.candidates)?;
    let standing = names.into_iter().zip(&head.withdrawn).filter(|(_, gone)| !**gone).map(|(name, _)| name);
    let mut election = Election::new(title, standing.collect(), profile);
    election.seats = Some(head.seats);
    Ok(election)
}

fn head(tokens: &mut Tokens<'_>) -> Result<Head, Trouble> {
    let first = tokens.next_on_any_line()?;
    let candidates = match first.is {
        Is::Number(n) if (1..=MAX_OPTIONS as u64).contains(&n) => n as usize,
        Is::Number(_) => return tokens.trouble(first.at, format!("There can be 1 to {MAX_OPTIONS} candidates.")),
        _ => {
            return tokens.trouble(first.at, "The first line has two numbers: how many candidates and how many seats.");
        }
    };
    let second = tokens.next()?;
    let Is::Number(seats) = second.is else {
        return tokens.trouble(second.at, "After the number of candidates comes the number of seats.");
    };
    let Some(seats) = u32::try_from(seats).ok().filter(|seats| (1..=MAX_OPTIONS as u32).contains(seats)) else {
        return tokens.trouble(second.at, format!("There can be 1 to {MAX_OPTIONS} seats."));
    };
    let end = tokens.next()?;
    if !matches!(end.is, Is::Line | Is::End) {
        return tokens.trouble(end.at, "On the first line stand two numbers and no more.");
    }
    Ok(Head { candidates, seats, withdrawn: vec![false; candidates] })
}

fn ballots(tokens: &mut Tokens<'_>, mut head: Head) -> Result<(Head, Profile), Trouble> {
    let mut profile: Option<Profile> = None;
    let mut marks: Marks = Vec::new();
    let mut total = 0_u64;
    loop {
        let first = tokens.next_on_any_line()?;
        let times = match first.is {
            Is::Withdrawn(n) if profile.is_none() => {
                match (n as usize).checked_sub(1).and_then(|n| head.withdrawn.get_mut(n)) {
                    Some(gone) => *gone = true,
                    None => return tokens.trouble(first.at, format!("Nobody is candidate {n}.")),
                }
                continue;
            }
            Is::Withdrawn(_) => return tokens.trouble(first.at, "Who withdrew stands before the ballots."),
            Is::Number(0) => {
                end_of_line(tokens, "After the 0 that ends the ballots comes a new line.")?;
                let standing = head.withdrawn.iter().filter(|gone| !**gone).count();
                return Ok((head, profile.unwrap_or_else(|| Profile::new(Says::Ranks, standing))));
            }
            Is::Number(times) => times,
            Is::End => return tokens.trouble(first.at, "The file ends before the line with 0 that ends the ballots."),
            _ => return tokens.trouble(first.at, "A ballot begins with a number: how many there are like it."),
        };
        total = total.saturating_add(times);
        if total > MAX_BALLOTS {
            return tokens.trouble(first.at, format!("With this there are more than {MAX_BALLOTS} ballots."));
        }
        let standing = head.withdrawn.iter().filter(|gone| !**gone).count();
        let profile = profile.get_or_insert_with(|| Profile::new(Says::Ranks, standing));
        ballot(tokens, &head, &mut marks)?;
        if standing < head.candidates {
            let mut gone = head.withdrawn.iter();
            marks.retain(|_| gone.next() == Some(&false));
            close(&mut marks);
        }
        profile.add(&marks, times);
    }
}

/// Reads the preferences of one ballot into `marks`, one for each candidate, those who withdrew among them.
fn ballot(tokens: &mut Tokens<'_>, head: &Head, marks: &mut Marks) -> Result<(), Trouble> {
    marks.clear();
    marks.resize(head.candidates, None);
    let mut rank = 0_u32;
    // Whether a candidate stands directly before, and whether `=` does.
    let (mut after_one, mut equal) = (false, false);
    loop {
        let token = tokens.next()?;
        match token.is {
            Is::Number(0) if !equal => {
                let says = "After the 0 that ends a ballot the line goes on. A rank that was left out is written -.";
                return end_of_line(tokens, says);
            }
            Is::Number(n) => {
                let mark = (n as usize).checked_sub(1).and_then(|n| marks.get_mut(n));
                let Some(mark) = mark else {
                    return tokens.trouble(token.at, format!("Nobody is candidate {n}."));
                };
                if mark.is_some() {
                    return tokens.trouble(token.at, format!("Candidate {n} is on this ballot already."));
                }
                rank += u32::from(!equal);
                *mark = Some(rank);
                (after_one, equal) = (true, false);
            }
            Is::Equal if after_one => (after_one, equal) = (false, true),
            Is::Equal => return tokens.trouble(token.at, "Before = stands the number of a candidate."),
            Is::Skipped if !equal => {
                // Only the order of ranks counts: a gap changes nothing.
                after_one = false;
            }
            Is::Line | Is::End => return tokens.trouble(token.at, "This ballot does not end with 0."),
            _ => return tokens.trouble(token.at, "The number of a candidate comes here."),
        }
    }
}

/// Closes the gaps that those who withdrew left between ranks.
fn close(marks: &mut Marks) {
    let (mut from, mut rank) = (0, 0);
    while let Some(next) = marks.iter().flatten().copied().filter(|mark| *mark > from).min() {
        rank += 1;
        if next != rank {
            marks.iter_mut().filter(|mark| **mark == Some(next)).for_each(|mark| *mark = Some(rank));
        }
        from = next;
    }
}

fn end_of_line(tokens: &mut Tokens<'_>, says: &str) -> Result<(), Trouble> {
    let token = tokens.next()?;
    match token.is {
        Is::Line | Is::End => Ok(()),
        _ => tokens.trouble(token.at, says),
    }
}

fn names(tokens: &mut Tokens<'_>, candidates: usize) -> Result<(Vec<String>, String), Trouble> {
    let mut names = Vec::with_capacity(candidates);
    while names.len() < candidates {
        let token = tokens.next_on_any_line()?;
        match token.is {
            Is::Name(name) => names.push(name.to_owned()),
            Is::End => {
                let says = format!("The file ends after {} of {candidates} names.", names.len());
                return tokens.trouble(token.at, says);
            }
            _ => return tokens.trouble(token.at, "The name of a candidate comes here, in quotation marks."),
        }
    }
    // After the title, Wichmann has a source and a remark. The title may be missing.
    let mut title = None;
    loop {
        let token = tokens.next_on_any_line()?;
        match token.is {
            Is::Name(name) => title = title.or(Some(name.to_owned())),
            Is::End => return Ok((names, title.unwrap_or_default())),
            _ => return tokens.trouble(token.at, "After the names only a title can stand, in quotation marks."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trouble(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn the_example_of_those_who_made_the_format_is_read() {
        let text = "4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1=3 0\n1 2 0\n2 2 = 4=3 1 0 # after a talk\n1 3 - 4 2 0\n0\n\
                    \"Adam\"\n\"Basil\"\n\"Charlotte\"\n\"Donald\"\n\"Title\"\n";
        let election = read(text).unwrap();
        assert_eq!(election.title, "Title");
        assert_eq!(election.seats, Some(2));
        assert_eq!(election.options, ["Adam", "Charlotte", "Donald"]);
        let mut expected = Profile::new(Says::Ranks, 3);
        expected.add(&[Some(1), Some(2), Some(3)], 3);
        expected.add(&[Some(1), Some(2), None], 4);
        expected.add(&[Some(2), Some(2), Some(1)], 2);
        expected.add(&[None, None, None], 1);
        expected.add(&[Some(2), Some(1), Some(1)], 2);
        expected.add(&[None, Some(1), Some(2)], 1);
        assert_eq!(election.profile, expected);
    }

    #[test]
    fn names_can_share_a_line_and_lines_can_end_as_on_windows() {
        let election = read("\u{FEFF}2 1\r\n1 2 0\r\n0\r\n\"Ana\" \"Ben\"\r\n").unwrap();
        assert_eq!(election.options, ["Ana", "Ben"]);
        assert_eq!(election.title, "");
    }

    #[test]
    fn who_made_the_file_is_told_where_it_is_wrong() {
        assert_eq!(trouble(""), "1:1: The first line has two numbers: how many candidates and how many seats.");
        assert_eq!(trouble("0 1"), "1:1: There can be 1 to 255 candidates.");
        assert_eq!(trouble("3 0"), "1:3: There can be 1 to 255 seats.");
        assert_eq!(trouble("3 1 7"), "1:5: On the first line stand two numbers and no more.");
        assert_eq!(trouble("3 1\n-4\n"), "2:1: Nobody is candidate 4.");
        assert_eq!(trouble("3 1\n1 1 4 0\n"), "2:5: Nobody is candidate 4.");
        assert_eq!(trouble("3 1\n1 1 2 1 0\n"), "2:7: Candidate 1 is on this ballot already.");
        assert_eq!(trouble("3 1\n1 1 2\n1 2 0\n"), "2:6: This ballot does not end with 0.");
        assert_eq!(trouble("3 1\n1 1 = 0\n"), "2:7: Nobody is candidate 0.");
        assert_eq!(trouble("3 1\n1 = 1 0\n"), "2:3: Before = stands the number of a candidate.");
        assert_eq!(trouble("3 1\n1.5 1 0\n"), "2:2: Only numbers, names in quotation marks, - and = can stand here.");
        assert_eq!(trouble("3 1\n1 1 0\n-2\n0\n"), "3:1: Who withdrew stands before the ballots.");
        assert_eq!(trouble("3 1\n99999999999999999999 1 0\n"), "2:1: This number is too large.");
        assert_eq!(trouble("3 1\n9999999999999 1 0\n"), "2:1: With this there are more than 17179869184 ballots.");
        assert_eq!(trouble("3 1\n1 1 0\n"), "3:1: The file ends before the line with 0 that ends the ballots.");
        assert_eq!(trouble("2 1\n0\n\"Ana\"\n"), "4:1: The file ends after 1 of 2 names.");
        assert_eq!(trouble("2 1\n0\n\"Ana\"\n\"Ben\n"), "4:1: This quotation mark is not closed on its line.");
        assert_eq!(trouble("2 1\n0\n\"Ana\"\nBen\n").split(' ').next(), Some("4:1:"));
    }

    #[test]
    fn a_rank_left_out_as_stack_exchange_writes_it_is_not_taken_for_another_ballot() {
        let says = "2:5: After the 0 that ends a ballot the line goes on. A rank that was left out is written -.";
        assert_eq!(trouble("3 1\n1 0 3 0 0\n0\n"), says);
    }
}
