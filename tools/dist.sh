#!/usr/bin/env bash
# Builds the files a site owner uploads into dist/: as small as this toolchain can make them.
# Where the toolchain can, the standard library is built along, for size and without the machinery
# of panics; else the plain release build is made, about a quarter larger.
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/versions.sh
# trunk takes the common NO_COLOR=1 for a mistake.
unset NO_COLOR
say() { printf '  %s\n' "$*"; }
fail() { printf '\nthe build stopped: %s\n' "$*" >&2; exit 1; }

mkdir -p target
# Two builds at once would write the same folder.
exec 8>target/dist.lock
flock 8

stamp=target/dist.stamp
# What dist/ holds and how it was asked for: trunk alone writes the same folder.
state() { echo "plain=${HEAVY_LEGS_PLAIN:-}"; cksum dist/*; }
sources=(src styles examples docs/own-quiz.md index.html Trunk.toml Cargo.toml Cargo.lock tools)
if [ -f dist/heavy-legs.js ] && [ -f "$stamp" ] && [ "$(state)" = "$(cat "$stamp")" ] && [ -z "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]; then
  say "dist/ is up to date"
  exit 0
fi
begun=$(mktemp) log=$(mktemp)
trap 'rm -f "$begun" "$log"' EXIT

published() {
  # Functions that are known by their places in a table get numbers that mean little else: so
  # tools/split.mjs can tell which of them nobody knows.
  local flags=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none -Clink-arg=--table-base=5000)
  RUSTC_BOOTSTRAP=1 rustc "${flags[@]}" --target wasm32-unknown-unknown --print cfg >/dev/null 2>&1 || return 1
  rustup component list --installed 2>/dev/null | grep -qx rust-src || rustup component add rust-src >/dev/null 2>&1 || return 1
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export RUSTFLAGS="${flags[*]}"
  export CARGO_TARGET_DIR=target/published
}
if [ "${HEAVY_LEGS_PLAIN:-}" = 1 ]; then say "plain release build, as asked"
elif published; then :
else say "this Rust cannot build its standard library along (rust-src cannot be had, or its flags differ); making the plain release build, about a quarter larger"
fi

say "building the widget (the first time about two minutes, then seconds)"
if ! trunk --color never build --release >"$log" 2>&1; then
  grep -vE '^\s*(Compiling|Downloaded|Updating)' "$log" | tail -n 40 >&2
  fail "trunk could not build the widget. What it said is above."
fi

say "building the checker of own assessments"
program=wasm32-unknown-unknown/release/heavy-legs-check.wasm
if ! cargo build --release --target wasm32-unknown-unknown --bin heavy-legs-check --features checker >"$log" 2>&1 ||
   ! wasm-bindgen --target web --no-typescript --out-dir dist "${CARGO_TARGET_DIR:-target}/$program" >>"$log" 2>&1; then
  grep -vE '^\s*(Compiling|Downloaded|Updating)' "$log" | tail -n 40 >&2
  fail "the checker could not be built. What cargo and wasm-bindgen said is above."
fi

say "making the files small"
cd dist
features=(--enable-bulk-memory --enable-bulk-memory-opt --enable-nontrapping-float-to-int --enable-sign-ext
  --enable-mutable-globals --enable-reference-types --enable-multivalue)
# Flat code, its jumps made anew, leaves more alike for what comes after; which order is the
# smallest when compressed was tried out, not derived. By name, what was made from the same generic
# code stands together.
wasm-opt -Oz --low-memory-unused --flatten --rereloop --gufa-optimizing -Oz --flatten --rereloop -Oz -Oz \
  -aimfs 5 -ocimfs 2 --dealign --reorder-functions-by-name "${features[@]}" -g \
  heavy-legs-app_bg.wasm -o small.wasm
wasm-opt -Oz "${features[@]}" --strip-debug --strip-producers heavy-legs-check_bg.wasm -o heavy-legs-check_bg.wasm
cd ..
node tools/split.mjs dist/heavy-legs-app_bg.wasm dist/small.wasm dist/heavy-legs-result.wasm "${features[@]}"
mv dist/small.wasm dist/heavy-legs-app_bg.wasm
node tools/shorten.mjs dist/heavy-legs-app_bg.wasm dist/heavy-legs-app.js
node tools/bundle.mjs dist small
state >"$stamp"
touch -r "$begun" "$stamp"
