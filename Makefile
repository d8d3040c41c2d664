# Two commands do everything: `make run` and `make test`. Both set up what they need, in .venv.

PYTHON ?= python3
ROOM ?= *
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
NODE := $(BIN)/node
SOURCES := $(shell find src -not -path '*/compiled*' -not -path '*/static/built*' -not -path '*/__pycache__*')
WEB := $(shell find web \( -path web/node_modules -o -path web/lighthouse \) -prune -o -print)
BUILT := src/restride/web/static/built/manifest.json

.DEFAULT_GOAL := help
.PHONY: help run lighthouse screenshots test test-all depth fuzz mutation bench lint fix lock docs record clean

help:  ## say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 16

PORT ?= 8420
run: .venv/installed  ## open Restride in your browser; PORT=8421 for another port
	@$(BIN)/restride web --port $(PORT)

test: lint .venv/installed  ## lint, types, and the tests against the built wheel
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

test-all: lint .venv/installed  ## the same with the slow tests; EXAMPLES=2000 tries fewer than 100,000 logs a property
	$(BIN)/python -m pytest -n 2 -m "not bench"

depth: .venv/installed  ## the properties alone, batch after batch; stop it at any time, it goes on where it was
	$(BIN)/python -m pytest -n 2 -m "not bench" --ignore=tests/properties/test_faults.py tests/properties

SECONDS ?= 60
fuzz: .venv/installed  ## fuzz every reader, SECONDS=60 each in all; READERS="fit_file yaml_text" for some
	$(BIN)/python -m tests.fuzz $(SECONDS) $(READERS)

bench: .venv/installed  ## measure how fast it is, on a quiet machine; kept in tests/bench/history.csv
	$(BIN)/python -m pytest tests/bench -m bench -s --write-history

lighthouse: .venv/installed web/lighthouse/node_modules/installed  ## score today, library and why as a phone meets them
	$(BIN)/python -m tests.browser.lighthouse

screenshots: .venv/installed  ## draw every page, phone and desk, light and dark, into screenshots/
	$(BIN)/python -m tests.browser.screenshots

mutation: .venv/installed  ## change engine, state and store in small places: a test must notice each
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/mutmut run --max-children 1 'restride.$(ROOM).*'
	$(BIN)/python docs/write_mutation.py

lint: .venv/locked web/node_modules/installed  ## style and types
	$(BIN)/ruff check --quiet --output-format=concise
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy --no-error-summary
	cd web && ../$(NODE) node_modules/typescript/bin/tsc
	cd web && ../$(NODE) node_modules/@biomejs/biome/bin/biome check --error-on-warnings --log-level=warn

fix: .venv/locked web/node_modules/installed  ## mend what the style checker can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	cd web && ../$(NODE) node_modules/@biomejs/biome/bin/biome check --write

lock: .venv/locked  ## write requirements.lock anew from pyproject.toml
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--custom-compile-command "make lock" --group dev --output-file requirements.lock pyproject.toml

docs: .venv/installed  ## write what the docs take from the program, the library and the tests anew
	$(BIN)/python docs/write_commands.py
	$(BIN)/python docs/write_library.py
	$(BIN)/python docs/write_protocols.py
	$(BIN)/python docs/write_reading.py
	$(BIN)/python docs/write_coverage.py
	$(BIN)/python docs/draw_today.py
	$(BIN)/python -m tests.safety.write_hazards
	$(BIN)/python -m tests.properties.write_properties

record: .venv/installed  ## write the example and the recorded decisions anew; CHANGELOG.md has to say why
	$(BIN)/python -m tests.write_recovery
	$(BIN)/python -m tests.replay.write_recordings

clean:  ## remove all that was made here; never a runner's log
	rm -rf .venv dist mutants src/restride/library/compiled src/restride/web/static/built web/node_modules .mypy_cache .pytest_cache .ruff_cache \
		.hypothesis .fuzz .depth

.venv/locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Restride needs Python 3.11 or newer, such as: make run PYTHON=python3.11")'
	@echo "Setting up .venv from requirements.lock (once)"
	@$(PYTHON) -m venv --clear .venv
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

web/node_modules/installed: web/package-lock.json web/.npmrc .venv/locked
	@echo "Setting up web/node_modules from web/package-lock.json (once)"
	@$(BIN)/npm --prefix web ci --ignore-scripts --loglevel=error > .venv/npm.log 2>&1 || { cat .venv/npm.log; exit 1; }
	@touch $@

web/lighthouse/node_modules/installed: web/lighthouse/package-lock.json .venv/locked
	@$(BIN)/npm --prefix web/lighthouse ci --ignore-scripts --loglevel=error > .venv/npm.log 2>&1 || { cat .venv/npm.log; exit 1; }
	@touch $@

$(BUILT): $(WEB) web/node_modules/installed
	@cd web && ../$(NODE) node_modules/vite/bin/vite.js build --logLevel warn
	@$(BIN)/python -m whitenoise.compress --quiet $(dir $@)
	@touch $@

.venv/installed: .venv/locked $(BUILT) pyproject.toml hatch_build.py README.md LICENSE $(SOURCES)
	@echo "Building and installing Restride"
	@rm -rf dist
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist > .venv/build.log 2>&1 || { cat .venv/build.log; exit 1; }
	@$(PIP) --no-index --no-deps --force-reinstall dist/*.whl
	@touch $@
