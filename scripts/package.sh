#!/usr/bin/env bash
# Makes the Debian packages of the node and of the index.
#
# usage: scripts/package.sh [--profile PROFILE] [--no-build] [--to DIRECTORY] [--help]
#
#   --profile PROFILE  the profile of the programs: `production`, as operators run them, without it
#   --no-build         packs the programs that are there
#   --to DIRECTORY     where the packages go: packages/ of the target directory without it
#
# node/Cargo.toml and indexer/Cargo.toml state what is in them.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

PROFILE=production
BUILD=1
TO="$CARGO_TARGET_DIR/packages"
while [ $# -gt 0 ]; do
	case "$1" in
	--profile) PROFILE="${2:?a profile has to follow --profile}" && shift ;;
	--no-build) BUILD= ;;
	--to) TO="$(realpath --canonicalize-missing "${2:?a directory has to follow --to}")" && shift ;;
	-h | --help) usage "$0" && exit 0 ;;
	*) die "unknown option: $1 (see $0 --help)" ;;
	esac
	shift
done

# The wallets of hardware take transactions of a runtime with the hash of its metadata alone.
build() {
	local features=()
	if [ "$PROFILE" = production ]; then features=(--features metadata-hash); fi
	with_progress cargo build --profile "$PROFILE" --workspace --bin infrafi-node "${features[@]}"
	# The workspace of the index has the profiles `quick` and `release`.
	cargo build --quiet --locked --profile "$(index_profile)" --manifest-path indexer/Cargo.toml --bin infrafi-index
}
index_profile() { if [ "$PROFILE" = production ]; then printf release; else printf '%s' "$PROFILE"; fi; }

# pack DIRECTORY PROFILE: what is only tried out is compressed less.
pack() {
	local fast=()
	if [ "$2" = quick ]; then fast=(--fast); fi
	(cd "$1" && cargo-deb --no-build --no-strip "${fast[@]}" --profile "$2" --output "$TO/" --quiet)
}

cd "$INFRAFI_ROOT"
have cargo-deb || die "missing: cargo-deb (scripts/setup.sh --tests installs it)"
if [ -n "$BUILD" ]; then step "building the node and the index" build; fi
mkdir -p "$TO"
step "packing the node" pack node "$PROFILE"
step "packing the index" pack indexer "$(index_profile)"
