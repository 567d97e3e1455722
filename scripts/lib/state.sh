# shellcheck shell=bash
# Builds states of a given number of loans, for scripts/scale.sh and scripts/load.sh.

# The tests of the runtime are what builds them.
build() {
	build_node
	cargo test --profile quick --workspace --test it --no-run
}

# state LOANS FILE TIME: a state of so many loans that are drawn at a time, in seconds since 1970, written as a chain that a node
# can start from. What is said of it besides goes to FILE.acts.
state() {
	local development="$2.dev" said="$2.said"
	"$INFRAFI_NODE" export-chain-spec --chain dev --raw --output "$development" 2>/dev/null
	SCALE_LOANS="$1" SCALE_CHAIN="$development" SCALE_SPEC="$2" SCALE_AT="$3" \
		cargo test --quiet --profile quick --workspace --test it scale::measure -- --ignored --nocapture >"$said" ||
		die "the state could not be built: $(tail -n 20 "$said")"
	grep -E '^Sizes|^[0-9]+ keys' "$said"
	sed -n 's/^act\t//p' "$said" >"$2.acts"
	note "$(du -m "$2" | cut -f1) MB of JSON"
	rm "$development" "$said"
}
