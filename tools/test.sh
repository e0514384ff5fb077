#!/usr/bin/env bash
# Every test, cheapest first. Stops at the first part that fails; the last line sums up.
set -euo pipefail
cd "$(dirname "$0")/.."
passed=0 failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

part() { printf '\n== %s\n' "$*"; }
# Runs a part, shows it, and counts what cargo says of it.
run() {
  local status=0
  "$@" 2>&1 | tee "$log" || status=$?
  while read -r ok bad; do
    passed=$((passed + ok)) failed=$((failed + bad))
  done < <(sed -nE 's/^test result: .* ([0-9]+) passed; ([0-9]+) failed;.*/\1 \2/p' "$log")
  if [ "$status" -ne 0 ]; then
    [ "$failed" -gt 0 ] || failed=1
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    exit "$status"
  fi
}

part "what the tests need"
tools/setup.sh test
source tools/versions.sh

part "the content: definition, texts, article"
run cargo run --quiet --bin content -- check
tools/packed.sh

part "form, lints, and links in the documentation"
run cargo fmt --check
run cargo clippy --quiet --all-targets --features e2e -- -D warnings
run cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin heavy-legs-app --test browser -- -D warnings
RUSTDOCFLAGS="-D warnings" run cargo doc --quiet --no-deps --lib

part "engine, session and content, native (first build about a minute)"
run cargo test --quiet --lib --test native

part "the scripts: their types; the lines to copy, the check of settings"
run tsc -p tsconfig.json
run node --test --test-reporter=./tests/page/reporter.mjs tests/page/*.test.mjs

part "components in a headless browser (first build about a minute)"
CHROMEDRIVER=$(command -v chromedriver) CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
  run cargo test --target wasm32-unknown-unknown --test browser

part "the files readers download"
tools/dist.sh

part "the built widget on pages, end to end, in three browsers (first build about two minutes)"
HEAVY_LEGS_DIST=$PWD/dist HEAVY_LEGS_MODULES=$HEAVY_LEGS_TOOLS/node_modules \
  run cargo test --quiet --features e2e --test e2e -- --nocapture

[ -z "${HEAVY_LEGS_WITHOUT:-}" ] || printf '\nnot tested, as HEAVY_LEGS_WITHOUT says: %s\n' "$HEAVY_LEGS_WITHOUT"

printf '\n%d passed, %d failed\n' "$passed" "$failed"
