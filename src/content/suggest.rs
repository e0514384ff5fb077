//! "Did you mean …?": the known word that is spelled most like an unknown one.

/// Looking for what was meant takes a while: after so many mistakes nothing is suggested any
/// more. Who has made so many reads the first ones first.
pub const MOST: usize = 30;

/// Words longer than this are not compared.
const LONGEST: usize = 100;

/// The known word nearest to an unknown one, if it is near: at most a third of its letters
/// changed, added, left out or swapped with their neighbour.
#[must_use]
pub fn nearest<'w>(unknown: &str, known: impl IntoIterator<Item = &'w str>) -> Option<String> {
    let far_off = unknown.chars().count() / 3 + 1;
    let changes = |word| if same_parts(unknown, word) { 1 } else { distance(unknown, word) };
    let near = known.into_iter().map(|word| (changes(word), word)).filter(|(changes, _)| *changes <= far_off);
    near.min_by_key(|(changes, _)| *changes).map(|(_, word)| word.to_owned())
}

/// Whether they are made of the same parts in another order: `iron-low` and `low-iron`.
fn same_parts(one: &str, other: &str) -> bool {
    let parts = |word: &str| {
        let mut parts: Vec<String> = word.split('-').map(str::to_owned).collect();
        parts.sort_unstable();
        parts
    };
    one.len() == other.len() && one.len() <= LONGEST && parts(one) == parts(other)
}

/// How many letters must change, come in, go out or swap with a neighbour to turn one word into
/// the other.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > LONGEST.min(one.len() / 3 + 1) || one.len() > LONGEST {
        return usize::MAX;
    }
    let mut before = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, wanted) in other.iter().enumerate() {
            let mut least = (row[j] + usize::from(letter != wanted)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && letter == &other[j - 1] && &one[i - 1] == wanted {
                let two_before: &Vec<usize> = &before;
                least = least.min(two_before[j - 1] + 1);
            }
            next.push(least);
        }
        before = row;
        row = next;
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        let known = ["low-iron", "dvt", "under-eating"];
        assert_eq!(nearest("iron-low", known), Some("low-iron".to_owned()));
        assert_eq!(nearest("low-irn", known), Some("low-iron".to_owned()));
        assert_eq!(nearest("low-iorn", known), Some("low-iron".to_owned()));
        assert_eq!(nearest("undereating", known), Some("under-eating".to_owned()));
        assert_eq!(nearest("shoes", known), None);
        assert_eq!(nearest(&"x".repeat(10_000), known), None);
    }
}
