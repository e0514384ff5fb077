#!/usr/bin/env bash
# Installs what building and testing need, once, and says so. Run again it only looks.
#   tools/setup.sh build   the wasm target, trunk, wasm-bindgen, wasm-opt, esbuild
#   tools/setup.sh test    the same, and clippy, rustfmt, and three browsers with their drivers: Chromium,
#                          Firefox ESR, and WebKitGTK with Xvfb, the display it needs
# Everything but Debian's packages and the Rust target goes into one folder outside the
# checkout, so that a second clone does not build the tools again. HEAVY_LEGS_TOOLS moves it.
# A browser that cannot be had stops the set-up: nobody should take two tested engines for three.
# HEAVY_LEGS_WITHOUT="firefox webkit" leaves these out on purpose, here and in the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
source tools/versions.sh

say() { printf '  %s\n' "$*"; }
fail() { printf '\nset-up stopped: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Added to what a failed installation says.
hint=
# Debian's packages are installed as root or through sudo; anything else is told what to type.
debian() {
  have apt-get || fail "$* is missing and this machine has no apt-get. Install it by hand and run this again.$hint"
  say "installing $* with apt-get (usually under two minutes)"
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    have sudo || fail "$* is missing. As root, run: apt-get install $*$hint"
    as=(sudo)
  fi
  local log; log=$(mktemp)
  if ! { "${as[@]}" apt-get update -qq && "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    fail "apt-get could not install $*. The last lines it printed are above.$hint"
  fi
  rm -f "$log"
}

# $1: the program, $2: how it answers --version when it is the right one, $3: minutes, then what to run.
cargo_tool() {
  local program=$1 version=$2 usually=$3; shift 3
  if [ -x "$HEAVY_LEGS_TOOLS/bin/$program" ] &&
     "$HEAVY_LEGS_TOOLS/bin/$program" --version 2>/dev/null | grep -qF "$version"; then return; fi
  say "building $program $version (once; usually $usually)"
  local log; log=$(mktemp)
  # A target folder of its own: interrupted builds go on where they stopped.
  if ! CARGO_TARGET_DIR="$HEAVY_LEGS_TOOLS/build" cargo install --root "$HEAVY_LEGS_TOOLS" --version "$version" "$@" >"$log" 2>&1; then
    tail -n 25 "$log" >&2
    fail "$program $version did not build. The last lines are above; with a working network, run this again."
  fi
  rm -f "$log"
}

wanted() { case " ${HEAVY_LEGS_WITHOUT:-} " in *" $1 "*) return 1 ;; esac; }

what=${1:-build}
case "$what" in build|test) ;; *) fail "unknown part \"$what\": use build or test" ;; esac
for engine in ${HEAVY_LEGS_WITHOUT:-}; do
  case "$engine" in firefox|webkit) ;; *) fail "HEAVY_LEGS_WITHOUT knows firefox and webkit, not \"$engine\"" ;; esac
done
have cargo && have rustup || fail "Rust is missing. Install it from https://rustup.rs and run this again."
mkdir -p "$HEAVY_LEGS_TOOLS"

# Two runs at once must not install the same thing twice.
exec 9>"$HEAVY_LEGS_TOOLS/lock"
if ! flock -n 9; then say "another set-up is running; waiting for it"; flock 9; fi

have cc || debian build-essential
if ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
  say "adding the Rust target wasm32-unknown-unknown (a few seconds)"
  rustup target add wasm32-unknown-unknown >/dev/null 2>&1 || fail "rustup could not add wasm32-unknown-unknown. Is the network up?"
fi
have node && have npm || debian nodejs npm

cargo_tool wasm-bindgen "$WASM_BINDGEN_VERSION" "two minutes" wasm-bindgen-cli
cargo_tool trunk "$TRUNK_VERSION" "seven minutes" --locked --no-default-features --features rustls trunk
if [ "$what" = test ] && wanted firefox; then
  cargo_tool geckodriver "$GECKODRIVER_VERSION" "two minutes" --locked geckodriver
fi
rm -rf "$HEAVY_LEGS_TOOLS/build"

packages="binaryen@$BINARYEN_VERSION esbuild@$ESBUILD_VERSION axe-core@$AXE_VERSION typescript@$TYPESCRIPT_VERSION"
# What pages bring along, on which the tests put the quiz.
packages+=" bootstrap@$BOOTSTRAP_VERSION old-bootstrap@npm:bootstrap@$OLD_BOOTSTRAP_VERSION tailwindcss@$TAILWIND_VERSION @hotwired/turbo@$TURBO_VERSION"
if [ "$(cat "$HEAVY_LEGS_TOOLS/packages" 2>/dev/null)" != "$packages" ]; then
  say "installing $packages with npm (half a minute)"
  # shellcheck disable=SC2086  # a list of words on purpose
  npm install --silent --no-save --no-package-lock --no-audit --no-fund --prefix "$HEAVY_LEGS_TOOLS" $packages ||
    fail "npm could not install $packages. Is the network up?"
  echo "$packages" >"$HEAVY_LEGS_TOOLS/packages"
fi

if [ "$what" = test ]; then
  for component in clippy rustfmt; do
    cargo "${component/rustfmt/fmt}" --version >/dev/null 2>&1 || rustup component add "$component" >/dev/null 2>&1 ||
      fail "rustup could not add $component. Is the network up?"
  done
  missing=()
  have chromium && have chromedriver || missing+=(chromium chromium-driver)
  if wanted firefox; then have firefox-esr || have firefox || missing+=(firefox-esr); fi
  if wanted webkit; then
    have WebKitWebDriver || missing+=(webkit2gtk-driver)
    have Xvfb || missing+=(xvfb)
  fi
  hint=' To test without Firefox or WebKit, name what to leave out: HEAVY_LEGS_WITHOUT="firefox webkit".'
  [ "${#missing[@]}" -eq 0 ] || debian "${missing[@]}"
fi
