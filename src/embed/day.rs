//! Days as the browser knows them: in the reader's time zone and language.

use js_sys::{Date, JSON};
use wasm_bindgen::JsValue;

use crate::engine::units::write_number;
use crate::ui::Day;

/// The milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// The day so many days after the moment `today`, in milliseconds since 1970 (UTC), or before it.
pub(super) fn after(today: f64, days: i32, language: &str) -> Day {
    let date = Date::new(&JsValue::from_f64(today));
    // From noon to noon: a change to summer time does not move the day.
    date.set_hours(12);
    date.set_time(date.get_time() + f64::from(days) * DAY);
    let spoken = date.to_locale_date_string(language, &long_form());
    let mut iso = write_number(f64::from(date.get_full_year()), 0);
    for number in [date.get_month() + 1, date.get_date()] {
        iso.push('-');
        iso.push(char::from(b'0' + (number / 10) as u8));
        iso.push(char::from(b'0' + (number % 10) as u8));
    }
    Day { spoken: spoken.into(), iso }
}

/// The day of the moment `today`, in days since 1 January 1970, where the reader is.
pub(super) fn number(today: f64) -> u32 {
    let date = Date::new(&JsValue::from_f64(today));
    ((today - date.get_timezone_offset() * 60_000.0) / DAY) as u32
}

fn long_form() -> JsValue {
    let form = r#"{"weekday":"long","day":"numeric","month":"long","year":"numeric"}"#;
    // Cannot fail; without a form the date would be a short one.
    JSON::parse(form).unwrap_or_default()
}
