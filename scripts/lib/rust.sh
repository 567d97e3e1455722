# shellcheck shell=bash
# The compiler, and the libraries of the wasm target.

WASM=wasm32v1-none
SYSTEM=/usr/lib/rustlib

wanted() { sed -n "s/^$1 = \"\(.*\)\"/\1/p" "$INFRAFI_ROOT/$2" | head -n 1; }
RUST_NEEDED="$(wanted rust-version Cargo.toml)"
RUST_CHANNEL="$(wanted channel rust-toolchain.toml)"

# What the choice is, for env.sh of every later shell.
keep_choice() {
	unset WASM_BUILD_TOOLCHAIN RUSTUP_TOOLCHAIN
	mkdir -p "$INFRAFI_CACHE"
	{
		say "unset WASM_BUILD_TOOLCHAIN RUSTUP_TOOLCHAIN"
		for setting in "$@"; do say "export $setting"; done
	} >"$INFRAFI_TOOLCHAIN.new"
	if cmp -s "$INFRAFI_TOOLCHAIN.new" "$INFRAFI_TOOLCHAIN"; then
		rm "$INFRAFI_TOOLCHAIN.new"
	else
		mv "$INFRAFI_TOOLCHAIN.new" "$INFRAFI_TOOLCHAIN"
	fi
	load_toolchain
}

choose_rust() {
	unset WASM_BUILD_TOOLCHAIN RUSTUP_TOOLCHAIN
	if in_use_has_wasm; then
		keep_choice
	elif have rustup && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ] && rustup_adds; then
		keep_choice
	else
		debian_rust
	fi
}

# 1. What `rustc` means in this directory.
in_use_has_wasm() {
	local sysroot
	sysroot="$(rustc --print sysroot 2>/dev/null)" || return 1
	new_enough rustc || return 1
	if [ "$sysroot" = /usr ]; then debian_wasm_current && [ -x "$(linker)" ]; else [ -d "$sysroot/lib/rustlib/$WASM/lib" ]; fi
}

new_enough() {
	local version
	version="$("$1" --version 2>/dev/null | sed -n 's/^rustc \([0-9.]*\).*/\1/p')"
	[ -n "$version" ] && [ "$(printf '%s\n' "$RUST_NEEDED" "$version" | sort -V | head -n 1)" = "$RUST_NEEDED" ]
}

# 2. rustup, by rust-toolchain.toml.
rustup_adds() {
	step "rustup: Rust $RUST_CHANNEL with $WASM" rustup toolchain install "$RUST_CHANNEL" --no-self-update \
		--profile minimal --component rustfmt --component clippy --component rust-src --target "$WASM" ||
		{ note "rustup could not; trying Debian's packages" && return 1; }
}

# 3. Debian's packages. Where rustup exists it compiles the host's side, if it can, and Debian's
#    compiler the wasm.
debian_rust() {
	have apt-get || die "missing: the Rust target $WASM. Install rustup (https://rustup.rs) and run this again without RUSTUP_AUTO_INSTALL=0"
	need_root "the Rust target $WASM"
	debian_compiler
	debian_wasm_current || step "building core and alloc for $WASM (about 30 s)" debian_wasm
	debian_linker
	if ! have rustup; then
		if [ "$(command -v rustc)" != /usr/bin/rustc ]; then
			die "$(command -v rustc) hides Debian's compiler and has no $WASM: remove it from PATH, or add the target to it"
		fi
		keep_choice
		return
	fi
	if ! rustup toolchain list | grep -q '^debian\b'; then
		step "linking Debian's compiler as rustup's toolchain 'debian'" quietly rustup toolchain link debian /usr
	fi
	if new_enough rustc; then
		keep_choice WASM_BUILD_TOOLCHAIN=debian
	else
		keep_choice WASM_BUILD_TOOLCHAIN=debian RUSTUP_TOOLCHAIN=debian
	fi
}

debian_has_compiler() { new_enough /usr/bin/rustc && [ -x /usr/bin/cargo ] && [ -e "$SYSTEM/src/rust/library/core/Cargo.toml" ]; }

debian_compiler() {
	if debian_has_compiler; then return; fi
	apt_lists
	local packages=()
	if candidate_at_least rustc-web "$RUST_NEEDED"; then
		packages=(rustc-web cargo-web rust-web-src rust-web-llvm)
	elif candidate_at_least rustc "$RUST_NEEDED"; then
		packages=(rustc cargo rust-src)
		if [ -n "$(candidate libstd-rust-dev-wasm32)" ]; then packages+=(libstd-rust-dev-wasm32); fi
	else
		die "missing: Rust $RUST_NEEDED or newer; Debian has $(candidate rustc || true). Install rustup (https://rustup.rs) and run this again"
	fi
	step "installing ${packages[*]} (about a minute)" apt_install_newest "${packages[@]}"
	debian_has_compiler || die "Debian's packages ${packages[*]} brought no Rust $RUST_NEEDED: $(/usr/bin/rustc --version 2>&1)"
}

# Libraries fit one compiler only: a package's own always do, ours say for which they were built.
debian_wasm_current() {
	local stamp="$SYSTEM/$WASM/built-by"
	if [ -e "$stamp" ]; then
		[ "$(cat "$stamp")" = "$(/usr/bin/rustc --version)" ]
	else
		compgen -G "$SYSTEM/$WASM/lib/libcore-*.rlib" >/dev/null
	fi
}

# An empty crate, for the sake of the standard library under it. Bitcode must be embedded: the
# runtime is linked with LTO.
debian_wasm() {
	local work
	work="$(mktemp -d)"
	mkdir "$work/src"
	say '#![no_std]' >"$work/src/lib.rs"
	printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
	if ! (cd "$work" && quietly debian_build_std); then
		rm -rf "$work"
		die "Debian's compiler could not build core for $WASM (its output is above)"
	fi
	as_root rm -rf "${SYSTEM:?}/$WASM"
	as_root mkdir -p "$SYSTEM/$WASM/lib"
	local deps="$work/target/$WASM/release/deps"
	as_root cp "$deps"/libcore-*.rlib "$deps"/liballoc-*.rlib "$deps"/libcompiler_builtins-*.rlib "$SYSTEM/$WASM/lib/"
	/usr/bin/rustc --version | as_root tee "$SYSTEM/$WASM/built-by" >/dev/null
	rm -rf "$work"
}

debian_build_std() {
	env -u CARGO_ENCODED_RUSTFLAGS -u RUSTUP_TOOLCHAIN \
		RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$PWD/target" \
		/usr/bin/cargo build --release --target "$WASM" \
		-Zbuild-std=core,alloc,compiler_builtins -Zbuild-std-features=compiler-builtins-mem
}

linker() { printf '%s/%s/bin/rust-lld' "$SYSTEM" "$(/usr/bin/rustc -vV | sed -n 's/^host: //p')"; }

# Debian's compiler asks for `rust-lld`, which Debian does not ship.
debian_linker() {
	local link lld
	link="$(linker)"
	if [ -x "$link" ]; then return; fi
	lld="$(newest_lld)"
	if [ -z "$lld" ]; then
		apt_lists
		local package
		package="$(lld_package)"
		[ -n "$package" ] || die "missing: a linker for $WASM; Debian's lists have no lld"
		step "installing $package" apt_install "$package"
		lld="$(newest_lld)"
	fi
	as_root mkdir -p "$(dirname "$link")"
	as_root ln -sfn "$lld" "$link"
}
lld_package() {
	local package
	for package in $(apt-cache pkgnames lld- | grep -E '^lld-[0-9]+$' | sort -rV); do
		if [ -n "$(candidate "$package")" ]; then printf '%s' "$package" && return; fi
	done
}
newest_lld() { find /usr/lib/llvm-*/bin -name lld 2>/dev/null | sort -V | tail -n 1 || true; }

# rustup's toolchain has rustfmt and clippy by rust-toolchain.toml; Debian's are packages of their
# own.
lint_tools() {
	if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then return; fi
	if [ "$(rustc --print sysroot)" != /usr ]; then
		die "missing: rustfmt and clippy. Get them with 'rustup component add rustfmt clippy'"
	fi
	need_root "rustfmt and clippy"
	if dpkg-query -W -f '${db:Status-Status}' rustc-web 2>/dev/null | grep -q '^installed'; then
		step "installing rustfmt and clippy" apt_install_newest rustfmt-web rust-web-clippy
	else
		step "installing rustfmt and clippy" apt_install_newest rustfmt rust-clippy
	fi
}

rust_summary() {
	local wasm="the same"
	if [ -n "${WASM_BUILD_TOOLCHAIN:-}" ]; then wasm="$(rustup run "$WASM_BUILD_TOOLCHAIN" rustc --version)"; fi
	printf '%s, for wasm %s' "$(rustc --version)" "$wasm"
}
