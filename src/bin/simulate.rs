//! Writes docs/simulation.md and its plots.
//!
//! ```text
//! simulate FOLDER [READERS]     readers a world, 500 if nothing is said
//! ```

// Tests in the browser build every binary of the package; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use heavy_legs::content::decode;
use heavy_legs::simulate::readers::WORLDS;
use heavy_legs::simulate::{measure, page, plot};

const DEFINITION: &str = "src/content/data/definition.json";
const SEED: u64 = 26;
const READERS: u64 = 500;

/// The longest walk drawn.
const DRAWN: usize = 45;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, readers) = match arguments.as_slice() {
        [folder] => (Path::new(folder), READERS),
        [folder, readers] => (Path::new(folder), readers.parse().map_err(|error| format!("{readers}: {error}; expected a number of readers"))?),
        _ => return Err("expected \"simulate FOLDER [READERS]\"".to_owned()),
    };
    let text = fs::read_to_string(DEFINITION).map_err(|error| format!("{DEFINITION}: {error}; run this from the root of the checkout"))?;
    let definition = decode(&text).map_err(|problems| problems.iter().map(|problem| format!("{DEFINITION}: {problem}\n")).collect::<String>())?;
    let mut results = Vec::new();
    for world in WORLDS {
        println!("{} readers, {}", readers, world.name);
        results.push((world, measure::run(&definition, world, readers, SEED)));
    }
    let write = |name: &str, content: String| fs::write(folder.join(name), content).map_err(|error| format!("{}: {error}", folder.join(name).display()));
    write("simulation-questions.svg", plot::curves(&results[0].1, DRAWN))?;
    write("simulation-bands.svg", plot::bands(&results[0].1))?;
    write("simulation.md", page::page(&results, (readers, SEED)))
}
