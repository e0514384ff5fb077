//! A calendar file for the day to look again, made on the device. It is a link that holds the
//! file itself: no request, no service, no account.

/// The address of a calendar file with one all-day entry. `id` is that of the assessment: one
/// day may hold entries of two. `iso` is a day with hyphens.
#[must_use]
pub fn entry(id: &str, iso: &str, title: &str, note: &str) -> String {
    let day = iso.replace('-', "");
    let lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:heavy-legs",
        "BEGIN:VEVENT",
        &["UID:", &day, "@", id].concat(),
        &["DTSTAMP:", &day, "T000000Z"].concat(),
        &["DTSTART;VALUE=DATE:", &day].concat(),
        &["SUMMARY:", &escaped(title)].concat(),
        &["DESCRIPTION:", &escaped(note)].concat(),
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    let mut address = String::from("data:text/calendar;charset=utf-8,");
    for line in lines {
        line.bytes().for_each(|byte| push_encoded(&mut address, byte));
        address.push_str("%0D%0A");
    }
    address
}

/// Text in a calendar file marks commas, semicolons and backslashes (RFC 5545).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}

fn push_encoded(address: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        address.push(char::from(byte));
    } else {
        address.push('%');
        address.push(char::from(DIGITS[usize::from(byte >> 4)]));
        address.push(char::from(DIGITS[usize::from(byte & 15)]));
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
