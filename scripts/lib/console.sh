# shellcheck shell=bash
# The web console: what is made of its sources.

CONSOLE_DIR="$INFRAFI_ROOT/console"

# sum_of PATH...: one sum over the contents of files below the console, and over their names.
sum_of() { (cd "$CONSOLE_DIR" && find "$@" -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }

# made_from STAMP PATH...: whether the stamp is that of the files as they are now.
made_from() { [ "$(cat "$1" 2>/dev/null)" = "$(sum_of "${@:2}")" ]; }

# The types of the chain, from the committed metadata.
console_types() {
	local stamp="$CONSOLE_DIR/.papi/descriptors/.made-from" from=(../crates/client/metadata.scale .papi/polkadot-api.json package-lock.json)
	if made_from "$stamp" "${from[@]}"; then return; fi
	step "types of the chain, for the console" quiet_npm generate || return
	sum_of "${from[@]}" >"$stamp"
}

build_console() {
	console_types || return
	local stamp="$CONSOLE_DIR/dist/.made-from" from=(src public index.html vite.config.ts lingui.config.ts ../crates/client/metadata.scale package-lock.json)
	if made_from "$stamp" "${from[@]}"; then return; fi
	step "building the console" quiet_npm build || return
	sum_of "${from[@]}" >"$stamp"
}

# quiet_npm SCRIPT: its output is shown only if it fails.
quiet_npm() {
	local log code=0
	log="$(mktemp)"
	npm run --silent --prefix "$CONSOLE_DIR" "$1" >"$log" 2>&1 || code=$?
	if [ "$code" -ne 0 ]; then tail -n 40 "$log" >&2; fi
	rm -f "$log"
	return "$code"
}
