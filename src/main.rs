//! The widget as trunk builds it. The work is in the library; the script beside it calls
//! `mount` for every element on the page.

// Named so that the linker takes the library along: nothing here calls it.
#[cfg(all(target_arch = "wasm32", not(feature = "checker")))]
pub use heavy_legs::embed;

/// Smaller and faster than the standard library's own for this target.
#[cfg(all(target_arch = "wasm32", not(feature = "checker")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}
