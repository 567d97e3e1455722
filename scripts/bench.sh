#!/usr/bin/env bash
# Measures the weights of calls and hooks in this chain's runtime, and writes them and the tables of
# docs/performance.md.
#
# usage: scripts/bench.sh [--quick] [PALLET...]
#
#   --quick  each benchmark a few times, at three points of its ranges: shows that all run, and
#            writes nothing
#   PALLET   only these, by the names of their crates or modules; the tables are written when all
#            are measured
#
# For weights that hold, on a machine that does nothing else: about ten minutes. The first time it
# builds a runtime with benchmarks, and unless `frame-omni-bencher` is there ($INFRAFI_BENCHER, or
# on the PATH) that too: an hour of one core.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/lib/packages.sh"

# The release that goes with this SDK.
BENCHER_VERSION=0.28.0
STEPS=6
REPEAT=10

# The weights of a crate of this repository are in that crate, all others in the runtime's.
OURS=(pallet_appraisal pallet_collateral pallet_leases pallet_lending pallet_market pallet_reserve pallet_roles pallet_timelock pallet_validators pallet_vault)
OTHERS=(frame_system frame_system_extensions infrafi_runtime::failed_migration infrafi_runtime::fees
	infrafi_runtime::operational pallet_asset_tx_payment pallet_assets pallet_balances pallet_oracle pallet_timestamp)

QUICK=
SOME=
CHOSEN=()
parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--quick) QUICK=1 ;;
		-h | --help) usage "$0" && exit 0 ;;
		-*) die "unknown option: $1 (see $0 --help)" ;;
		*)
			SOME=1
			CHOSEN+=("$1")
			;;
		esac
		shift
	done
	if [ -n "$QUICK" ]; then STEPS=3 REPEAT=2; fi
	if [ "${#CHOSEN[@]}" -eq 0 ]; then CHOSEN=("${OURS[@]}" "${OTHERS[@]}"); fi
}

is_ours() { [[ " ${OURS[*]} " == *" $1 "* ]]; }

find_bencher() {
	local cached="$INFRAFI_CACHE/bencher"
	BENCHER="${INFRAFI_BENCHER:-$(command -v frame-omni-bencher || true)}"
	if [ -n "$BENCHER" ]; then return; fi
	BENCHER="$cached/bin/frame-omni-bencher"
	if [ ! -x "$BENCHER" ]; then
		# It brings RocksDB: C++, with bindings that libclang makes.
		need g++ have g++
		need libclang-dev compgen -G "/usr/lib/llvm-*/lib/libclang*.so*"
		install_needed
		step "building frame-omni-bencher $BENCHER_VERSION" \
			cargo install "frame-omni-bencher@$BENCHER_VERSION" --locked --root "$cached"
	fi
}

# With the host named as the target the wasm is built in a directory of its own, and the node's
# stays as it is. No native code of the runtime is needed, so it is only checked.
build() {
	HOST="$(rustc -vV | sed -n 's/^host: //p')"
	RUNTIME="$CARGO_TARGET_DIR/$HOST/quick/wbuild/infrafi-runtime/infrafi_runtime.compact.compressed.wasm"
	step "building the runtime with benchmarks" \
		cargo check --profile quick --target "$HOST" --package infrafi-runtime --features runtime-benchmarks
}

# measure PALLET: its weights, into $WORK.
measure() {
	local template=runtime
	if is_ours "$1"; then template=pallet; fi
	"$BENCHER" v1 benchmark pallet --runtime "$RUNTIME" --genesis-builder-preset development --pallet "$1" --extrinsic '*' \
		--steps "$STEPS" --repeat "$REPEAT" --min-duration 1 --wasm-execution compiled --no-storage-info --quiet \
		--template "$INFRAFI_ROOT/scripts/weights/$template.hbs" --output "$WORK/$1.rs" >"$WORK/$1.log" 2>&1 || {
		tail -n 20 "$WORK/$1.log"
		return 1
	}
	rustfmt --edition 2021 --config-path "$INFRAFI_ROOT" "$WORK/$1.rs"
}

place_of() {
	if is_ours "$1"; then
		say "$INFRAFI_ROOT/pallets/${1#pallet_}/src/weights.rs"
	else
		say "$INFRAFI_ROOT/runtime/src/weights/${1#infrafi_runtime::}.rs"
	fi
}

main() {
	parse "$@"
	local pallet
	cd "$INFRAFI_ROOT"
	set_up
	have rustfmt || die "missing: rustfmt (scripts/setup.sh --tests installs it)"
	find_bencher
	build
	WORK="$(mktemp -d)"
	trap 'rm -rf "$WORK"' EXIT
	for pallet in "${CHOSEN[@]}"; do
		step "measuring $pallet: $STEPS steps, $REPEAT repeats" measure "$pallet"
	done
	if [ -n "$QUICK" ]; then return; fi
	# Only now: weights of one run belong together.
	for pallet in "${CHOSEN[@]}"; do cp "$WORK/$pallet.rs" "$(place_of "$pallet")"; done
	if [ -n "$SOME" ]; then
		note "the tables of docs/performance.md are not written: they need one run of all pallets"
		return
	fi
	step "writing the tables of docs/performance.md" scripts/performance.py --write
}

main "$@"
