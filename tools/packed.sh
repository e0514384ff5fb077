#!/usr/bin/env bash
# Packs our content into target/packed: the program holds the assessment inside, the tests of
# components hold all of it. trunk runs this before every build.
set -euo pipefail
cd "$(dirname "$0")/.."
unset RUSTC_BOOTSTRAP RUSTFLAGS CARGO_TARGET_DIR CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES
mkdir -p target/packed
cargo run --quiet --bin content -- pack target/packed
