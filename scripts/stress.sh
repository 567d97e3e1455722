#!/usr/bin/env bash
# Stress in the open: a thousand loans on the real runtime, on real rents and Treasury yields,
# through a published set of shocks, each alone and all at once. Checks every day that every dollar
# is found again. Writes docs/stress.md and stress/report.html, which a browser shows from the disk.
#
# usage: scripts/stress.sh [--no-build] [--output DIR] [--loans N] [--days N] [--only KEYS]
#
#   --no-build     play with what was built before
#   --output DIR   where the report goes, in place of stress/
#   --loans N      loans of the portfolio, in place of 1,000
#   --days N       days of a run, in place of 750
#   --only KEYS    the scenarios with these keys, with commas between them
#
# docs/stress.md is written by a run of the full set alone. Two scenarios run at once; the set takes
# less than ten minutes on two cores.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

BUILD=1
ARGS=()
OUTPUT="$INFRAFI_ROOT/stress"
DOCS="$INFRAFI_ROOT/docs/stress.md"

parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--no-build) BUILD= ;;
		--output)
			OUTPUT="$(realpath -m -- "${2:?--output needs a directory}")"
			shift
			;;
		--loans | --days | --only)
			ARGS+=("$1" "${2:?$1 needs a value}")
			DOCS=
			shift
			;;
		-h | --help) usage "$0" && exit 0 ;;
		*) die "unknown option: $1 (see $0 --help)" ;;
		esac
		shift
	done
}

# With the features of the tests of the crates, so that what they built is used, and all invariants
# are checked.
build() {
	SKIP_WASM_BUILD=1 with_progress cargo build --profile quick --workspace \
		--features runtime-benchmarks,try-runtime --example stress
}

main() {
	parse "$@"
	cd "$INFRAFI_ROOT"
	set_up --demo
	if [ -n "$BUILD" ]; then step "building the runtime" build; fi
	mkdir -p "$OUTPUT"
	step "the scenarios" "$CARGO_TARGET_DIR/quick/examples/stress" --output "$OUTPUT/figures.json" "${ARGS[@]}"
	step "the report" node scripts/stress/main.js --figures "$OUTPUT/figures.json" \
		--report "$OUTPUT/report.html" ${DOCS:+--docs "$DOCS"}
	say "the report: $OUTPUT/report.html"
}

main "$@"
