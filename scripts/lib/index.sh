# shellcheck shell=bash
# The index: its program, and a PostgreSQL server of its own for a development chain or for tests.

INDEX_DIR="$INFRAFI_ROOT/indexer"
INFRAFI_INDEX="${INFRAFI_INDEX:-$CARGO_TARGET_DIR/quick/infrafi-index}"
export INFRAFI_INDEX

build_index() {
	cargo build --quiet --profile quick --locked --manifest-path "$INDEX_DIR/Cargo.toml" --bin infrafi-index
}

# The command line for roles, which shares the workspace of the index.
INFRAFI_CLI="${INFRAFI_CLI:-$CARGO_TARGET_DIR/quick/infrafi}"
export INFRAFI_CLI

build_cli() {
	cargo build --quiet --profile quick --locked --manifest-path "$INDEX_DIR/Cargo.toml" -p infrafi-cli --bin infrafi
}

# Where Debian has the programs of its newest PostgreSQL, which are in no PATH.
postgres_programs() { find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1; }
has_postgres() { [ -x "$(postgres_programs)/initdb" ]; }

# The server and `initdb` refuse root: then they run as the user of Debian's package. The kernel
# ends them with the script that started them.
AS_POSTGRES=(setpriv --pdeathsig TERM --)
if [ "$(id -u)" -eq 0 ]; then AS_POSTGRES=(setpriv --reuid=postgres --regid=postgres --init-groups --pdeathsig TERM --); fi

# The password of the servers that this script starts. Every account of the machine reaches their
# ports, and the owner of a database runs programs as the user of the server. `psql` and the index
# take it from here.
export PGPASSWORD="${PGPASSWORD:-$(od -An -N 18 -t x1 /dev/urandom | tr -d ' \n')}"

# make_postgres DIR: an empty server in a directory. It is not in the cache, which that user may be
# forbidden to enter, and is not kept: everything in it can be read again from the chain.
make_postgres() {
	local code=0
	(umask 077 && printf '%s\n' "$PGPASSWORD" >"$1/password")
	if [ "$(id -u)" -eq 0 ]; then chown postgres:postgres "$1" "$1/password"; fi
	(cd / && "${AS_POSTGRES[@]}" "$(postgres_programs)/initdb" --pgdata "$1/data" --auth scram-sha-256 \
		--pwfile "$1/password" --username infrafi --encoding UTF8 --locale C --no-sync >"$1.log" 2>&1) || code=$?
	rm -f "$1/password"
	return "$code"
}

# run_postgres DIR PORT: serves it on loopback, in place of the shell that calls it: start it as a
# job. What a crash of the machine would lose can be read again, so nothing waits for the disk.
run_postgres() {
	cd /
	exec "${AS_POSTGRES[@]}" "$(postgres_programs)/postgres" -D "$1/data" -p "$2" -k "$1" \
		-c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=128MB -c max_wal_size=256MB
}

# await_postgres PORT PID: waits until the server of that process answers at its port; fails if it
# ends, or does not within half a minute.
await_postgres() {
	local deadline=$((SECONDS + 30))
	until (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; do
		if ! kill -0 "$2" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then return 1; fi
		sleep 0.1
	done
}

# postgres_url PORT: the password is in the environment.
postgres_url() { printf 'postgres://infrafi@127.0.0.1:%s/postgres' "$1"; }
