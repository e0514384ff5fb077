#!/usr/bin/env bash
# Checks the content and writes script, definition, texts and styles beside the compiled widget.
# trunk runs this after every build; what is set for building the widget is not for this one.
set -euo pipefail
cd "$(dirname "$0")/.."
unset RUSTC_BOOTSTRAP RUSTFLAGS CARGO_TARGET_DIR CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES
cargo run --quiet --bin content -- pack "${TRUNK_STAGING_DIR:-dist}"
