//! How sentences travel: their first letters small, since a word that is always written alike
//! takes fewer bytes. A first letter that stays small has a mark before it.

/// Before a first letter that is what it is.
const AS_IT_IS: char = '~';

/// What stands where: whether the letter after these two begins a sentence.
fn begins(before: char, last: char) -> bool {
    last == ' ' && matches!(before, '.' | '?' | '!')
}

/// The text as it travels.
#[cfg(any(not(target_arch = "wasm32"), feature = "checker"))]
pub(super) fn small(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let (mut before, mut last) = ('.', ' ');
    for letter in text.chars() {
        if begins(before, last) && (letter.is_ascii_lowercase() || letter == AS_IT_IS) {
            made.push(AS_IT_IS);
            made.push(letter);
        } else {
            made.push(if begins(before, last) { letter.to_ascii_lowercase() } else { letter });
        }
        (before, last) = (last, letter);
    }
    made
}

/// The text as it is read.
#[inline(never)]
pub(super) fn read(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    let (mut before, mut last) = ('.', ' ');
    for letter in text.chars() {
        let first = begins(before, last);
        (before, last) = (last, letter);
        if first && letter == AS_IT_IS {
            continue;
        }
        made.push(if first { letter.to_ascii_uppercase() } else { letter });
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_written_small_is_read_as_it_was() {
        for (text, travels) in [
            ("See a doctor. Then rest. ok? no", "see a doctor. then rest. ~ok? ~no"),
            ("km", "~km"),
            ("~ about. ~ and ~", "~~ about. ~~ and ~"),
            ("“Quoted” first. Éclair", "“Quoted” first. Éclair"),
            ("…and so on. 10 km. {n} km", "…and so on. 10 km. {n} km"),
            ("", ""),
        ] {
            assert_eq!(small(text), travels);
            assert_eq!(read(&small(text)), text);
        }
    }
}
