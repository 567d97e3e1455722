# shellcheck shell=bash
# Builds states of a given number of loans, for scripts/scale.sh and scripts/load.sh.

# runtime/examples/scale.rs builds them.
build() {
	build_node
	cargo build --profile quick --workspace --example scale
}

# state LOANS FILE TIME: a state of LOANS loans that are drawn at TIME (seconds since 1970), written
# to FILE as a chain specification that a node can start from. With SAMPLES, every call is measured
# that number of times, into FILE.actions.
state() {
	local development="$2.dev" output="$2.output"
	"$INFRAFI_NODE" export-chain-spec --chain dev --raw --output "$development" 2>/dev/null
	"$CARGO_TARGET_DIR/quick/examples/scale" --loans "$1" --chain "$development" --spec "$2" --at "$3" \
		${SAMPLES:+--samples "$SAMPLES"} >"$output" ||
		die "the state could not be built: $(tail -n 20 "$output")"
	grep -E '^Sizes|^[0-9]+ keys|^round' "$output"
	sed -n 's/^action\t//p' "$output" >"$2.actions"
	note "$(du -m "$2" | cut -f1) MB of JSON"
	rm "$development" "$output"
}
