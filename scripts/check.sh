#!/usr/bin/env bash
# Checks what neither the compiler nor clippy knows: rules of this repository, spelling, licences,
# shell scripts, and the sources of the console.
#
# usage: scripts/check.sh [--help]
#
# Takes half a minute. Each rule is a program of scripts/checks, with a --help of its own.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source=scripts/lib/console.sh
. "$INFRAFI_ROOT/scripts/lib/console.sh"

case "${1:-}" in
"") ;;
-h | --help) usage "$0" && exit 0 ;;
*) die "unknown option: $1 (see $0 --help)" ;;
esac

FAILED=()
# part TEXT COMMAND...: a failing part does not keep the others from running.
part() { step "$@" || FAILED+=("$1"); }

checks() { python3 scripts/checks/"$1".py; }
shell() { git ls-files -z '*.sh' .ci/run | xargs -0 shellcheck --external-sources; }
# The index and its client have a lock of their own.
licences() {
	local manifest
	for manifest in Cargo.toml indexer/Cargo.toml; do
		cargo-deny --log-level error --all-features --manifest-path "$manifest" --config "$PWD/deny.toml" check \
			--hide-inclusion-graph licenses bans sources
	done
}

cd "$INFRAFI_ROOT"
for tool in typos cargo-deny shellcheck; do
	have "$tool" || die "missing: $tool (scripts/setup.sh --tests installs it)"
done
[ -d console/node_modules ] || die "missing: npm packages of the console (scripts/setup.sh --tests installs them)"
part "the checks find what they forbid" python3 scripts/checks/selftest.py --quiet
part "a build shows how far it is" python3 scripts/lib/build_test.py --quiet
part "no pallet depends on another" checks siblings
part "storage of lending stays with its owner" checks owners
part "no type name is declared twice" checks names
part "each invariant is named where it is checked" checks invariants
part "files are short" checks length
part "comments and prose end at column 100" checks width
part "comments and prose are in plain English" checks phrases
part "services of systemd are confined" checks units
part "alerts fire, and boards are well-formed" checks alerts
part "spelling" typos
part "licences, bans and sources of dependencies" licences
part "shell scripts" shell
console_types
for script in typecheck lint format:check messages:check test; do
	part "console: npm run $script" quiet_npm "$script"
done
if [ "${#FAILED[@]}" -gt 0 ]; then
	printf 'failed: %s\n' "${FAILED[@]}"
	exit 1
fi
