# Every command a developer needs. `make run` and `make test` work from a clean clone on Debian 12 with Swift 6.3.
test fuzz: export SWIFT_DETERMINISTIC_HASHING = 1
export SWIFT_BACKTRACE = enable=no

DATA ?= data
PORT ?= 8080
RELEASE = .build/release/convene
PYTHON = .build-python/bin/python
SOURCES = Package.swift Sources Tests

.PHONY: run test anchors bench crash fuzz format lint build clean

run: build
	$(RELEASE) serve --demo --data $(DATA) --port $(PORT)

build: .build-debian-run
	swift build -c release --product convene

test: .build-debian-test $(PYTHON)
	$(PYTHON) Scripts/test.py

# Do comments survive amendments? GIT=path/to/laws.git adds real laws to those that are made up.
anchors: build
	python3 Scripts/anchors.py --program $(RELEASE) --laws 400
	$(if $(GIT),python3 Scripts/anchors.py --program $(RELEASE) --laws 264 --git $(GIT))

bench: build .build-debian-bench
	swift build -c release --product Bench
	swift build -c release --product MapBench
	python3 Scripts/bench.py

crash: build .build-debian-crash
	python3 Scripts/crash.py --rounds 200 --cuts 3000

fuzz:
	FUZZ_ROUNDS=200000 swift test --filter Fuzz

format:
	swift format -i -r --configuration .swift-format $(SOURCES)

lint:
	swift format lint -r --strict --configuration .swift-format $(SOURCES)

clean:
	swift package clean
	rm -rf .build-python .build-debian-*

# Debian packages are installed only where they are missing; installing takes root or sudo.
.build-debian-run:
	Scripts/debian.sh libsqlite3-dev zlib1g-dev libcmark-dev
	@touch $@

.build-debian-test: .build-debian-run
	Scripts/debian.sh python3-venv chromium fonts-noto-core fonts-noto-cjk default-jre-headless gcc libc6-dev mount \
		golang-go golang-golang-x-mod-dev pandoc libxml2-utils
	@touch $@

.build-debian-crash:
	Scripts/debian.sh gcc libc6-dev python3
	@touch $@

.build-debian-bench:
	Scripts/debian.sh wrk gcc libc6-dev python3-venv
	@touch $@

# The witness asks for Python 3.12, but runs on Debian 12's 3.11: all that the tests ask of it, it does there.
$(PYTHON): Scripts/requirements.txt Scripts/witness.txt
	python3 -m venv .build-python
	.build-python/bin/pip install --quiet --requirement Scripts/requirements.txt
	.build-python/bin/pip install --quiet --no-deps --ignore-requires-python --requirement Scripts/witness.txt
	@touch $@
