//! Two plots as SVG written by hand. Colours follow the reader's light or dark setting.

use std::fmt::Write;

use super::measure::{CURVES, Counted};
use super::policies::POLICIES;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 380.0;
const LEFT: f64 = 56.0;
const RIGHT: f64 = 150.0;
const TOP: f64 = 36.0;
const BOTTOM: f64 = 48.0;

const STYLE: &str = "<style>\
    text { font: 13px system-ui, sans-serif; fill: #1c2421 } .title { font-weight: 600 } .axis { stroke: #84908a; fill: none }\
    .grid { stroke: #dad9d0 } .c0 { stroke: #17614f; fill: #17614f } .c1 { stroke: #8a4500; fill: #8a4500 } .c2 { stroke: #25507a; fill: #25507a }\
    polyline { fill: none !important; stroke-width: 2.5 } .c1 polyline, polyline.c1 { stroke-dasharray: 7 4 } polyline.c2 { stroke-dasharray: 2 3 }\
    .ground { fill: #fdfcf9 } text.c0, text.c1, text.c2 { stroke: none }\
    @media (prefers-color-scheme: dark) { text { fill: #eaeeea } .ground { fill: #171c1b } .grid { stroke: #36403d }\
    .c0 { stroke: #84cfb8; fill: #84cfb8 } .c1 { stroke: #f6c58a; fill: #f6c58a } .c2 { stroke: #a9cdf0; fill: #a9cdf0 } }\
    </style>";

/// A frame with both axes; x from 0 to `most`, y from 0 to 100 percent.
fn frame(title: &str, x_name: &str, ticks: &[(f64, String)]) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{title}\">{STYLE}\
        <rect class=\"ground\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/><text class=\"title\" x=\"{LEFT}\" y=\"22\">{title}</text>"
    );
    for percent in (0..=100).step_by(20) {
        let y = y_of(f64::from(percent) / 100.0);
        let end = WIDTH - RIGHT;
        let _ = write!(
            out,
            "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{end}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/><text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{percent} %</text>",
            LEFT - 8.0,
            y + 4.0
        );
    }
    for (x, name) in ticks {
        let _ = write!(out, "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{name}</text>", HEIGHT - BOTTOM + 18.0);
    }
    let _ = write!(out, "<path class=\"axis\" d=\"M{LEFT} {TOP}V{:.1}H{:.1}\"/>", HEIGHT - BOTTOM, WIDTH - RIGHT);
    let _ = write!(out, "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{x_name}</text>", LEFT + (WIDTH - LEFT - RIGHT) / 2.0, HEIGHT - 8.0);
    out
}

fn y_of(share: f64) -> f64 {
    HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)
}

/// True causes among the first three, by how many questions were asked.
#[must_use]
pub fn curves(counted: &Counted, most: usize) -> String {
    let x_of = |step: f64| LEFT + step / most as f64 * (WIDTH - LEFT - RIGHT);
    let ticks: Vec<(f64, String)> = (0..=most).step_by(5).map(|step| (x_of(step as f64), step.to_string())).collect();
    let mut out = frame("True causes among the first three", "questions asked", &ticks);
    for (place, (name, steps)) in CURVES.iter().zip(&counted.curves).enumerate() {
        let points: Vec<String> =
            (1..=most).map(|step| format!("{:.1},{:.1}", x_of(step as f64), y_of(share(steps[step].three, steps[step].possible)))).collect();
        let _ = write!(out, "<polyline class=\"c{place}\" points=\"{}\"/>", points.join(" "));
        let _ = write!(out, "<text class=\"c{place}\" x=\"{:.1}\" y=\"{:.1}\">{name}</text>", WIDTH - RIGHT + 12.0, TOP + 24.0 + 20.0 * place as f64);
    }
    out + "</svg>\n"
}

/// How many causes of each wording were true, for the short path and for all questions.
#[must_use]
pub fn bands(counted: &Counted) -> String {
    let names = ["less likely", "background", "worth checking", "fits well"];
    let x_of = |place: usize| LEFT + (place as f64 + 0.5) / 4.0 * (WIDTH - LEFT - RIGHT);
    let ticks: Vec<(f64, String)> = names.iter().enumerate().map(|(place, name)| (x_of(place), (*name).to_owned())).collect();
    let mut out = frame("Causes that were true, by what the report says", "what the report says", &ticks);
    for (series, policy) in [0, POLICIES.len() - 1].into_iter().enumerate() {
        for (place, (is_true, all)) in counted.policies[policy].bands.iter().enumerate() {
            let (x, y) = (x_of(place) - 22.0 + 24.0 * series as f64, y_of(share(*is_true, *all)));
            let _ = write!(out, "<rect class=\"c{series}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"20\" height=\"{:.1}\"/>", y_of(0.0) - y);
        }
        let _ = write!(
            out,
            "<text class=\"c{series}\" x=\"{:.1}\" y=\"{:.1}\">{}</text>",
            WIDTH - RIGHT + 12.0,
            TOP + 24.0 + 20.0 * series as f64,
            POLICIES[policy].name()
        );
    }
    out + "</svg>\n"
}

/// A part of a whole, 0 to 1.
#[must_use]
pub fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
