#!/usr/bin/env bash
# Runs every test, after setting this machine up for them.
#
# usage: scripts/test.sh [--quick | --unit | --e2e [-- PATTERN]]
#
#   --quick  the tests of the crates, and one on a real node: what to run while working
#   --unit   the tests of the crates, those of benchmarks and of try-runtime among them
#   --e2e    the end-to-end tests, on a real node; `-- PATTERN` picks their files by name
#
# Without an option: --unit, then --e2e.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

PARTS=(unit e2e)
PATTERN=
parse() {
	local chosen=
	while [ $# -gt 0 ]; do
		case "$1" in
		--quick | --unit | --e2e)
			if [ -n "$chosen" ]; then die "$chosen and $1 exclude each other (see $0 --help)"; fi
			chosen="$1"
			;;
		--)
			[ "$chosen" = --e2e ] || die "a pattern is for the files of --e2e (see $0 --help)"
			PATTERN="${2:?a pattern has to follow --}"
			break
			;;
		-h | --help) usage "$0" && exit 0 ;;
		*) die "unknown option: $1 (see $0 --help)" ;;
		esac
		shift
	done
	case "$chosen" in
	--quick) PARTS=(unit smoke) ;;
	--unit) PARTS=(unit) ;;
	--e2e) PARTS=(e2e) ;;
	esac
}

WORK="$(mktemp -d)"
SUMS="$WORK/sums"
FAILED=()
trap clean_up EXIT
trap 'exit 130' INT TERM

# First the processes that start files of tests, then those that run: `timeout` passes the signal
# on, and the tests stop their nodes.
clean_up() {
	local pid
	for pid in $(jobs -pr) $(cat "$WORK"/*.pid 2>/dev/null); do kill "$pid" 2>/dev/null || true; done
	rm -rf "$WORK"
}

# counted COMMAND...: shows the output of a command and stores the sums that the test runner prints.
# A command that fails without a failing test did not get as far as its tests.
counted() {
	local log code=0
	log="$WORK/log"
	"$@" 2>&1 | tee "$log" || code=$?
	grep -E '^(test result: |[#ℹ] (pass|fail|cancelled|skipped|todo) )' "$log" >>"$SUMS" || true
	if [ "$code" -ne 0 ] && ! grep -qE '^(test result: .* [1-9][0-9]* failed|[#ℹ] (fail|cancelled) [1-9])' "$log"; then
		say broken >>"$SUMS"
	fi
	return "$code"
}

# part TEXT COMMAND...: a part that fails does not stop the others.
part() { step "$@" || FAILED+=("$1"); }

# With the features that only add tests: a benchmark runs once as a test. Without the runtime's
# wasm: one with these features would replace the node's, and the runtime's tests build their
# genesis natively.
unit() {
	part "tests of the crates" counted env SKIP_WASM_BUILD=1 \
		cargo test --profile quick --workspace --no-fail-fast --features runtime-benchmarks,try-runtime
}

# The most seconds that a file of end-to-end tests may take.
PATIENCE=300

# Files on the engine of a live chain: they mostly wait for its blocks, so they begin first.
WAITING="upgrade failed-migration spam silent-appraisers appraisers faults local-testnet guide-operate"

# One file more than there are cores runs at once. Their output is shown one file after the other.
e2e() {
	how_long
	step "building the node" build_node
	local file name files=() others=()
	for file in "$INFRAFI_ROOT"/scripts/e2e/tests/*"$PATTERN"*.test.js; do
		name="$(basename "$file" .test.js)"
		case " $WAITING " in *" $name "*) files+=("$file") ;; *) others+=("$file") ;; esac
	done
	files+=("${others[@]}")
	[ -e "${files[0]}" ] || die "no end-to-end test is called like '$PATTERN'"
	case "${files[*]}" in *"/upgrade.test.js"* | *"/failed-migration.test.js"*) part "building the runtimes of the upgrade" "$INFRAFI_ROOT/scripts/upgrade.sh" ;; esac
	run_files "${files[@]}" &
	for file in "${files[@]}"; do
		part "end to end: $(basename "$file" .test.js)" counted show "$WORK/$(basename "$file")"
	done
}
# A loan from the proposal to the last instalment: it takes every pallet and the prices.
smoke() {
	PATTERN=lending
	e2e
}
run_files() {
	local file
	for file in "$@"; do
		while [ "$(jobs -pr | wc -l)" -gt "$(nproc)" ]; do sleep 0.2; done
		run_file "$file" "$WORK/$(basename "$file")" &
	done
	wait
}
run_file() {
	local code=0
	timeout --kill-after=10 "$PATIENCE" node --test --test-reporter=spec "$1" >"$2.log" 2>&1 &
	say "$!" >"$2.pid"
	wait "$!" || code=$?
	rm -f "$2.pid"
	if [ "$code" -ge 124 ]; then say "ended: it took more than $PATIENCE s" >>"$2.log"; fi
	if [ -d "$WORK" ]; then say "$code" >"$2.code"; fi
}
# show OUTCOME: the output of a file, once it is done; fails if the file failed.
show() {
	until [ -s "$1.code" ]; do sleep 0.2; done
	cat "$1.log"
	return "$(cat "$1.code")"
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
	if grep -q broken "$SUMS"; then return 1; fi # the sums would be wrong
	say "$passed passed, $failed failed, $skipped skipped"
	[ "${#FAILED[@]}" -eq 0 ]
}

main() {
	parse "$@"
	local started part
	started=$(now)
	cd "$INFRAFI_ROOT"
	touch "$SUMS"
	set_up --tests
	for part in "${PARTS[@]}"; do "$part"; done
	say "==> all of it took $(lasted "$started")"
	summary
}

main "$@"
