#!/usr/bin/env bash
# Cargo's RUSTC_WRAPPER: instruments the protocol's own crates and the pallets that it uses, for
# libFuzzer. (cargo-fuzz instruments all crates.) The other crates are built as usual: the inside of
# hashing and tries is not of interest, and instrumenting it makes a run slow.
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
