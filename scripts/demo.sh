#!/usr/bin/env bash
# A year of the protocol on a new development chain, in under a minute: savers stake, machines are
# received, insured, appraised and let, three loans are drawn and paid by rent, bills are bought and
# mature, margin of one loan is called and met, a lessee stops paying so that its loan fails and is
# auctioned, savers leave through the queue. Prints each step with its figures, and writes
# demo/report.html, which a browser shows from the disk.
#
# usage: scripts/demo.sh [--no-build] [--keep] [--output DIR]
#
#   --no-build     play on the node that was built before
#   --keep         let the chain go on afterwards, until Ctrl-C
#   --output DIR   where the report goes, in place of demo/
#
# A year passes because the chain travels in time between the steps (dev_timeTravel of a node that
# seals). Everything else happens by the rules of the chain.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

BUILD=1
ARGS=()
OUTPUT="$INFRAFI_ROOT/demo"

parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--no-build) BUILD= ;;
		--keep) ARGS+=(--keep) ;;
		--output)
			OUTPUT="$(realpath -m -- "${2:?--output needs a directory}")"
			shift
			;;
		-h | --help) usage "$0" && exit 0 ;;
		*) die "unknown option: $1 (see $0 --help)" ;;
		esac
		shift
	done
}

main() {
	parse "$@"
	cd "$INFRAFI_ROOT"
	set_up --demo
	if [ -n "$BUILD" ]; then
		how_long
		step "building the node" build_node
	fi
	[ -x "$INFRAFI_NODE" ] || die "there is no node at $INFRAFI_NODE: run this without --no-build"
	exec node "$INFRAFI_ROOT/scripts/demo/main.js" --output "$OUTPUT" "${ARGS[@]}"
}

main "$@"
