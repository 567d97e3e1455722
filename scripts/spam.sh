#!/usr/bin/env bash
# A node under spam: its pool is kept full of remarks without a tip, and it is sent votes of
# accounts without a seat, while bots pay, bid and claim with a tip. scripts/e2e/tests/spam.test.js
# does it for two minutes, this script for longer. docs/reliability.md has the figures.
#
# usage: scripts/spam.sh [--no-build] [--minutes MINUTES]
#
#   --no-build   measure what was built before
#   --minutes    how long the spam lasts: 20 unless given. From 10 on, a round of prices is shut out
#                afterwards, which takes seven minutes more
#
# Nothing else should run beside it: the node and its spammers share the machine.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

BUILD=1
MINUTES=20
parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--no-build) BUILD= ;;
		--minutes)
			MINUTES="${2:?a number has to follow --minutes}"
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
	if [ -n "$BUILD" ]; then
		set_up --tests
		step "building the node" build_node
	fi
	step "$MINUTES minutes of spam" env SPAM_MINUTES="$MINUTES" node --test --test-reporter=spec scripts/e2e/tests/spam.test.js
}

main "$@"
