#!/usr/bin/env bash
# Runs every test, after setting this machine up for them.
#
# usage: scripts/test.sh [--unit] [--e2e] [--bench] [-- PATTERN]
#
#   --unit   the tests of the crates
#   --e2e    the end-to-end tests, on a real node; `-- PATTERN` picks their files by name
#   --bench  the tests of the crates again, those of benchmarks and of try-runtime among them
#
# Without an option: all three, in this order. A build is made once and used by all.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

PARTS=()
PATTERN=
parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--unit | --e2e | --bench) PARTS+=("${1#--}") ;;
		--)
			PATTERN="${2:?a pattern has to follow --}"
			break
			;;
		-h | --help) usage "$0" && exit 0 ;;
		*) die "unknown option: $1 (see $0 --help)" ;;
		esac
		shift
	done
	if [ "${#PARTS[@]}" -eq 0 ]; then PARTS=(unit e2e bench); fi
}

SUMS="$(mktemp)"
FAILED=()
trap 'rm -f "$SUMS"' EXIT

# counted COMMAND...: shows its output, and keeps what the runner says of its sums. A command that fails without a
# failing test did not get as far as its tests.
counted() {
	local log code=0
	log="$(mktemp)"
	"$@" 2>&1 | tee "$log" || code=$?
	grep -E '^(test result: |[#ℹ] (pass|fail|cancelled|skipped|todo) )' "$log" >>"$SUMS" || true
	if [ "$code" -ne 0 ] && ! grep -qE '^(test result: .* [1-9][0-9]* failed|[#ℹ] (fail|cancelled) [1-9])' "$log"; then
		say broken >>"$SUMS"
	fi
	rm -f "$log"
	return "$code"
}

# part TEXT COMMAND...: a failing part does not keep the others from running.
part() { step "$@" || FAILED+=("$1"); }

unit() { part "tests of the crates" counted cargo test --profile quick --workspace --no-fail-fast; }

# Without the runtime's wasm: one built with these features would take the place of the node's.
bench() {
	part "tests with benchmarks and try-runtime (the first time about 5 minutes)" counted env SKIP_WASM_BUILD=1 \
		cargo test --profile quick --workspace --no-fail-fast --features runtime-benchmarks,try-runtime
}

build_node() { cargo build --profile quick --package infrafi-node; }

e2e() {
	how_long
	step "building the node" build_node
	local file
	for file in "$INFRAFI_ROOT"/scripts/e2e/tests/*"$PATTERN"*.test.js; do
		[ -e "$file" ] || die "no end-to-end test is called like '$PATTERN'"
		part "end to end: $(basename "$file" .test.js)" counted node --test --test-reporter=spec "$file"
	done
}

sum() { awk -v words="$1" '
	BEGIN { n = split(words, word, " ") }
	/^test result: / { for (i = 1; i <= n; i++) if (match($0, "[0-9]+ " word[i] "(ed)?;")) total += substr($0, RSTART) + 0; next }
	{ for (i = 1; i <= n; i++) if ($2 == word[i]) total += $3 }
	END { print total + 0 }' "$SUMS"; }

summary() {
	local passed failed skipped
	passed="$(sum "pass")"
	failed="$(sum "fail cancelled")"
	skipped="$(sum "skipped todo ignored")"
	if [ "${#FAILED[@]}" -gt 0 ]; then printf 'failed: %s\n' "${FAILED[@]}"; fi
	if grep -q broken "$SUMS"; then return 1; fi # no true sums are to be had
	say "$passed passed, $failed failed, $skipped skipped"
	[ "${#FAILED[@]}" -eq 0 ]
}

main() {
	parse "$@"
	local begun
	begun=$(now)
	cd "$INFRAFI_ROOT"
	set_up --tests
	for part in "${PARTS[@]}"; do "$part"; done
	say "==> all of it took $(lasted "$begun")"
	summary
}

main "$@"
