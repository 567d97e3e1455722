#!/usr/bin/env bash
# Runs every test, after setting this machine up for them.
#
# usage: scripts/test.sh [--quick | --unit | --e2e [-- PATTERN]]
#
#   --quick  the tests of the crates, and one on a real node: what to run while working
#   --unit   the tests of the crates, those of benchmarks and of try-runtime among them
#   --e2e    the end-to-end tests, on a real node, those of the console in a browser among them;
#            `-- PATTERN` picks their files by name
#
# Without an option: all of them. The end-to-end tests that wait for blocks run beside the tests of
# the crates. A file that fails beside others runs once more, alone: a busy machine can be late for
# a block. The summary names it as unsteady, and counts the second run.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source=scripts/lib/console.sh
. "$INFRAFI_ROOT/scripts/lib/console.sh"
# shellcheck source=scripts/lib/index.sh
. "$INFRAFI_ROOT/scripts/lib/index.sh"

CHOSEN=all
PATTERN=
parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--quick | --unit | --e2e)
			if [ "$CHOSEN" != all ]; then die "--$CHOSEN and $1 exclude each other (see $0 --help)"; fi
			CHOSEN="${1#--}"
			;;
		--)
			[ "$CHOSEN" = e2e ] || die "a pattern is for the files of --e2e (see $0 --help)"
			PATTERN="${2:?a pattern has to follow --}"
			break
			;;
		-h | --help) usage "$0" && exit 0 ;;
		*) die "unknown option: $1 (see $0 --help)" ;;
		esac
		shift
	done
}

WORK="$(mktemp -d)"
SUMS="$WORK/sums"
FAILED=()
UNSTEADY=()
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
	sums_of "$log"
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
# At a low priority, since the nodes of other tests may run beside.
unit() {
	part "tests of the crates" counted nice -n 15 env SKIP_WASM_BUILD=1 \
		cargo test --profile quick --workspace --no-fail-fast --features runtime-benchmarks,try-runtime
	part "tests of the index, on a database" counted index_tests
}

# On a PostgreSQL server that ends with them.
index_tests() {
	local directory code=0 server
	directory="$(mktemp -d "${TMPDIR:-/tmp}/infrafi-postgres-XXXXXX")"
	make_postgres "$directory" || { cat "$directory.log" && return 1; }
	run_postgres "$directory" "$TEST_POSTGRES_PORT" >"$WORK/postgres.log" 2>&1 &
	server=$!
	if await_postgres "$TEST_POSTGRES_PORT" "$server"; then
		INFRAFI_INDEX_TEST_DB="$(postgres_url "$TEST_POSTGRES_PORT")" nice -n 15 \
			cargo test --profile quick --locked \
			--manifest-path "$INDEX_DIR/Cargo.toml" --workspace --no-fail-fast || code=$?
	else
		cat "$WORK/postgres.log"
		code=1
	fi
	kill "$server" 2>/dev/null || true
	wait "$server" 2>/dev/null || true
	rm -rf "$directory" "$directory.log"
	return "$code"
}
TEST_POSTGRES_PORT=8560

# The most seconds that a file of end-to-end tests may take.
PATIENCE=600

# Files on the engine of a live chain: they mostly wait for its blocks. The longest ones begin
# first, and last those that wait for the runtimes of the upgrade. `spam` is not among them: it
# fills blocks, and needs a core for that.
WAITING="validators rotation restore spec roles metrics validators-recovery validators-offences index-validators validators-partition faults appraisers silent-appraisers local-testnet guide-operate failed-migration upgrade"
waiting=()
others=()

# Builds the node, and picks the files.
prepare() {
	local file name
	how_long
	step "building the node" build_node
	if takes_index; then part "building the index" build_index; fi
	if takes_cli; then part "building the command line" build_cli; fi
	for name in $WAITING; do
		case "$name" in *"$PATTERN"*) waiting+=("$INFRAFI_ROOT/scripts/e2e/tests/$name.test.js") ;; esac
	done
	for file in "$INFRAFI_ROOT"/console/test/*.test.mjs "$INFRAFI_ROOT"/scripts/e2e/tests/*.test.js; do
		name="$(name_of "$file")"
		case " $WAITING " in *" $name "*) continue ;; esac
		case "$name" in *"$PATTERN"*) others+=("$file") ;; esac
	done
	[ -e "${waiting[0]:-${others[0]:-}}" ] || die "no end-to-end test is called like '$PATTERN'"
}

# Whether a picked file needs the index.
takes_index() {
	local name
	for name in index metrics package index-outages index-validators dev-script console-history; do
		case "$name" in *"$PATTERN"*) return 0 ;; esac
	done
	return 1
}

# Whether a picked file needs the command line.
takes_cli() {
	local name
	for name in command-line guide-command-line; do
		case "$name" in *"$PATTERN"*) return 0 ;; esac
	done
	return 1
}

begin_waiting() {
	case "${waiting[*]}" in *"/upgrade.test.js"* | *"/failed-migration.test.js"*) build_rehearsal & ;; esac
	run_files $((3 * $(nproc))) "${waiting[@]}" &
}

begin_others() {
	case "${others[*]}" in *.test.mjs* | */dev-script.test.js*) part "the console" build_console ;; esac
	run_files "$(nproc)" "${others[@]}" &
}

# The output of each file, one after the other. Those that failed run again, each alone.
show_files() {
	local file name again=()
	for file in "${others[@]}" "${waiting[@]}"; do
		step "end to end: $(name_of "$file")" show "$WORK/$(basename "$file")" || again+=("$file")
	done
	wait
	for file in "${again[@]}"; do
		name="$(name_of "$file")"
		UNSTEADY+=("$name")
		rm -f "$WORK/$(basename "$file").code"
		run_files 1 "$file"
		part "end to end, alone: $name" show_last "$WORK/$(basename "$file")"
	done
}

# The runtimes of the upgrade: tests that need them wait for the outcome.
build_rehearsal() { recorded "$WORK/rehearsal" nice -n 10 "$INFRAFI_ROOT/scripts/upgrade.sh"; }
# Fails if a file needs runtimes that could not be built, and shows why.
has_runtimes() {
	case "$1" in */upgrade.test.js | */failed-migration.test.js) ;; *) return 0 ;; esac
	until [ -s "$WORK/rehearsal.code" ]; do sleep 0.2; done
	if [ "$(cat "$WORK/rehearsal.code")" -eq 0 ]; then return 0; fi
	cat "$WORK/rehearsal.log"
	return 1
}

all() {
	prepare
	begin_waiting
	unit
	begin_others
	show_files
}

e2e() {
	prepare
	begin_waiting
	begin_others
	show_files
}

# The name of a file of tests: that of the console's lives is `console-lives`.
name_of() {
	case "$1" in
	*.mjs) printf 'console-%s' "$(basename "$1" .test.mjs)" ;;
	*) basename "$1" .test.js ;;
	esac
}

# The tests of the crates, and a loan from the proposal to the last instalment on a node: it takes
# every pallet and the prices.
quick() {
	unit
	PATTERN=lending
	e2e
}
# run_files LIMIT FILE...: at most LIMIT of them at once.
run_files() {
	local limit="$1" file
	shift
	for file in "$@"; do
		while [ "$(jobs -pr | wc -l)" -ge "$limit" ]; do sleep 0.2; done
		run_file "$file" "$WORK/$(basename "$file")" &
	done
	wait
}
# What a test that failed has left open, a connection that is tried again and again, does not keep
# its file waiting.
run_file() {
	if has_runtimes "$1" >"$2.log"; then
		recorded "$2" timeout --kill-after=10 "$PATIENCE" node --test --test-force-exit --test-reporter=spec "$1"
	else
		say 1 >"$2.code"
	fi
}
# recorded OUTCOME COMMAND...: leaves the output and the code of a command, and while it runs its
# process.
recorded() {
	local outcome="$1" code=0
	shift
	"$@" >"$outcome.log" 2>&1 &
	say "$!" >"$outcome.pid"
	wait "$!" || code=$?
	rm -f "$outcome.pid"
	if [ "$code" -ge 124 ]; then say "ended: it took more than $PATIENCE s, or was interrupted" >>"$outcome.log"; fi
	if [ -d "$WORK" ]; then say "$code" >"$outcome.code"; fi
}
# show OUTCOME: the output of a file, once it is done; fails if the file failed. Only the sums of a
# file that passed count.
show() {
	until [ -s "$1.code" ]; do sleep 0.2; done
	ended "$1" || return
	sums_of "$1.log"
}

# The same for the last run of a file, whose sums count in any case.
show_last() { counted ended "$1"; }
ended() {
	cat "$1.log"
	return "$(cat "$1.code")"
}

# The sums that the test runner prints.
sums_of() { grep -E '^(test result: |[#ℹ] (pass|fail|cancelled|skipped|todo) )' "$1" >>"$SUMS" || true; }

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
	if [ "${#UNSTEADY[@]}" -gt 0 ]; then printf 'unsteady: %s\n' "${UNSTEADY[@]}"; fi
	if [ "${#FAILED[@]}" -gt 0 ]; then printf 'failed: %s\n' "${FAILED[@]}"; fi
	if grep -q broken "$SUMS"; then return 1; fi # the sums would be wrong
	say "$passed passed, $failed failed, $skipped skipped"
	[ "${#FAILED[@]}" -eq 0 ]
}

main() {
	parse "$@"
	local started
	started=$(now)
	cd "$INFRAFI_ROOT"
	touch "$SUMS"
	set_up --tests
	"$CHOSEN"
	say "==> all of it took $(lasted "$started")"
	summary
}

main "$@"
