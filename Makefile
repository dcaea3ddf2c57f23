# Every target does its own set-up and repeats nothing that is already there.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/pip --disable-pip-version-check
STAMP  := $(VENV)/.installed
UNAME  := $(shell uname -s)-$(shell uname -m)

# Discord's published API description: where it is at hand, every request and
# answer of the suite is held against it.
export DISCORD_OPENAPI ?= $(abspath $(wildcard ../shared/discord/openapi.json))

# Two workers, because most of the tests' time is spent waiting for real processes. Those of the
# sandbox count what is left of processes on the whole machine, and a container's runs have the
# uids of the host's, so these two run by themselves.
SANDBOX    := tests/sandbox
CONTAINERS := tests/containers
SHARE      := -n 2 --dist loadfile --ignore=$(SANDBOX) --ignore=$(CONTAINERS)

TORCH := 2.13.0
ifeq ($(UNAME),Linux-x86_64)
# PyTorch's own index has the CPU build (0.2 GB instead of several); the short
# retries keep a machine without that index, but with the file, from waiting.
TORCH_SPEC := torch==$(TORCH)+cpu --retries 0 --timeout 5 --extra-index-url https://download.pytorch.org/whl/cpu
else
TORCH_SPEC := torch==$(TORCH)
endif

.PHONY: setup demo test test-all lint format texts lock clean help

help:
	@echo "make demo        everything on this machine, no account needed (TOUR=1 plays it by itself)"
	@echo "make test        the tests (about 25 minutes); make test-all adds the slow ones"
	@echo "make lint        ruff, mypy, import-linter"
	@echo "make lock        resolve the versions in constraints.txt anew"

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt Makefile
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { echo "Thaw needs Python 3.11, 3.12 or 3.13. Say which: make PYTHON=python3.12 ..."; rm -rf $(VENV); exit 1; }
	@echo "Installing what Thaw needs into $(VENV) (a few minutes the first time)"
	@$(BIN)/python -c 'import torch' 2>/dev/null || $(PIP) install -q -c constraints.txt $(TORCH_SPEC)
	@$(PIP) install -q -c constraints.txt -e '.[sandbox,test]'
	@touch $@

demo: setup
	@$(BIN)/thaw demo $(if $(TOUR),--tour)

test: setup
	$(BIN)/pytest -q -m "not slow" $(SANDBOX)
	$(BIN)/pytest -q -m "not slow" $(CONTAINERS)
	$(BIN)/pytest -q -m "not slow" $(SHARE)

test-all: setup
	$(BIN)/pytest -q $(SANDBOX)
	$(BIN)/pytest -q $(CONTAINERS)
	$(BIN)/pytest -q $(SHARE)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

texts: setup
	$(BIN)/pybabel -q extract -F babel.cfg -k say -k public -k plural:1,2 -k locale_str -k _marked --no-location --sort-output --omit-header -o bot/locale/thaw.pot .
	@ls bot/locale/*/LC_MESSAGES/*.po >/dev/null 2>&1 && $(BIN)/pybabel -q compile -D thaw -d bot/locale || true

lock:
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install -q uv==0.13.8
	$(BIN)/uv pip compile --universal --python-version 3.11 --all-extras pyproject.toml -o constraints.txt --no-header --no-annotate --upgrade -q

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis build *.egg-info
