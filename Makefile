# `make` lists the targets. Everything is installed into .venv; the stamps in it say what is there already.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python -m
ONRECORD := $(VENV)/bin/onrecord

.PHONY: help
help:  ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{ printf "%-17s%s\n", $$1, $$2 }'

.PHONY: demo
demo: $(VENV)/package.stamp  ## read the example articles, print their record and what has become of each event
	@mkdir -p build
	@rm -f build/demo.db build/demo.db-shm build/demo.db-wal
	@$(ONRECORD) read examples --ledger build/demo.db
	@$(ONRECORD) read examples --ledger build/demo.db --format html --output build/demo.html
	@echo
	@$(ONRECORD) developments --ledger build/demo.db
	@echo
	@$(ONRECORD) stats --ledger build/demo.db
	@echo
	@echo "The ledger: build/demo.db. Ask it: $(ONRECORD) developments --as-of 2025-10-10T12:00Z --ledger build/demo.db"
	@echo "The articles, with every statement marked: file://$(CURDIR)/build/demo.html"
	@echo "The desk: type make desk, then open $(DESK) (make demo OPEN=1 does both)"
	@$(if $(OPEN),$(MAKE) --no-print-directory desk OPEN=1)

.PHONY: desk
desk: build/demo.db  ## open the example articles' record in the browser, until Ctrl-C
	@$(ONRECORD) desk build/demo.db --port $(PORT) $(if $(OPEN),--open)

build/demo.db: | $(VENV)/package.stamp
	@mkdir -p build
	@$(ONRECORD) read examples --ledger $@ --quiet

.PHONY: test
test: $(VENV)/dev.stamp  ## run the tests; more arguments: make test ARGS="tests/cli -x"
	@$(RUN) pytest $(ARGS)

.PHONY: check
check: $(VENV)/dev.stamp  ## check format, style, types, rooms, spelling and generated pages
	@$(RUN) ruff format --check .
	@$(RUN) ruff check .
	@$(RUN) mypy
	@$(VENV)/bin/lint-imports --no-logo
	@$(VENV)/bin/codespell $(SPELLED)
	@$(VENV)/bin/python docs/generate.py --check

.PHONY: docs
docs: $(VENV)/package.stamp  ## write the pages that are made from the code
	@$(VENV)/bin/python docs/generate.py

.PHONY: picture
picture: $(VENV)/dev.stamp  ## take the README's picture of a marked article (needs Chromium)
	@mkdir -p build
	@$(ONRECORD) read $(PICTURED) --format html --output build/picture.html
	@rm -rf build/browser
	@chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,900 \
	  --user-data-dir=build/browser --no-first-run --disable-background-networking --disable-component-update --disable-sync \
	  --blink-settings=preferredColorScheme=1 --screenshot=docs/marked-article.png file://$(CURDIR)/build/picture.html 2> build/browser.log
	@$(RUN) docs.reduce docs/marked-article.png
	@rm -rf build/browser

.PHONY: pictures
pictures: $(VENV)/dev.stamp  ## take the pictures of the desk (needs Chromium)
	@mkdir -p docs/desk
	@ONRECORD_PICTURES=1 $(RUN) pytest tests/desk/test_browser.py -k axe --quiet

.PHONY: bench
bench: $(VENV)/bench.stamp  ## measure speed and memory beside other systems
	@$(RUN) benchmarks $(ARGS)

.PHONY: train
train: $(VENV)/train.stamp  ## train the weights again: make train DATA=folder [CONFIG=training/config.toml]
	@test -d "$(DATA)" || { echo "Say where the corpora are (see training/DATA.md): make train DATA=/path/to/data" >&2; exit 1; }
	@$(RUN) training.base build/base
	@$(RUN) training.train $(CONFIG) --data $(DATA) --base build/base --out build/training/$(basename $(notdir $(CONFIG))) $(ARGS)
	@echo "Now: $(RUN) training.export build/training/$(basename $(notdir $(CONFIG)))/checkpoint.pt --base build/base --out src/onrecord/weights"

.PHONY: train-pairs
train-pairs: $(VENV)/train.stamp  ## train the pair model again: make train-pairs DATA=folder
	@test -d "$(DATA)" || { echo "Say where the corpora are (see training/DATA.md): make train-pairs DATA=/path/to/data" >&2; exit 1; }
	@$(RUN) training.base build/base
	@$(RUN) training.pairs.train training/pairs/config.toml --data $(DATA) --base build/base --out build/training/pairs $(ARGS)
	@echo "Now: $(RUN) training.pairs.export build/training/pairs/checkpoint.pt --base build/base --out src/onrecord/weights/pairs"

.PHONY: bare
bare:  ## install the package alone, without extras or tools, and run it
	@rm -rf build/bare
	@$(PYTHON) -m venv build/bare
	@build/bare/bin/python -m pip install --quiet .
	@build/bare/bin/onrecord --version
	@build/bare/bin/onrecord read examples --format jsonl > build/bare.jsonl

.PHONY: clean
clean:  ## remove .venv and all that was built
	@rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

PORT := 8717
DESK := http://127.0.0.1:$(PORT)/
CONFIG ?= training/attribution.toml
DATA ?= data
PICTURED := examples/2025-10-10T1800Z-arnhaven-courier.txt
SPELLED := README.md CHANGELOG.md Makefile docs examples src tests training benchmarks

# ----------------------------------------------------------------------------------------------------------------------

$(VENV)/python.stamp:
	@command -v $(PYTHON) > /dev/null || { echo "There is no $(PYTHON). Install Python 3.11 or newer, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "OnRecord needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version). Name another one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@$(RUN) pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

# Installed in place, so that a change of the code needs no new installation, only one of its dependencies does.
$(VENV)/package.stamp: pyproject.toml | $(VENV)/python.stamp
	@echo "Installing OnRecord into $(VENV) ..."
	@$(RUN) pip install --quiet --editable .
	@touch $@

$(VENV)/%.stamp: pyproject.toml | $(VENV)/package.stamp
	@echo "Installing what $* needs into $(VENV) ..."
	@$(RUN) pip install --quiet --group $*
	@touch $@
