# heavy-legs: everything a fresh machine needs, installed when it is missing.
.DEFAULT_GOAL := help
.PHONY: help demo test dist check lint bench simulate shots clean
SHELL := /bin/bash

help:  ## lists the targets
	@grep -hE '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 14

demo: dist  ## builds, and serves the quiz on a sample blog page at http://127.0.0.1:8080
	@echo "serving (the server itself is built once, about a minute)"
	@cargo run --quiet --example serve -- dist

test:  ## installs what is missing and runs every test
	@tools/test.sh

dist:  ## builds the files a site owner uploads, into dist/
	@echo "looking for what the build needs"
	@tools/setup.sh build
	@echo "building dist/"
	@tools/dist.sh

check:  ## proves the definition and the texts sound, and prints the figures
	@cargo run --quiet --bin content -- check

lint:  ## rustfmt and clippy, as in make test
	@cargo fmt --check
	@tools/packed.sh
	@cargo clippy --quiet --all-targets --features e2e -- -D warnings
	@cargo clippy --quiet --target wasm32-unknown-unknown --lib --bin heavy-legs-app --test browser -- -D warnings

bench:  ## times reports, first answers and steps, and lists the bytes a reader downloads
	@cargo bench --bench report --bench next
	@$(MAKE) --no-print-directory dist
	@tools/setup.sh test
	@HEAVY_LEGS_BENCH=1 HEAVY_LEGS_DIST=$(CURDIR)/dist cargo test --quiet --features e2e --test e2e -- budget speed --nocapture

simulate:  ## measures the choice of questions on made-up readers, into docs/simulation.md
	@cargo run --quiet --profile bench --bin simulate -- docs

shots:  ## takes screenshots of every screen, and of three in each browser, into target/shots
	@tools/setup.sh test && tools/dist.sh
	@HEAVY_LEGS_SHOTS=$(CURDIR)/target/shots HEAVY_LEGS_DIST=$(CURDIR)/dist cargo test --quiet --features e2e --test e2e shots

clean:  ## removes what was built; the tools stay
	@rm -rf target dist
