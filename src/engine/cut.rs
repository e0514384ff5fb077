//! Cutting a text in two. The standard way searches with a machine made for long texts, and a
//! reader downloads a kilobyte of it.

/// What stands before the first such sign (one of ASCII), and what after it.
#[must_use]
#[inline(never)]
pub fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == sign)?;
    Some((&text[..place], &text[place + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_the_first_sign() {
        assert_eq!(cut("über.all.es", b'.'), Some(("über", "all.es")));
        assert_eq!(cut("all.", b'.'), Some(("all", "")));
        assert_eq!(cut("all", b'.'), None);
    }
}
