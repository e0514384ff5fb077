//! The small language of conditions, parsed once at load.
//!
//! ```text
//! any     = all { "or" all }
//! all     = one { "and" one }
//! one     = "not" one | "(" any ")" | atom
//! atom    = question ":" option          the option is ticked
//!         | "answered(" question ")"      the question has an answer that says something
//!         | "flag:" flag                 the flag holds
//!         | number ("<" | "<=" | ">" | ">=") bound
//! number  = question "." field | measure | "score:" cause
//! ```
//!
//! What is not answered is unknown, `not` of unknown is unknown, and only what is surely true
//! fires, skips or counts (`engine::truth`).

use super::problem::Fault;
use crate::engine::condition::Condition;
use crate::engine::condition::Quantity;
use crate::engine::truth::Comparison;

/// What a name in a condition stands for. The decoder knows.
pub trait Names {
    /// `question:option`
    fn choice(&self, question: &str, option: &str) -> Result<Condition, Fault>;
    /// `answered(question)`
    fn answered(&self, question: &str) -> Result<Condition, Fault>;
    /// `flag:id`
    fn flag(&self, id: &str) -> Result<Condition, Fault>;
    /// `question.field`, a measure, or `score:cause`
    fn quantity(&self, name: &str) -> Result<Quantity, Fault>;
}

/// Parses a condition.
///
/// # Errors
/// What is wrong, and after how many letters.
pub fn parse(text: &str, names: &dyn Names) -> Result<Condition, Fault> {
    let mut parser = Parser { text, at: 0, names, depth: 0 };
    let condition = parser.any()?;
    match parser.peek() {
        "" => Ok(condition),
        extra => Err(parser.unexpected(extra, "\"and\", \"or\" or the end")),
    }
}

/// How deep conditions may nest: far more than anybody writes, far less than the stack holds.
const DEEPEST: usize = 40;

struct Parser<'a> {
    text: &'a str,
    at: usize,
    names: &'a dyn Names,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn any(&mut self) -> Result<Condition, Fault> {
        self.list("or", Self::all, Condition::Any)
    }

    fn all(&mut self) -> Result<Condition, Fault> {
        self.list("and", Self::one, Condition::All)
    }

    fn list(&mut self, word: &str, part: fn(&mut Self) -> Result<Condition, Fault>, make: fn(Vec<Condition>) -> Condition) -> Result<Condition, Fault> {
        let first = part(self)?;
        if self.peek() != word {
            return Ok(first);
        }
        let mut parts = vec![first];
        while self.peek() == word {
            self.take();
            parts.push(part(self)?);
        }
        Ok(make(parts))
    }

    fn one(&mut self) -> Result<Condition, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("nested too deep".to_owned().into());
        }
        let condition = match self.take() {
            "not" => Condition::Not(Box::new(self.one()?)),
            "(" => {
                let inner = self.any()?;
                self.expect(")")?;
                inner
            }
            "answered" => {
                self.expect("(")?;
                let question = self.take();
                let found = self.names.answered(question)?;
                self.expect(")")?;
                found
            }
            word @ ("" | ")" | "and" | "or" | "<" | "<=" | ">" | ">=") => return Err(self.unexpected(word, "a condition")),
            atom => self.atom(atom)?,
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn atom(&mut self, atom: &str) -> Result<Condition, Fault> {
        let comparison = match self.peek() {
            "<" => Some(Comparison::Less),
            "<=" => Some(Comparison::AtMost),
            ">" => Some(Comparison::More),
            ">=" => Some(Comparison::AtLeast),
            _ => None,
        };
        match (comparison, atom.split_once(':')) {
            (Some(comparison), _) => {
                let quantity = self.names.quantity(atom)?;
                self.take();
                let bound = self.take();
                let number = crate::engine::units::read_number(bound).ok().flatten();
                let number = number.ok_or_else(|| self.unexpected(bound, "a number"))?;
                // The packed form counts in thousandths.
                if (number * 1000.0).round() / 1000.0 != number || number.abs() > 1e9 {
                    return Err(self.unexpected(bound, "a number of ordinary size with at most three digits after the point"));
                }
                Ok(Condition::Compare(quantity, comparison, number))
            }
            (None, Some(("flag", id))) => self.names.flag(id),
            (None, Some((question, option))) => self.names.choice(question, option),
            (None, None) => Err(format!("expected question:option, flag:id or a comparison, found \"{atom}\"").into()),
        }
    }

    fn expect(&mut self, wanted: &str) -> Result<(), Fault> {
        match self.take() {
            found if found == wanted => Ok(()),
            found => Err(self.unexpected(found, wanted)),
        }
    }

    fn unexpected(&self, found: &str, wanted: &str) -> Fault {
        let found = if found.is_empty() { "the end" } else { found };
        format!("expected {wanted}, found \"{found}\" after \"{}\"", self.text[..self.at].trim_end()).into()
    }

    fn peek(&mut self) -> &'a str {
        let at = self.at;
        let word = self.take();
        self.at = at;
        word
    }

    /// The next word; empty at the end.
    fn take(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let trimmed = rest.trim_start();
        let start = self.at + rest.len() - trimmed.len();
        let length = match trimmed.bytes().next() {
            None => 0,
            Some(b'(' | b')') => 1,
            Some(b'<' | b'>') => 1 + usize::from(trimmed.as_bytes().get(1) == Some(&b'=')),
            Some(_) => trimmed.find(|letter: char| letter.is_whitespace() || "()<>".contains(letter)).unwrap_or(trimmed.len()),
        };
        self.at = start + length;
        &self.text[start..self.at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::definition::{ChoiceKey, FieldKey, FlagKey, QuestionKey};

    /// Every name is known, by its length.
    struct Any;

    impl Names for Any {
        fn choice(&self, question: &str, option: &str) -> Result<Condition, Fault> {
            Ok(Condition::Chosen(QuestionKey(question.len()), ChoiceKey(option.len())))
        }
        fn answered(&self, question: &str) -> Result<Condition, Fault> {
            Ok(Condition::Answered(QuestionKey(question.len())))
        }
        fn flag(&self, id: &str) -> Result<Condition, Fault> {
            if id == "missing" { Err("unknown flag \"missing\"".to_owned().into()) } else { Ok(Condition::Flag(FlagKey(id.len()))) }
        }
        fn quantity(&self, name: &str) -> Result<Quantity, Fault> {
            Ok(Quantity::Field(QuestionKey(name.len()), FieldKey(0)))
        }
    }

    #[test]
    fn and_binds_closer_than_or_and_not_closest() {
        let found = parse("a:b or not c:d and flag:x", &Any).expect("a condition");
        let (first, second) = (Condition::Chosen(QuestionKey(1), ChoiceKey(1)), Condition::Chosen(QuestionKey(1), ChoiceKey(1)));
        assert_eq!(found, Condition::Any(vec![first, Condition::All(vec![Condition::Not(Box::new(second)), Condition::Flag(FlagKey(1))])]));
    }

    #[test]
    fn comparisons_need_no_spaces() {
        let wanted = Condition::Compare(Quantity::Field(QuestionKey(3), FieldKey(0)), Comparison::AtLeast, 50.0);
        assert_eq!(parse("age>=50", &Any), Ok(wanted.clone()));
        assert_eq!(parse("( age >= 50 )", &Any), Ok(wanted));
    }

    #[test]
    fn mistakes_say_what_was_expected_and_where() {
        for (text, message) in [
            ("", "expected a condition, found \"the end\" after \"\""),
            ("a:b and", "expected a condition, found \"the end\" after \"a:b and\""),
            ("(a:b", "expected ), found \"the end\" after \"(a:b\""),
            ("a:b c:d", "expected \"and\", \"or\" or the end, found \"c:d\" after \"a:b\""),
            ("age > x", "expected a number, found \"x\" after \"age > x\""),
            ("age > 0.0001", "expected a number of ordinary size with at most three digits after the point, found \"0.0001\" after \"age > 0.0001\""),
            ("alone", "expected question:option, flag:id or a comparison, found \"alone\""),
            ("flag:missing", "unknown flag \"missing\""),
        ] {
            assert_eq!(parse(text, &Any), Err(message.to_owned().into()), "{text}");
        }
    }

    #[test]
    fn a_flood_of_brackets_is_refused() {
        let text = format!("{}a:b{}", "(".repeat(100_000), ")".repeat(100_000));
        assert_eq!(parse(&text, &Any), Err("nested too deep".to_owned().into()));
        let text = format!("{}a:b", "not ".repeat(100_000));
        assert_eq!(parse(&text, &Any), Err("nested too deep".to_owned().into()));
    }
}
