# The versions of every tool, in one place; sourced by the scripts beside it.
# trunk looks for wasm-bindgen and wasm-opt on PATH and takes them only at the version that
# Cargo.lock and Trunk.toml name, so these move together with those files.
TRUNK_VERSION=0.21.14
WASM_BINDGEN_VERSION=0.2.130
BINARYEN_VERSION=132.0.0
ESBUILD_VERSION=0.28.2
AXE_VERSION=4.14.1
TYPESCRIPT_VERSION=7.0.2
BOOTSTRAP_VERSION=5.3.9
OLD_BOOTSTRAP_VERSION=3.4.1
TAILWIND_VERSION=4.3.5
TURBO_VERSION=8.0.23
GECKODRIVER_VERSION=0.37.1
HEAVY_LEGS_TOOLS=${HEAVY_LEGS_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/heavy-legs}
case "$HEAVY_LEGS_TOOLS" in /*) ;; *) HEAVY_LEGS_TOOLS=$PWD/$HEAVY_LEGS_TOOLS ;; esac
export HEAVY_LEGS_TOOLS
export PATH="$HEAVY_LEGS_TOOLS/bin:$HEAVY_LEGS_TOOLS/node_modules/.bin:$PATH"
