# `make demo` and `make test` are all a newcomer needs; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo test release install uninstall dist try-dist docs engines examples bench \
    bench-check bench-record \
    fuzz lint format generate check-generated clean

# Added to debug builds; continuous integration passes its strict flags here.
SWIFT_FLAGS ?=

DEBIAN_PACKAGES := libsimdjson-dev libarchive-dev libssl-dev libyaml-dev zlib1g-dev libgmp-dev \
    libxml2-dev libboost-math-dev libical-dev
BREW_PACKAGES := simdjson libarchive openssl@3 libyaml gmp boost libical
SWIFT_WANTED := 6.3
SWIFT_MISSING := Swift $(SWIFT_WANTED) or newer is needed: https://www.swift.org/install says how to install it.
ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

ifeq ($(shell uname -s),Darwin)
    BREW := $(shell brew --prefix 2>/dev/null)
    # libxml2 is part of the system.
    PLATFORM_FLAGS := -Xcc -I$(shell xcrun --show-sdk-path 2>/dev/null)/usr/include/libxml2 \
        $(foreach name,$(BREW_PACKAGES),-Xcc -I$(BREW)/opt/$(name)/include \
        -Xcxx -I$(BREW)/opt/$(name)/include -Xlinker -L$(BREW)/opt/$(name)/lib)
    RELEASE_FLAGS := $(PLATFORM_FLAGS)
else
    # The Swift runtime goes into the program, the C libraries stay shared. Only with lld does the
    # static runtime find its time zones.
    PLATFORM_FLAGS :=
    # What `make dist` packs has its libraries in a folder of its own; nothing else is looked for there.
    # With the old tag libraries that are loaded late find there what they need.
    RELEASE_FLAGS := --static-swift-stdlib -Xswiftc -use-ld=lld \
        --disable-local-rpath -Xlinker '-rpath=$$ORIGIN/../lib/cobalamin' -Xlinker --disable-new-dtags
    # Valgrind, which counts for bench-check, stops at the newer debug information of C and C++.
    RELEASE_FLAGS += -Xcc -gdwarf-4 -Xcxx -gdwarf-4
    # The list of places to relocate takes two megabytes of a start unless it is packed, which the
    # C library understands from 2.36 on.
    GLIBC := $(lastword $(shell getconf GNU_LIBC_VERSION 2>/dev/null))
    ifneq ($(GLIBC),)
    ifeq ($(shell printf '2.36\n$(GLIBC)\n' | sort -V | head -n 1),2.36)
        RELEASE_FLAGS += -Xlinker -z -Xlinker pack-relative-relocs
    endif
    endif
endif

DEBUG_FLAGS := $(PLATFORM_FLAGS) $(SWIFT_FLAGS)
COBALAMIN := $(CURDIR)/.build/release/cobalamin
SOURCES := Package.swift Sources Tests Examples

# Without the definitions package only profiles and rule explanations are generated.
COBALAMIN_CONFORMANCE ?= $(CURDIR)/../shared/conformance
DEFINITIONS := $(wildcard $(COBALAMIN_CONFORMANCE)/hl7.fhir.r4.core-4.0.1.tgz)
UNITS := $(wildcard $(COBALAMIN_CONFORMANCE)/ucum-essence.tgz)
CODEGEN_FLAGS := $(if $(DEFINITIONS),--package $(DEFINITIONS)) $(if $(UNITS),--ucum $(UNITS))

## help: this list
help:
	@sed -n 's/^## /  make /p' $(firstword $(MAKEFILE_LIST))

# Says nothing when nothing is missing.
setup:
	@version=$$({ swift --version 2>/dev/null || true; } | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p'); \
	test "$$(printf '%s\n' $(SWIFT_WANTED) "$${version:-0}" | sort -V | head -n 1)" = $(SWIFT_WANTED) \
	    || { echo '$(SWIFT_MISSING)' >&2; exit 1; }
ifeq ($(shell uname -s),Darwin)
	@for name in $(BREW_PACKAGES); do test -d "$(BREW)/opt/$$name" \
	    || { echo 'Libraries are missing: brew install $(BREW_PACKAGES)' >&2; exit 1; }; done
else ifneq ($(shell command -v apt-get),)
	@missing=$$(for name in $(DEBIAN_PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; done); \
	test -z "$$missing" && exit 0; \
	log=$$(mktemp); \
	echo "Installing" $$missing; \
	{ $(ROOT) apt-get update && $(ROOT) env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 $$missing; } \
	    >"$$log" 2>&1 || { tail -n 20 "$$log" >&2; \
	    echo "Could not install" $$missing "with apt-get; the log is $$log" >&2; exit 1; }; \
	rm -f "$$log"
else
	@for header in simdjson.h archive.h openssl/evp.h yaml.h zlib.h gmp.h libxml2/libxml/parser.h \
	    libical/ical.h; do \
	    test -e /usr/include/$$header -o -e /usr/local/include/$$header \
	    || { echo 'Install the development files of simdjson, libarchive, OpenSSL 3, libyaml, zlib, GMP,' \
	        'libxml2 and libical; this system is neither Debian nor Ubuntu, so the Makefile cannot.' >&2; exit 1; }; done
endif

## demo: builds the program and runs it on the sample bundles
demo: release
	@$(MAKE) --no-print-directory show-demo

## test: builds everything and runs all tests, the end-to-end tests on the release program
test: release
	swift build --build-tests $(DEBUG_FLAGS)
	COBALAMIN_BINARY=$(COBALAMIN) swift test --skip-build --disable-xctest $(DEBUG_FLAGS)

## release: builds the program as it is shipped
release: setup
	swift build -c release $(RELEASE_FLAGS) --product cobalamin

# Where `make install` puts things; DESTDIR is a folder that stands for the root of the system.
PREFIX ?= /usr/local
DESTDIR ?=
INSTALLED_PROGRAM := $(DESTDIR)$(PREFIX)/bin/cobalamin
INSTALLED_MANUAL := $(DESTDIR)$(PREFIX)/share/man/man1/cobalamin.1
INSTALLED_BASH := $(DESTDIR)$(PREFIX)/share/bash-completion/completions/cobalamin
INSTALLED_ZSH := $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cobalamin
INSTALLED_FISH := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cobalamin.fish
INSTALLED_TEXTS := $(INSTALLED_MANUAL) $(INSTALLED_BASH) $(INSTALLED_ZSH) $(INSTALLED_FISH)

# A program that is there is installed as it is: `sudo make install` needs no compiler.
$(COBALAMIN):
	@$(MAKE) --no-print-directory release

## install: installs the program, its manual page and completions under PREFIX (/usr/local)
install: $(COBALAMIN)
	@mkdir -p $(dir $(INSTALLED_PROGRAM) $(INSTALLED_TEXTS))
	install -s -m 755 $(COBALAMIN) $(INSTALLED_PROGRAM)
	$(COBALAMIN) --generate man > $(INSTALLED_MANUAL)
	$(COBALAMIN) --generate complete-bash > $(INSTALLED_BASH)
	$(COBALAMIN) --generate complete-zsh > $(INSTALLED_ZSH)
	$(COBALAMIN) --generate complete-fish > $(INSTALLED_FISH)
	@chmod 644 $(INSTALLED_TEXTS)

## uninstall: removes what `make install` put under PREFIX
uninstall:
	rm -f $(INSTALLED_PROGRAM) $(INSTALLED_TEXTS)

VERSION := $(shell sed -nE 's/.*static let version = "(.*)"/\1/p' Sources/cobalamin/Cobalamin.swift)

## dist: packs the program and its libraries for a bare machine of the same glibc, in dist/
dist: release
	@.ci/make-dist $(COBALAMIN) $(VERSION)

## try-dist: runs what `make dist` packed in a tree that holds nothing but Debian's libc
try-dist: dist
	@.ci/try-dist dist/cobalamin-$(VERSION)-linux-$$(uname -m).tar.gz $(COBALAMIN)

EXAMPLE := Examples/FindInBundle
EXAMPLE_OUTPUT := .build/example
EXAMPLE_BUILD := .build/example-package

## examples: builds the example program on the library and runs it on a sample bundle
# It is a package of its own, so it has a folder of its own: in that of the root package nothing of it is built.
examples: setup
	swift build --package-path $(EXAMPLE) --scratch-path $(EXAMPLE_BUILD) $(DEBUG_FLAGS)
	@mkdir -p $(EXAMPLE_OUTPUT)
	$(EXAMPLE_BUILD)/debug/FindInBundle $(DEMO) $(EXAMPLE_OUTPUT)/annotated.json $(DEMO_TIME)

## engines: hands messages to the program as NiFi, Camel and Mirth Connect do
engines: release
	@Examples/engines/try $(COBALAMIN)

## docs: writes the documentation of the library to .build/docs
docs: setup
	swift build $(DEBUG_FLAGS)
	@.ci/make-docs .build/docs FHIRModel ClinicalModel AdapterPipeline

## bench: measures the program against its limits
bench: release bench-program
	.build/release/cobalamin-bench

.PHONY: bench-program
bench-program: release
	swift build -c release $(RELEASE_FLAGS) --product cobalamin-bench

INSTRUCTIONS := .ci/instructions.tsv

## bench-check: fails where a fixed input costs a fifth more instructions than recorded
bench-check: bench-program
ifeq ($(shell uname -s),Darwin)
	@echo 'Instructions are not counted: valgrind does not run on macOS.'
else
	.build/release/cobalamin-bench instructions $(INSTRUCTIONS)
endif

## bench-record: records the instructions anew; REASON='why' goes into the record
bench-record: bench-program
	.build/release/cobalamin-bench instructions $(INSTRUCTIONS) --record "$(REASON)"

# Only these two count instructions, which takes valgrind.
bench-check bench-record: DEBIAN_PACKAGES += valgrind

## fuzz: feeds TARGET (scanner, lines, xml, er7 or feedmaps) with anything for SECONDS, on Linux; Tests/Fuzzing has more
fuzz: setup
	@$(MAKE) --no-print-directory -C Tests/Fuzzing TARGET=$(TARGET) SECONDS=$(SECONDS)

TARGET ?= scanner
SECONDS ?= 60

## lint: checks the formatting
lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

## format: formats the sources
format:
	swift format --in-place --parallel --recursive $(SOURCES)

## generate: writes generated sources, definition tables, embedded profiles and rule explanations anew
generate: setup
	swift run $(DEBUG_FLAGS) fhir-codegen $(CODEGEN_FLAGS)

## check-generated: fails where `make generate` would change something
check-generated: setup
	@$(if $(DEFINITIONS),true,echo 'No definitions package at hand: checking profiles and rule explanations only.')
	swift run $(DEBUG_FLAGS) fhir-codegen --check $(CODEGEN_FLAGS)

## clean: removes what was built
clean:
	rm -rf .build dist

# What `make demo` shows once the program is built.
DEMO := SampleBundles/V01-infant-eight-months-triad/input.json
DEMO_TIME := 2024-11-12T18:00:00+01:00
DEMO_OUTPUT := .build/demo
# The date a case is judged on stands in the name of its expected file, with - for :.
NAME_TO_TIME := s/.*expected\.(.*)\.json/\1/; s/T(..)-(..)-(..)/T\1:\2:\3/; s/(T.*[+-]..)-(..)$$/\1:\2/

.PHONY: show-demo
show-demo:
	@echo; echo '$$ cobalamin check --as-of $(DEMO_TIME) $(DEMO)'; echo
	@$(COBALAMIN) check --as-of $(DEMO_TIME) $(DEMO)
	@mkdir -p $(DEMO_OUTPUT)
	@echo; echo '$$ cobalamin filter --as-of $(DEMO_TIME) $(DEMO) > $(DEMO_OUTPUT)/annotated.json'; echo
	@$(COBALAMIN) filter --as-of $(DEMO_TIME) $(DEMO) > $(DEMO_OUTPUT)/annotated.json
	@$(COBALAMIN) filter --as-of $(DEMO_TIME) $(DEMO_OUTPUT)/annotated.json | cmp - $(DEMO_OUTPUT)/annotated.json
	@printf '%s bytes in, %s bytes out; filtering the output again changes nothing.\n' \
	    "$$(wc -c < $(DEMO))" "$$(wc -c < $(DEMO_OUTPUT)/annotated.json)"
	@echo; echo 'What `cobalamin filter --emit findings` says of the fourteen stories:'; echo
	@for expected in SampleBundles/V*/expected.*.json; do \
	    folder=$$(dirname "$$expected"); \
	    input=$$(find "$$folder" -name 'input.*' | sort | head -n 1); \
	    time=$$(sed -E '$(NAME_TO_TIME)' <<< "$$expected"); \
	    printf '%s, as of %s\n' "$$(basename "$$folder")" "$$time"; \
	    $(COBALAMIN) filter --emit findings --as-of "$$time" "$$input" \
	        | { grep -oE '/CodeSystem/rules", ?"code": ?"[^"]+' || true; } \
	        | sed -E 's/.*"//' | sort | uniq -c | sed -E 's/^ *([0-9]+) (.*)/    \2 (\1)/; s/ \(1\)$$//'; \
	done
