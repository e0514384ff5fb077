//! Days as the browser knows them: in the reader's time zone and language.

use js_sys::{Date, JSON};
use wasm_bindgen::JsValue;

use crate::engine::units::write_number;
use crate::ui::Day;

/// The day so many days after the moment `today`, in milliseconds since 1970 (UTC).
pub(super) fn after(today: f64, days: u16, language: &str) -> Day {
    let date = Date::new(&JsValue::from_f64(today));
    // Counting in calendar days: a change to summer time does not move the day.
    date.set_date(date.get_date() + u32::from(days));
    let spoken = date.to_locale_date_string(language, &long_form());
    let mut iso = write_number(f64::from(date.get_full_year()), 0);
    for number in [date.get_month() + 1, date.get_date()] {
        iso.push('-');
        iso.push(char::from(b'0' + (number / 10) as u8));
        iso.push(char::from(b'0' + (number % 10) as u8));
    }
    Day { spoken: spoken.into(), iso }
}

fn long_form() -> JsValue {
    let form = r#"{"weekday":"long","day":"numeric","month":"long","year":"numeric"}"#;
    // Cannot fail; without a form the date would be a short one.
    JSON::parse(form).unwrap_or_default()
}
