//! A stable sort for the short lists of a report. The standard one is made for long lists, and
//! a reader downloads two kilobytes of it.

/// Sorts by insertion: items that are equal keep their order.
pub(super) fn sort<T>(items: &mut [T], goes_before: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        let mut place = end;
        while place > 0 && goes_before(&items[place], &items[place - 1]) {
            items.swap(place, place - 1);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut items = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')];
        sort(&mut items, |one, other| one.0 > other.0);
        assert_eq!(items, [(3, 'e'), (2, 'a'), (2, 'c'), (1, 'b'), (1, 'd')]);
    }
}
