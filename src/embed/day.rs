//! Days as the browser knows them: in the reader's time zone and language.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::engine::units::write_number;
use crate::ui::Day;

/// The day so many days after the moment `today`, in milliseconds since 1970 (UTC).
pub(super) fn after(today: f64, days: u16, language: &str) -> Day {
    let date = Date::new(&JsValue::from_f64(today));
    // Counting in calendar days: a change to summer time does not move the day.
    date.set_date(date.get_date() + u32::from(days));
    let spoken = date.to_locale_date_string(language, &long_form());
    let two = |number: u32| ["0", &number.to_string()].concat()[number.to_string().len() - 1..].to_owned();
    let iso = [write_number(f64::from(date.get_full_year()), 0), two(date.get_month() + 1), two(date.get_date())].join("-");
    Day { spoken: spoken.into(), iso }
}

fn long_form() -> JsValue {
    let form = Object::new();
    for (part, style) in [("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")] {
        // Setting a property of a fresh object cannot fail.
        drop(Reflect::set(&form, &JsValue::from_str(part), &JsValue::from_str(style)));
    }
    form.into()
}
