# Every task of this checkout; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: bench-scale bench-scales kills bench-cluster archive-proof test-matrix screenshots load-time sixty translations help setup demo test lint package reference docs link bench clean

# QGIS takes the first python3 on PATH for its own, and these would lead it elsewhere.
export PATH := /usr/bin:/bin:$(PATH)
unexport PYTHONHOME PYTHONPATH VIRTUAL_ENV

PYTHON := .venv/bin/python
PROFILE ?= default
QGIS_PROFILES ?= $(HOME)/.local/share/QGIS/QGIS3/profiles
PYTEST_ARGS ?=

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-12s  %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install what is missing: system packages, .venv, tools, torch
	@scripts/setup

demo: setup ## Sharpen a real QuickBird scene into build/demo
	@$(PYTHON) scripts/demo.py

lint: setup ## Check format, style, types and import contracts
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	$(PYTHON) scripts/check_qt6.py

test: lint package ## Run every check, then the tests
	$(PYTHON) -m pytest $(PYTEST_ARGS)

package: setup ## Write and check build/gzap_qgis.zip
	@$(PYTHON) scripts/package.py build/gzap_qgis.zip
	@$(PYTHON) scripts/check_package.py build/gzap_qgis.zip

reference: setup ## Write docs/reference and resources/help from the algorithms
	@$(PYTHON) scripts/reference.py

docs: setup ## Build the documentation into build/site; any broken link ends it
	@test -x build/docs-venv/bin/mkdocs || python3 -m venv build/docs-venv
	@build/docs-venv/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-docs.txt
	@NO_MKDOCS_2_WARNING=1 build/docs-venv/bin/mkdocs build --strict

link: ## Link the plugin into the QGIS profile PROFILE (default: default)
	@mkdir -p "$(QGIS_PROFILES)/$(PROFILE)/python/plugins"
	@ln -sfnv "$(CURDIR)/gzap_qgis" "$(QGIS_PROFILES)/$(PROFILE)/python/plugins/gzap_qgis"

bench: setup ## Set methods side by side; QUICK, BEST, ABLATION and others = 1: less or more
	@$(PYTHON) scripts/bench.py $(if $(PAIRS),--pairs "$(PAIRS)") $(if $(QUICK),--quick) $(if $(MAIN),--main) \
		$(if $(BEST),--best) $(if $(ABLATION),--ablation) $(if $(CONVERGENCE),--convergence) \
		$(if $(REUSE),--reuse) $(if $(TRAPAN),--trapan) $(if $(RESPONSES),--responses) \
		$(if $(TIMING),--timing)

bench-scale: setup ## Sharpen whole scenes: memory, time, borders; SIDES="5000 20000", PAIR, FOLDER, KEEP=1
	@SIDES="$(SIDES)" PAIR="$(PAIR)" FOLDER="$(FOLDER)" KEEP="$(KEEP)" THREADS="$(THREADS)" \
		$(PYTHON) scripts/bench_scale.py

bench-scales: setup ## Measure scales that are not the sensor's own, and beyond PAN; PRESET, PAIRS
	@$(PYTHON) scripts/bench_scales.py $(if $(PAIRS),--pairs "$(PAIRS)") \
		$(if $(PRESET),--preset $(PRESET))

bench-cluster: setup ## Measure a scene on 1, 2 and 4 workers of a Dask cluster on this machine
	@$(PYTHON) scripts/bench_cluster.py

translations: setup ## Bring the catalogues of translations in step with the code, and compile them
	@$(PYTHON) scripts/translations.py update

test-matrix: setup ## Test in QGIS 3.22, 3.40 and 3.44, each in a Debian of its own; as root
	@$(PYTHON) scripts/matrix.py $(RELEASES)

screenshots: package ## Use the plugin in QGIS's own window, and picture each step for docs
	@$(PYTHON) scripts/gui.py

load-time: package ## Measure how long QGIS's window takes to load the plugin
	@$(PYTHON) scripts/load_time.py

kills: setup ## Kill runs at random moments and check that nothing is lost; N=100, QGIS=1
	@$(PYTHON) scripts/kills.py $(if $(N),--number $(N)) $(if $(QGIS),--qgis)

sixty: package ## Show by tests what a provider of the first class has; FULL=1: scripts too
	@$(PYTHON) scripts/sixty.py $(if $(FULL),--full)

archive-proof: setup ## Sharpen 200 scenes of which 5 are broken, kill runs half-way, also on a cluster
	@$(PYTHON) scripts/archive_proof.py $(if $(PAIRS),--pairs "$(PAIRS)")

clean: ## Remove what the other targets wrote, but for .venv
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .qgis-settings
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
