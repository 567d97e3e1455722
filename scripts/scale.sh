#!/usr/bin/env bash
# The cost of a large state. Builds states by the calls of the pallets, and prints the time and the
# storage keys of every call in each. Then starts a node from each state, beside a node of the empty
# development chain, and prints the memory, the disk and the response times of each node.
# docs/performance.md has the figures, and explains how to read them.
#
# usage: scripts/scale.sh [--no-build] [--no-node] [LOANS...]
#
#   --no-build   measure what was built before
#   --no-node    calls only
#   LOANS        sizes of the states, 100 1000 10000 50000 unless given. Each loan has two units
#                and two requests, and each of the first 500 loans a bill
#
# The largest of the usual sizes takes a quarter of an hour and 8 GB of memory. Nothing else should
# run beside it.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/lib/state.sh"

BUILD=1
NODE=1
MONTH=2592000 # until the first deadline
LOANS=()
parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--no-build) BUILD= ;;
		--no-node) NODE= ;;
		-h | --help) usage "$0" && exit 0 ;;
		[1-9]*) LOANS+=("$1") ;;
		*) die "unknown option: $1 (see $0 --help)" ;;
		esac
		shift
	done
	if [ "${#LOANS[@]}" -eq 0 ]; then LOANS=(100 1000 10000 50000); fi
}

main() {
	parse "$@"
	cd "$INFRAFI_ROOT"
	if [ -n "$BUILD" ]; then
		set_up --tests
		step "building the node, and what makes states" build
	fi
	WORK="$(mktemp -d)"
	trap 'rm -rf "$WORK"' EXIT
	local loans chains=()
	for loans in "${LOANS[@]}"; do
		step "a state of $loans loans" measured_state "$loans" "$WORK/$loans.json" "$(date +%s)"
		chains+=("$WORK/$loans.json=$loans")
	done
	calls "$WORK"/*.actions
	if [ -n "$NODE" ]; then
		"$INFRAFI_NODE" export-chain-spec --chain dev --raw --output "$WORK/0.json" 2>/dev/null
		step "$loans loans that are due" state "$loans" "$WORK/due.json" $(($(date +%s) - MONTH))
		step "nodes" node scripts/e2e/measure/scale.js "$WORK/0.json=0" "${chains[@]}" "$WORK/due.json=$loans,due"
	fi
}

measured_state() { SAMPLES=50 state "$@"; }

# calls FILE...: microseconds by size of the state, and keys: one number if it is the same in all
# states.
calls() {
	sort --stable --numeric-sort "$@" | awk -F '\t' '
		!($1 in known) { known[$1]; size[++sizes] = $1 }
		!($2 in met) { met[$2]; name[++names] = $2 }
		{ time[$2, $1] = $3; keys[$2, $1] = $4 " / " $5; proof[$2, $1] = $6 }
		function all(of, key,    i, text) {
			for (i = 1; i <= sizes; i++) if (of[key, size[i]] != of[key, size[1]]) text = " -> " of[key, size[i]]
			return of[key, size[1]] text
		}
		END {
			line = "| call, us at so many loans |"
			rule = "| --- |"
			for (i = 1; i <= sizes; i++) { line = line " " size[i] " |"; rule = rule " ---: |" }
			print line " keys read / written | bytes of proof |"
			print rule " ---: | ---: |"
			for (n = 1; n <= names; n++) {
				line = "| " name[n] " |"
				for (i = 1; i <= sizes; i++) line = line " " time[name[n], size[i]] " |"
				print line " " all(keys, name[n]) " | " all(proof, name[n]) " |"
			}
		}'
}

main "$@"
