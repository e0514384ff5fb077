//! A calendar file for the day to look again, made on the device. It is a link that holds the
//! file itself: no request, no service, no account.

/// The address of a calendar file with one all-day entry. `id` is that of the assessment: one
/// day may hold entries of two. `iso` is a day with hyphens.
#[must_use]
pub fn entry(id: &str, iso: &str, title: &str, note: &str) -> String {
    let mut day = String::new();
    for letter in iso.chars().filter(|letter| *letter != '-') {
        day.push(letter);
    }
    let mut address = String::from("data:text/calendar;charset=utf-8,");
    push(&mut address, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:heavy-legs\r\nBEGIN:VEVENT\r\nUID:");
    push(&mut address, &day);
    push(&mut address, "@");
    push(&mut address, id);
    push(&mut address, "\r\nDTSTAMP:");
    push(&mut address, &day);
    push(&mut address, "T000000Z\r\nDTSTART;VALUE=DATE:");
    push(&mut address, &day);
    push(&mut address, "\r\nSUMMARY:");
    push_text(&mut address, title);
    push(&mut address, "\r\nDESCRIPTION:");
    push_text(&mut address, note);
    push(&mut address, "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    address
}

/// Text in a calendar file marks commas, semicolons and backslashes (RFC 5545). The texts have
/// no ends of lines.
#[inline(never)]
fn push_text(address: &mut String, text: &str) {
    let mut marked = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | ',' | ';') {
            marked.push('\\');
        }
        marked.push(letter);
    }
    push(address, &marked);
}

/// Adds a text as it is written in an address.
#[inline(never)]
fn push(address: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            address.push(char::from(DIGITS[usize::from(byte >> 4)]));
            address.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_is_a_whole_calendar_on_one_line() {
        let address = entry("heavy-legs", "2026-12-06", "Legs, again", "über");
        assert!(address.starts_with("data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR%0D%0A"), "{address}");
        assert!(address.contains("DTSTART%3BVALUE%3DDATE%3A20261206%0D%0A"), "{address}");
        assert!(address.contains("SUMMARY%3ALegs%5C%2C%20again"), "{address}");
        assert!(address.contains("%C3%BCber"), "{address}");
        assert!(address.ends_with("END%3AVCALENDAR%0D%0A"), "{address}");
    }
}
