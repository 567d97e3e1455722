# shellcheck shell=bash
# Debian packages: collect what is missing, install it at once. Wheels of Python beside them.

MISSING=()

# need PACKAGE TEST...: remember the package if the test fails.
need() {
	local package="$1"
	shift
	if "$@" >/dev/null 2>&1; then return; fi
	case " ${MISSING[*]-} " in *" $package "*) return ;; esac
	MISSING+=("$package")
}

install_needed() {
	if [ "${#MISSING[@]}" -eq 0 ]; then return; fi
	have apt-get || die "missing: ${MISSING[*]} (Debian's names). This system is not Debian: install them with your package manager, then run this again"
	need_root "${MISSING[*]}"
	apt_lists
	step "installing ${MISSING[*]}" apt_install "${MISSING[@]}"
	MISSING=()
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
need_root() {
	if [ "$(id -u)" -eq 0 ] || have sudo; then return; fi
	die "missing: ${1}. Only root may install it, and there is no sudo: run scripts/setup.sh once as root"
}

# Package lists that are missing or older than a day are fetched anew.
apt_lists() {
	local fresh
	fresh="$(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -mtime -1 2>/dev/null | head -n 1)"
	if [ -z "$fresh" ]; then apt_update; fi
}
apt_update() { step "fetching package lists" quietly as_root apt-get update; }

# The lists may name files that the archive has replaced since: then fetch the lists and try once
# more.
apt_install() {
	if try_install "$@"; then return; fi
	apt_update
	try_install "$@" || die "apt-get could not install: $* (its output is above)"
}
try_install() { quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"; }

# pip_install DIRECTORY REQUIREMENTS: wheels whose hashes are named.
pip_install() {
	quietly python3 -m pip install --no-deps --only-binary :all: --require-hashes \
		--disable-pip-version-check --root-user-action ignore --target "$1" --requirement "$2"
}

# Shows the output of a command only if it fails.
quietly() {
	local log code=0
	log="$(mktemp)"
	"$@" >"$log" 2>&1 || code=$?
	if [ "$code" -ne 0 ]; then tail -n 30 "$log" >&2; fi
	rm -f "$log"
	return "$code"
}

# The newest version. The packages of the compiler depend on each other in one version: with the
# version in each name, they fit.
candidate() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: \([0-9][^ ]*\).*/\1/p'; }
# candidate_at_least PACKAGE VERSION
candidate_at_least() {
	local version
	version="$(candidate "$1")"
	[ -n "$version" ] && dpkg --compare-versions "$version" ge "$2"
}
apt_install_newest() {
	if try_newest "$@"; then return; fi
	apt_update
	try_newest "$@" || die "apt-get could not install: $* (its output is above)"
}
try_newest() {
	local package named=()
	for package in "$@"; do named+=("$package=$(candidate "$package")"); done
	try_install "${named[@]}"
}
