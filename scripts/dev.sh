#!/usr/bin/env bash
# A development chain with prices, index and web console, from nothing: installs what is missing,
# builds, starts the price feed, the node, the index with its database, and the console.
#
# usage: scripts/dev.sh [--consensus] [--no-build] [--no-feed] [--no-page] [--no-index]
#                       [--no-console] [--chain-only] [--fault KIND[@SOURCE]]... [--rental DIR]
#                       [-- NODE ARGUMENTS...]
#
#   --consensus     blocks every six seconds by Aura, final by GRANDPA, as on a live chain; without
#                   it each transaction makes a block at once, which is final
#   --no-build      start what was built before
#   --no-feed       start no price feed: one runs already, or none is wanted
#   --no-page       serve no page of the guides' forms
#   --no-index      start no index: the console shows the present alone. Without a PostgreSQL that
#                   can be started the chain goes on without the index, with a notice
#   --no-console    build and serve no web console
#   --chain-only    the chain with its prices and the page of forms, and nothing beside them
#   --fault KIND    let the feed misbehave (scripts/feed.py --help lists how)
#   --rental DIR    hourly rates from rental listings, DIR/<model>/<date>.csv, in place of those
#                   built into the feed
#   -- ...          the rest goes to the node: -- --rpc-port 9945, -- --base-path DIR
#
# Ctrl-C ends all it started. The chain starts anew each time unless it is given a --base-path.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source=scripts/lib/console.sh
. "$INFRAFI_ROOT/scripts/lib/console.sh"
# shellcheck source=scripts/lib/index.sh
. "$INFRAFI_ROOT/scripts/lib/index.sh"

BUILD=1
CONSENSUS=
FEED=1
PAGE=1
PAGE_PORT=8556
CONSOLE=1
CONSOLE_PORT=8557
INDEX=1
INDEX_PORT=8558
POSTGRES_PORT=8559
POSTGRES_DIR=
FEED_PORT=8555 # where the development chain's sources are
FEED_ARGS=()
NODE_ARGS=()
RPC_PORT=9944
PRICES=20 # ten models, each with a price and an hourly rate
# The key of Oracle.Values: twox128("Oracle") ++ twox128("Values").
VALUES='"0x6ecdde33e5d791e9c15595f33fdaafd6d25c5abc6a2b5d5f996684e54830eb5a"'
PIDS=()

parse() {
	while [ $# -gt 0 ]; do
		case "$1" in
		--consensus) CONSENSUS=1 ;;
		--no-build) BUILD= ;;
		--no-feed) FEED= ;;
		--no-page) PAGE= ;;
		--no-console) CONSOLE= ;;
		--no-index) INDEX= ;;
		--chain-only)
			CONSOLE=
			INDEX=
			;;
		--fault)
			FEED_ARGS+=(--fault "${2:?--fault needs a kind}")
			shift
			;;
		--rental)
			FEED_ARGS+=(--rental "$(realpath -e "${2:?--rental needs a directory}")")
			shift
			;;
		--)
			shift
			NODE_ARGS=("$@")
			return
			;;
		-h | --help) usage "$0" && exit 0 ;;
		*) die "unknown option: $1 (see $0 --help; arguments for the node go after --)" ;;
		esac
		shift
	done
}

# option NAME: its value among the node's arguments, as `--name value` or `--name=value`.
option() {
	local previous="" arg
	for arg in "${NODE_ARGS[@]}"; do
		if [ "$previous" = "$1" ]; then printf '%s' "$arg" && return; fi
		case "$arg" in "$1="*) printf '%s' "${arg#*=}" && return ;; esac
		previous="$arg"
	done
}

busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

check_ports() {
	RPC_PORT="$(option --rpc-port)"
	RPC_PORT="${RPC_PORT:-9944}"
	if busy "$RPC_PORT"; then
		die "port $RPC_PORT is in use: another node runs there. End it, or choose another port: scripts/dev.sh -- --rpc-port 9945"
	fi
	if [ -n "$FEED" ] && busy "$FEED_PORT"; then
		die "port $FEED_PORT is in use: another feed seems to run there. End it, or use it as it is: scripts/dev.sh --no-feed"
	fi
	if [ -n "$CONSENSUS" ] && [ -z "$(option --port)$(option --listen-addr)" ] && busy 30333; then
		note "port 30333 is in use: the node takes another for its peers"
		NODE_ARGS+=(--port 0)
	fi
}

# How blocks are made: by the node's own --sealing, by consensus, or as transactions come; then one
# comes every six seconds without any, so that time goes on.
MODE=
choose_engine() {
	SEALING=()
	MODE="$(option --sealing)"
	if [ -n "$MODE" ]; then
		if [ -n "$CONSENSUS" ]; then die "--consensus and --sealing exclude each other"; fi
	elif [ -z "$CONSENSUS" ]; then
		MODE="instant=6000"
		SEALING=(--sealing "$MODE")
	fi
}
engine() {
	case "$MODE" in
	"") say "a block every six seconds, final some seconds later; without --consensus a transaction is final at once" ;;
	instant*) say "a transaction makes a block at once, which is final; with --consensus blocks come as on a live chain" ;;
	interval=*) say "a block every ${MODE#*=} ms, which is final; a transaction waits for it" ;;
	manual) say "a block on request alone, by dev_newBlock or dev_timeTravel, which is final" ;;
	esac
}

# start COMMAND...: in the background; the kernel ends it should this script be killed.
start() {
	local tether=()
	if have setpriv; then tether=(setpriv --pdeathsig TERM --); fi
	"${tether[@]}" "$@" &
	PIDS+=($!)
}

# Stops every child: first by a signal, then by force.
clean_up() {
	local code=$? pid
	trap - EXIT INT TERM HUP
	for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null || true; done
	for _ in {1..100}; do
		if [ -z "$(jobs -pr)" ]; then break; fi
		sleep 0.1
	done
	for pid in $(jobs -pr); do kill -KILL "$pid" 2>/dev/null || true; done
	wait 2>/dev/null || true
	if [ -n "$POSTGRES_DIR" ]; then rm -rf "$POSTGRES_DIR" "$POSTGRES_DIR.log"; fi
	if [ "${#PIDS[@]}" -gt 0 ]; then say "==> everything that was started has ended"; fi
	exit "$code"
}

start_feed() {
	if [ -z "$FEED" ]; then return; fi
	start python3 "$INFRAFI_ROOT/scripts/feed.py" --port "$FEED_PORT" "${FEED_ARGS[@]}"
	FEED_PID=$!
}

# The page takes Node.js and its packages, which a chain alone does not need.
# serve NAME PORT NEEDED REASON PROGRAM [ARGUMENT...]: serves a page beside the chain, or prints why
# it does not.
serve() {
	local name="$1" port="$2" needed="$3" reason="$4" program="$5"
	shift 5
	if ! have node || [ ! -e "$needed" ]; then
		note "no $name: $reason"
	elif busy "$port"; then
		note "no $name: port $port is in use"
	else
		start node "$program" --rpc "ws://127.0.0.1:$RPC_PORT" --port "$port" "$@" >"$INFRAFI_CACHE/dev-${name%% *}-$port.log" 2>&1
		return
	fi
	return 1
}

start_page() {
	serve "page of forms" "$PAGE_PORT" "$INFRAFI_ROOT/scripts/e2e/node_modules" \
		"Node.js or its packages are missing (scripts/setup.sh --demo installs them)" \
		"$INFRAFI_ROOT/scripts/page/main.js"
}

start_console() {
	serve console "$CONSOLE_PORT" "$CONSOLE_DIR/dist/index.html" "it was not built" \
		"$CONSOLE_DIR/scripts/serve.mjs" ${INDEX:+--index "http://127.0.0.1:$INDEX_PORT"}
}

# What the index needs and is. Without it the chain starts all the same.
prepare_index() {
	if [ -z "$INDEX" ]; then return; fi
	if ! { set_up --index && step "building the index" build_index; }; then
		no_index "it could not be built (the reason is above)"
	fi
}
no_index() {
	note "no index: $1; --no-index leaves it out"
	INDEX=
}

# Whether there is what the index needs. Its history needs a node that keeps every state, so this is
# asked before the node starts.
check_index() {
	if [ -z "$INDEX" ]; then return; fi
	if [ ! -x "$INFRAFI_INDEX" ]; then
		no_index "it was not built"
	elif ! has_postgres; then
		no_index "there is no PostgreSQL (scripts/setup.sh --index installs it)"
	elif busy "$INDEX_PORT" || busy "$POSTGRES_PORT"; then
		no_index "port $INDEX_PORT or $POSTGRES_PORT is in use"
	fi
}

serves_index() { (exec 3<>"/dev/tcp/127.0.0.1/$INDEX_PORT") 2>/dev/null; }

# The chain starts anew each time, and so does the database of its history.
start_index() {
	if [ -z "$INDEX" ]; then return; fi
	POSTGRES_DIR="$(mktemp -d "${TMPDIR:-/tmp}/infrafi-postgres-XXXXXX")"
	if ! make_postgres "$POSTGRES_DIR"; then
		tail -n 5 "$POSTGRES_DIR.log" >&2
		no_index "PostgreSQL cannot be started here (the reason is above)"
		return
	fi
	run_postgres "$POSTGRES_DIR" "$POSTGRES_PORT" >"$INFRAFI_CACHE/dev-postgres.log" 2>&1 &
	PIDS+=($!)
	if ! await_postgres "$POSTGRES_PORT" "$!"; then
		no_index "PostgreSQL did not start; its log is $INFRAFI_CACHE/dev-postgres.log"
		return
	fi
	start "$INFRAFI_INDEX" run --node "ws://127.0.0.1:$RPC_PORT" --database "$(postgres_url "$POSTGRES_PORT")" \
		--listen "127.0.0.1:$INDEX_PORT" >"$INFRAFI_CACHE/dev-index.log" 2>&1
	if ! wait_for 30 serves_index; then
		no_index "it did not start; its log is $INFRAFI_CACHE/dev-index.log"
	fi
}

# What the console needs and is. Without it the chain starts all the same.
prepare_console() {
	if [ -n "$CONSOLE" ] && ! { set_up --console && build_console; }; then
		note "no console: it could not be built (the reason is above); --no-console leaves it out"
		CONSOLE=
	fi
}

start_node() {
	mkdir -p "$INFRAFI_CACHE"
	LOG="$INFRAFI_CACHE/dev-node-$RPC_PORT.log"
	local more=()
	if [ -z "$(option --rpc-port)" ]; then more=(--rpc-port "$RPC_PORT"); fi
	if [ -n "$INDEX" ] && [ -z "$(option --state-pruning)$(option --pruning)" ]; then more+=(--state-pruning archive); fi
	if [ -n "$INDEX" ] && [ -z "$(option --blocks-pruning)" ]; then more+=(--blocks-pruning archive); fi
	start "$INFRAFI_NODE" --dev "${more[@]}" "${SEALING[@]}" "${NODE_ARGS[@]}" >"$LOG" 2>&1
	NODE_PID=$!
}

alive() { kill -0 "$1" 2>/dev/null; }
rpc() { python3 "$INFRAFI_ROOT/scripts/lib/rpc.py" "http://127.0.0.1:$RPC_PORT" "$@"; }

height() { printf '%d' "$(rpc chain_getHeader | sed -n 's/.*"number": "\(0x[0-9a-f]*\)".*/\1/p')"; }
# A node that seals makes a block for each look at it: nothing waits for the next one. Where
# `--rpc-methods safe` or an open port refuses that, blocks come by themselves.
seal() { if [ -z "$CONSENSUS" ]; then rpc dev_newBlock >/dev/null 2>&1 || true; fi; }
has_block() {
	seal
	[ "$(height)" -ge 1 ]
}
has_prices() {
	seal
	[ "$(rpc state_getKeysPaged "$VALUES" 100 | grep -o '"0x' | wc -l)" -ge "$PRICES" ]
}

# wait_for SECONDS PROBE: fails if the probe does not succeed in time; stops if the node has ended.
wait_for() {
	local deadline=$((SECONDS + $1))
	until "$2" 2>/dev/null; do
		if ! alive "$NODE_PID"; then
			tail -n 20 "$LOG" >&2
			die "the node ended; its last lines are above, all of them in $LOG"
		fi
		if [ "$SECONDS" -ge "$deadline" ]; then return 1; fi
		sleep 0.3
	done
}

wait_for_block() {
	if wait_for 180 has_block; then return; fi
	tail -n 20 "$LOG" >&2
	die "no block within three minutes; the node's last lines are above, all of them in $LOG"
}

wait_for_prices() {
	if wait_for 60 has_prices; then return; fi
	note "no prices yet. The last lines of the node about its sources:"
	grep -i appraisal "$LOG" | tail -n 5 | sed 's/^/    /' || true
}

banner() {
	local endpoint="ws://127.0.0.1:$RPC_PORT"
	cat <<-END

		The chain is running.

		  console    $(if [ -n "$CONSOLE" ]; then say "http://127.0.0.1:$CONSOLE_PORT: save, borrow, govern and see everything, in this browser"; else say "none was started"; fi)
		  blocks     $(engine)
		  endpoint   $endpoint
		  forms      $(if [ -n "$PAGE" ]; then say "http://127.0.0.1:$PAGE_PORT: buttons that open the forms of the guides in the apps, filled in"; else say "no page was started"; fi)
		  index      $(if [ -n "$INDEX" ]; then say "http://127.0.0.1:$INDEX_PORT/v1/openapi.json: what was, for the console and for programs"; else say "none was started"; fi)
		  apps       https://polkadot.js.org/apps/?rpc=$endpoint
		  prices     $(if [ -n "$FEED" ]; then say "http://127.0.0.1:$FEED_PORT"; else say "no feed was started here"; fi)
		  log        $LOG

		Accounts, each but the appraiser with 10,000,000 USDC. Their keys are known to everyone: for development only.

		  //Alice             5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY  validator, sudo, compliance, treasurer, credit committee
		  //Alice//appraiser  5CvhpkvtXnpiyMjSZ6NfzRuLp7vy6J8wm3wZuJ2k3EGCSCo6  appraiser
		  //Bob               5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty  borrower, lessee
		  //Charlie           5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y  custodian, registrar
		  //Dave              5DAAnrj7VHTznn2AWBemMuyBwZWs6FNFjdyVXUeYum3PTXFy  insurer, guardian
		  //Eve               5HGjWAeFDfFCWPsjFQdVV2Msvz2XtMktvgocEZcCj68kUMaw  curator, guardian
		  //Ferdie            5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL  attestor

		What to try first, in the apps under Developer (docs/guide has a guide for each role, and one of the console):

		  1. Chain state:    appraisal.feeds         the prices, fed every two blocks (switch *include option* off)
		  2. Extrinsics:     collateral.apply        as Bob: 8 pieces of H100-SXM5-80GB, custodian Charlie
		  3. Extrinsics:     collateral.issueReceipt as Charlie: unit 0; the NFT is Bob's
		  4. Runtime calls:  infrafiApi.appraise     unit 0: its value, and the age of the data
		  5. Here:           curl -X PUT -d 500 http://127.0.0.1:$FEED_PORT/fault/atlas    one source fails, the price goes on

		Ctrl-C ends the chain. The node's log follows.

	END
}

# Until Ctrl-C, or until one of the two ends.
follow() {
	start tail -n 0 -f "$LOG"
	wait -n "$NODE_PID" ${FEED_PID:+"$FEED_PID"} || true
	if ! alive "$NODE_PID"; then die "the node ended; its log is in $LOG"; fi
	die "the price feed ended"
}

main() {
	parse "$@"
	choose_engine
	cd "$INFRAFI_ROOT"
	if [ -n "$BUILD" ]; then
		set_up
		how_long
		step "building the node" build_node
		prepare_console
		prepare_index
	fi
	[ -x "$INFRAFI_NODE" ] || die "there is no node at $INFRAFI_NODE: run this without --no-build"
	check_ports
	trap clean_up EXIT
	trap 'say && exit 0' INT TERM HUP
	check_index
	start_feed
	start_node
	step "waiting for the first block" wait_for_block
	if [ -n "$FEED" ]; then step "waiting for prices" wait_for_prices; fi
	start_index
	if [ -n "$PAGE" ] && ! start_page; then PAGE=; fi
	if [ -n "$CONSOLE" ] && ! start_console; then CONSOLE=; fi
	banner
	follow
}

main "$@"
