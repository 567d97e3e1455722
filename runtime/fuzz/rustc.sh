#!/usr/bin/env bash
# Cargo's RUSTC_WRAPPER: instruments the protocol's own crates and the pallets that it stands on, for libFuzzer, as cargo-fuzz does
# for all. The rest is as it is elsewhere: what hashing and tries do is not of interest, and makes a run slow.
set -euo pipefail

# Build scripts run outside of the fuzzer, which has what instrumentation calls.
case "${CARGO_PKG_NAME:-} $*" in
*"--crate-name build_script_"*) exec "$@" ;;
infrafi-* | pallet-*)
	exec "$@" --cfg fuzzing -C passes=sancov-module -C llvm-args=-sanitizer-coverage-level=4 \
		-C llvm-args=-sanitizer-coverage-inline-8bit-counters -C llvm-args=-sanitizer-coverage-pc-table \
		-C llvm-args=-sanitizer-coverage-trace-compares
	;;
*) exec "$@" ;;
esac
