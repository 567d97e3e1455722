#!/usr/bin/env bash
# Makes this machine able to build and run the chain; installs only what is missing.
#
# usage: scripts/setup.sh [--demo] [--console] [--index] [--tests] [--help]
#
#   --demo      also what the demonstration needs: Node.js, npm packages
#   --console   also what the web console needs: Node.js, npm packages
#   --index     also what the index needs: PostgreSQL
#   --tests     also what tests and CI need: all of that, Chromium, libfaketime, rustfmt, clippy,
#               typos, cargo-deny, cargo-deb, shellcheck, promtool, systemd-analyze, mmdebstrap
#
# The runtime is compiled to WebAssembly. The target `wasm32v1-none` is taken from
#   1. the Rust toolchain in use, where it has it;
#   2. rustup, by rust-toolchain.toml (not with RUSTUP_AUTO_INSTALL=0);
#   3. Debian's packages.
# What was chosen is kept in ~/.cache/infrafi/toolchain and read by scripts/env.sh.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source-path=SCRIPTDIR/..
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source=scripts/lib/packages.sh
. "$INFRAFI_ROOT/scripts/lib/packages.sh"
# shellcheck source=scripts/lib/rust.sh
. "$INFRAFI_ROOT/scripts/lib/rust.sh"
# shellcheck source=scripts/lib/tools.sh
. "$INFRAFI_ROOT/scripts/lib/tools.sh"
# shellcheck source=scripts/lib/nodejs.sh
. "$INFRAFI_ROOT/scripts/lib/nodejs.sh"
# shellcheck source=scripts/lib/index.sh
. "$INFRAFI_ROOT/scripts/lib/index.sh"

TESTS=
DEMO=
CONSOLE=
INDEX=
for arg in "$@"; do
	case "$arg" in
	--tests) TESTS=1 DEMO=1 CONSOLE=1 INDEX=1 ;;
	--demo) DEMO=1 ;;
	--console) CONSOLE=1 ;;
	--index) INDEX=1 ;;
	-h | --help) usage "$0" && exit 0 ;;
	*) die "unknown option: $arg (see $0 --help)" ;;
	esac
done

# What a build needs, each named by what shows that it is there.
need_base() {
	need gcc have cc
	need libc6-dev c_headers
	need make have make
	need protobuf-compiler have protoc
	need pkg-config have pkg-config
	need libssl-dev pkg-config --exists openssl
	need ca-certificates test -s /etc/ssl/certs/ca-certificates.crt
	need python3 have python3
	need git have git
}

c_headers() { printf '#include <stdlib.h>\n' | cc -E -x c -; }

need_demo() { need zstd have zstd; }

need_index() { need postgresql has_postgres; }

need_tests() {
	need chromium have chromium
	need faketime have faketime
	need iproute2 have ip
	need curl have curl
	need mmdebstrap have mmdebstrap
	need_tools
}

main() {
	local started
	started=$(now)
	cd "$INFRAFI_ROOT"
	need_base
	if [ -n "$DEMO$CONSOLE" ]; then need_node; fi
	if [ -n "$DEMO" ]; then need_demo; fi
	if [ -n "$INDEX" ]; then need_index; fi
	if [ -n "$TESTS" ]; then need_tests; fi
	install_needed
	choose_rust
	if [ -n "$TESTS" ]; then
		lint_tools
		install_tools
		install_prometheus
	fi
	if [ -n "$DEMO$CONSOLE" ]; then install_node; fi
	if [ -n "$DEMO" ]; then npm_packages "the end-to-end tests" "$INFRAFI_ROOT/scripts/e2e"; fi
	if [ -n "$CONSOLE" ]; then npm_packages "the console" "$INFRAFI_ROOT/console"; fi
	say "set-up complete: $(rust_summary) ($(lasted "$started"))"
}

main
