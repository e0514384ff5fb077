//! The widget as trunk builds it. The work is in the library; the script beside it calls
//! `mount` for every element on the page.

// Named so that the linker takes the library along: nothing here calls it.
#[cfg(all(target_arch = "wasm32", not(feature = "checker")))]
pub use heavy_legs::embed;

#[cfg(all(target_arch = "wasm32", not(feature = "checker")))]
mod ours {
    use wasm_bindgen::prelude::*;

    /// Smaller and faster than the standard library's own for this target.
    #[global_allocator]
    static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    /// Our own assessment travels inside the program: one file and one hash less for every reader.
    /// `tools/packed.sh` packs it before the program is compiled.
    const DEFINITION: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/target/packed/heavy-legs.bin"));

    /// Reads it with its words in one language, as [`heavy_legs::embed::load`] reads one that
    /// somebody brings. The words for the result may come later.
    ///
    /// # Errors
    /// When the words are damaged or of another version.
    #[wasm_bindgen]
    #[expect(unreachable_pub, reason = "what is exported to JavaScript has to be public")]
    pub fn ours(texts: &str) -> Result<usize, JsValue> {
        heavy_legs::embed::load(DEFINITION, texts)
    }
}

fn main() {}
