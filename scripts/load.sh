#!/usr/bin/env bash
# Transactions in a block and in a second: payments, deposits and claims beside plain transfers, on
# one node. docs/performance.md has the figures, and explains how to read them.
#
# usage: scripts/load.sh [--no-build] [LOANS]
#
#   --no-build   measure what was built before
#   LOANS        size of the state that the node starts from: 50000 unless given
#
# Nothing else should run beside it: the node and the sender of the transactions share the machine.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/lib/state.sh"

BUILD=1
LOANS=50000
parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--no-build) BUILD= ;;
		-h | --help) usage "$0" && exit 0 ;;
		[1-9]*) LOANS="$1" ;;
		*) die "unknown option: $1 (see $0 --help)" ;;
		esac
		shift
	done
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
	step "a state of $LOANS loans" state "$LOANS" "$WORK/$LOANS.json" "$(date +%s)"
	step "load" node scripts/e2e/measure/load.js "$WORK/$LOANS.json" "$LOANS"
}

main "$@"
