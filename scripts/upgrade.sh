#!/usr/bin/env bash
# Builds the runtimes with which an upgrade is rehearsed. Two have the checks of try-runtime:
# `current`, as it is, and `next`, of a higher version and with a migration of storage (the feature
# `upgrade-rehearsal`). `failing`, of a version between both, has a migration that fails (the
# feature `failed-rehearsal`): with try-runtime a failure would be a panic.
#
# usage: scripts/upgrade.sh [--help]
#
# Writes current.wasm, next.wasm and failing.wasm, compressed, to
# ${CARGO_TARGET_DIR:-~/.cache/infrafi/target}/rehearsal. It builds nothing but wasm, in a directory
# of its own: the wasm of the node stays what it is. For the code of a live chain use the profile
# `production`.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"

case "${1:-}" in
"") ;;
-h | --help) usage "$0" && exit 0 ;;
*) die "unknown option: $1 (see $0 --help)" ;;
esac

TARGET=wasm32v1-none
OUT="$CARGO_TARGET_DIR/rehearsal"

# As substrate-wasm-builder does, but without a native build, and small: a node compiles it between
# two blocks.
FLAGS="--cfg substrate_runtime -C link-arg=--export-table -C link-arg=--import-memory -C link-arg=--export=__heap_base"

# In the compiler that builds the node's wasm.
wasm_cargo() {
	if [ -n "${WASM_BUILD_TOOLCHAIN:-}" ]; then rustup run "$WASM_BUILD_TOOLCHAIN" cargo "$@"; else cargo "$@"; fi
}

# build NAME FEATURES
build() {
	local built="$OUT/$TARGET/quick/infrafi_runtime.wasm"
	env CARGO_TARGET_DIR="$OUT" RUSTFLAGS="$FLAGS" CARGO_PROFILE_QUICK_PANIC=abort CARGO_PROFILE_QUICK_OPT_LEVEL=z \
		bash -c 'wasm_cargo "$@"' -- rustc --profile quick --package infrafi-runtime --lib --crate-type cdylib \
		--target "$TARGET" --no-default-features --features "$2"
	compress "$built" >"$OUT/$1.wasm.new"
	mv "$OUT/$1.wasm.new" "$OUT/$1.wasm"
}
export -f wasm_cargo

# The prefix by which nodes recognise compressed code, then the code. Uncompressed it would not fit
# into a block.
compress() {
	printf '\x52\xbc\x53\x76\x46\xdb\x8e\x05'
	zstd --quiet --stdout -12 "$1"
}

main() {
	cd "$INFRAFI_ROOT"
	set_up --demo
	mkdir -p "$OUT"
	step "building the runtime as it is, with checks" build current try-runtime
	step "building the next runtime, with checks" build next try-runtime,upgrade-rehearsal
	step "building the runtime whose migration fails" build failing failed-rehearsal
	note "$(du -h "$OUT"/{current,next,failing}.wasm | tr '\n' ' ')"
}

main
