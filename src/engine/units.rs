//! Units as readers write them. The engine counts in the units of [`Unit`]; these functions
//! convert at the edge.

use super::definition::Unit;

/// Which units a reader thinks in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Units {
    /// Kilometres, kilograms, centimetres.
    #[default]
    Metric,
    /// Miles, pounds, inches.
    Imperial,
}

/// One mile in kilometres (international mile, exact).
pub const KILOMETRES_PER_MILE: f64 = 1.609_344;
/// One pound in kilograms (international pound, exact).
pub const KILOGRAMS_PER_POUND: f64 = 0.453_592_37;
/// One inch in centimetres (exact).
pub const CENTIMETRES_PER_INCH: f64 = 2.54;

impl Units {
    /// What one shown unit is in the engine's unit.
    #[must_use]
    pub fn factor(self, unit: Unit) -> f64 {
        match (self, unit) {
            (Self::Imperial, Unit::Kilometres) => KILOMETRES_PER_MILE,
            (Self::Imperial, Unit::Kilograms) => KILOGRAMS_PER_POUND,
            (Self::Imperial, Unit::Centimetres) => CENTIMETRES_PER_INCH,
            (Self::Metric, _) | (Self::Imperial, Unit::Years | Unit::Grams | Unit::Litres | Unit::Hours | Unit::Minutes | Unit::Celsius) => 1.0,
        }
    }
}

/// A number as somebody typed it: digits with at most one comma or point, spaces around it.
/// Nothing for an empty field, an error for anything else.
///
/// # Errors
/// When the text is not such a number.
pub fn read_number(text: &str) -> Result<Option<f64>, NotANumber> {
    let text = text.trim_ascii();
    if text.is_empty() {
        return Ok(None);
    }
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let mut value = 0.0;
    let mut place = None;
    let mut seen = false;
    for letter in digits.chars() {
        match (letter.to_digit(10), letter, place) {
            (Some(digit), _, None) => value = value * 10.0 + f64::from(digit),
            (Some(digit), _, Some(ref mut step)) => {
                *step /= 10.0;
                value += f64::from(digit) * *step;
                place = Some(*step);
            }
            (None, ',' | '.', None) => place = Some(1.0),
            (None, ..) => return Err(NotANumber),
        }
        seen |= letter.is_ascii_digit();
    }
    // Hundred-thousandths are finer than any input; rounding hides the sum of tenths.
    if seen && digits.len() <= 12 { Ok(Some(sign * (value * 1e5).round() / 1e5)) } else { Err(NotANumber) }
}

/// The text is not a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotANumber;

/// A whole number. Written by hand for the same reason as [`write_number`].
#[must_use]
#[inline(never)]
pub fn digits(mut value: u64) -> String {
    let mut text = String::new();
    loop {
        text.insert(0, (b'0' + (value % 10) as u8) as char);
        value /= 10;
        if value == 0 {
            return text;
        }
    }
}

/// A number with at most `decimals` (0 to 3) digits after the point, without trailing zeros.
/// Written by hand because the standard formatting of floats costs a reader several kilobytes.
#[must_use]
pub fn write_number(value: f64, decimals: u32) -> String {
    let mut scale = 10_u64.pow(decimals.min(3));
    let scaled = (value.abs() * scale as f64).round().min(9e15) as u64;
    let mut text = digits(scaled / scale);
    let mut fraction = scaled % scale;
    if fraction > 0 {
        while fraction.is_multiple_of(10) {
            (fraction, scale) = (fraction / 10, scale / 10);
        }
        text.push('.');
        text.push_str(&digits(scale + fraction)[1..]);
    }
    if value < 0.0 && scaled > 0 {
        text.insert(0, '−');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, number) in [("7", 7.0), (" 7,5 ", 7.5), ("7.25", 7.25), (".5", 0.5), ("12.", 12.0), ("-3", -3.0), ("0.1", 0.1)] {
            assert_eq!(read_number(text), Ok(Some(number)), "{text}");
        }
        assert_eq!(read_number("  "), Ok(None));
        for text in ["x", "7h", "1.2.3", ".", "-", "1e5", "NaN", "1 2", "9999999999999999"] {
            assert_eq!(read_number(text), Err(NotANumber), "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_written_as_they_are() {
        for value in [0, 7, 10, 1_234_567_890, u64::MAX] {
            assert_eq!(digits(value), value.to_string());
        }
    }

    #[test]
    fn numbers_are_written_short() {
        assert_eq!(write_number(7.0, 1), "7");
        assert_eq!(write_number(7.25, 1), "7.3");
        assert_eq!(write_number(7.05, 2), "7.05");
        assert_eq!(write_number(-0.001, 2), "0");
        assert_eq!(write_number(-1.5, 1), "−1.5");
        assert_eq!(write_number(1.999, 2), "2");
    }

    #[test]
    fn miles_and_pounds_convert() {
        assert!((10.0 * Units::Imperial.factor(Unit::Kilometres) - 16.093_44).abs() < 1e-9);
        assert_eq!(Units::Imperial.factor(Unit::Hours), 1.0);
        assert_eq!(Units::Metric.factor(Unit::Kilograms), 1.0);
    }
}
