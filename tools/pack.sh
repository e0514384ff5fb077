#!/usr/bin/env bash
# Checks the content, and puts together the files a site owner uploads beside the compiled widget.
# trunk runs this after every build; what is set for building the widget is not for this one.
set -euo pipefail
cd "$(dirname "$0")/.."
unset RUSTC_BOOTSTRAP RUSTFLAGS CARGO_TARGET_DIR CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES
source tools/versions.sh
folder=${TRUNK_STAGING_DIR:-dist}
command -v esbuild >/dev/null || { echo "esbuild is missing: run tools/setup.sh build, it installs it" >&2; exit 1; }
cargo build --quiet --bin content --bin first
cargo run --quiet --bin content -- pack "$folder"
# That is inside the program.
rm "$folder/heavy-legs.bin"
cargo run --quiet --bin first -- target
node tools/bundle.mjs "$folder"
