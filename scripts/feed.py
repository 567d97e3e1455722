#!/usr/bin/env python3
"""A price feed for development: prices and hourly rates of machines over HTTP on the loopback interface.

Three sources that differ a little, by path: /atlas/prices, /beacon/prices, /cobalt/prices.
GET / lists what there is. Any source can misbehave on request: --fault KIND[@SOURCE] at start,
PUT /fault/SOURCE with the kind as body and DELETE /fault/SOURCE while it runs. /fault-doc/KIND/prices
always misbehaves, whatever the rest does. PUT /level/MODEL with a number of percent as body moves the
prices of a model. Numbers are exact decimals throughout.
"""

import argparse
import csv
import hashlib
import itertools
import json
import signal
import socket
import struct
import sys
import threading
import time
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from lib.models import MODELS

ROOT = Path(__file__).resolve().parent.parent

# Source: basis points from the base, and which of the two figures it writes as a string.
SOURCES = {
    "atlas": (0, {"usd_per_hour"}),
    "beacon": (40, {"usd"}),
    "cobalt": (-35, set()),
}

# Faults of a source, and how each looks from outside.
FAULTS = {
    "timeout": "accepts and never answers",
    "refuse": "closes the connection at once",
    "500": "answers 500",
    "redirect": "answers 302",
    "empty": "an empty body",
    "huge": "a body of 10 MB",
    "endless": "a body without end",
    "slow-head": "a byte of the head a second",
    "slow-drip": "a byte of the body a second",
    "garbage": "no HTTP at all",
    "invalid-utf8": "bytes that are no UTF-8",
    "truncated": "JSON that breaks off",
    "short": "less body than promised",
    "html": "a page in place of JSON",
    "deep": "60,000 brackets",
    "missing": "no model is in the document",
    "null": "null for a number",
    "object": "an object for a number",
    "negative": "negative numbers",
    "zero": "zeros",
    "nan": "NaN",
    "absurd": "absurd magnitudes",
    "tenfold": "ten times the price, quite plausibly written",
    "exponent": "1.5e3 for 1500: no fault at all, but not everyone reads it",
}

WAVE_SECONDS = 3600  # one swing of the movement
WAVE_POINTS = 50  # its height, in basis points
PATIENCE = 120  # seconds; even a fault ends


def rental_median(folder):
    """The median USD per GPU-hour of the newest day with any listing, or None."""
    for day in sorted(folder.glob("*.csv"), reverse=True):
        with day.open(newline="") as file:
            rates = sorted(Decimal(row["dph_per_gpu"]) for row in csv.DictReader(file) if row["dph_per_gpu"])
        if rates:
            middle = len(rates) // 2
            median = rates[middle] if len(rates) % 2 else (rates[middle - 1] + rates[middle]) / 2
            return median.quantize(Decimal("0.0001"))
    return None


def swing(key, at):
    """A slow triangle wave in basis points whose phase depends on the key alone."""
    phase = int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big")
    place = (at + phase) % WAVE_SECONDS
    return abs(4 * place - 2 * WAVE_SECONDS) * WAVE_POINTS // WAVE_SECONDS - WAVE_POINTS


def dump(value):
    """JSON with decimals as they are; the standard encoder knows floats only."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{dump(item)}" for key, item in value.items()) + "}"
    return format(value, "f") if isinstance(value, Decimal) else json.dumps(value)


class Market:
    """What the sources publish when they behave."""

    def __init__(self, rental, still, seed):
        self.still, self.seed, self.built_in = still, seed, []
        self.levels = {}
        self.base = {}
        for model, (usd, hourly, folder) in MODELS.items():
            found = rental_median(rental / folder) if rental and folder else None
            if found is None:
                self.built_in.append(model)
            self.base[model] = (usd, hourly if found is None else found)

    def document(self, source, figure=lambda value: value):
        """The document of a source; `figure` may spoil each number."""
        points, strings = SOURCES[source]
        now = int(time.time())
        prices = {}
        for model, (usd, hourly) in self.base.items():
            moved = points + (0 if self.still else swing(f"{self.seed}/{source}/{model}", now))
            factor = Decimal(10000 + moved) / 10000 * self.levels.get(model, 100) / 100
            row = {
                "usd": (usd * factor).quantize(Decimal("0.01")),
                "usd_per_hour": (hourly * factor).quantize(Decimal("0.0001")),
            }
            prices[model] = {
                name: figure(str(value) if name in strings else value) for name, value in row.items()
            }
        return {"source": source, "as_of": now, "prices": prices}


class Raw(Decimal):
    """A number that is written to the wire as it was given."""

    def __new__(cls, text):
        made = super().__new__(cls, "0")
        made.text = text
        return made

    def __format__(self, _spec):
        return self.text


def like(text):
    """Replaces each figure, a string staying a string."""
    return lambda value: text if isinstance(value, str) else Raw(text)


def exponent(value):
    text = f"{Decimal(value):e}"
    return text if isinstance(value, str) else Raw(text)


def tenfold(value):
    return str(Decimal(value) * 10) if isinstance(value, str) else value * 10


FIGURES = {
    "null": lambda _: None,
    "object": lambda _: {"amount": 1},
    "negative": lambda value: f"-{value}" if isinstance(value, str) else -value,
    "zero": like("0"),
    "nan": like("NaN"),
    "absurd": lambda value: "9" * 60 if isinstance(value, str) else Raw("1e400"),
    "tenfold": tenfold,
    "exponent": exponent,
}


class Handler(BaseHTTPRequestHandler):
    """One request. `server` carries the market, the faults and the verbosity."""

    protocol_version = "HTTP/1.1"
    server_version, sys_version = "feed", ""
    timeout = 30  # seconds a silent client is kept

    def log_message(self, format, *args):  # noqa: A002 (the base class's name)
        if self.server.verbose:
            sys.stderr.write(f"{self.log_date_time_string()} {format % args}\n")

    def answer(self, body, status=200, kind="application/json", **headers):
        data = body if isinstance(body, bytes) else body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def fail(self, status, text):
        self.answer(dump({"error": text}) + "\n", status)

    def do_GET(self):
        parts = self.path.split("?")[0].strip("/").split("/")
        try:
            if parts == [""]:
                self.answer(dump(self.server.overview()) + "\n")
            elif len(parts) == 2 and parts[0] in SOURCES and parts[1] == "prices":
                self.prices(parts[0], self.server.faults.get(parts[0]))
            elif len(parts) == 3 and parts[0] == "fault-doc" and parts[1] in FAULTS and parts[2] == "prices":
                self.prices("atlas", parts[1])
            else:
                self.fail(404, "nothing here; GET / lists what there is")
        except (BrokenPipeError, ConnectionResetError, TimeoutError):
            self.close_connection = True  # the client had enough

    def do_PUT(self):
        kind = self.rfile.read(min(int(self.headers.get("Content-Length") or 0), 100)).decode(errors="replace").strip()
        if self.path.startswith("/level/"):
            self.level(self.path.removeprefix("/level/"), kind)
        elif kind not in FAULTS:
            self.fail(400, f"unknown fault; known: {' '.join(FAULTS)}")
        elif (source := self.fault_source()) is not None:
            self.server.faults[source] = kind
            self.answer(dump({source: kind}) + "\n")

    def do_DELETE(self):
        if (source := self.fault_source()) is not None:
            self.server.faults.pop(source, None)
            self.answer(dump({source: None}) + "\n")

    def level(self, model, percent):
        if model not in MODELS:
            self.fail(404, f"no such model; known: {' '.join(MODELS)}")
        elif not (percent.isascii() and percent.isdigit() and int(percent) > 0):
            self.fail(400, "a level is a number of percent")
        else:
            self.server.market.levels[model] = int(percent)
            self.answer(dump({model: int(percent)}) + "\n")

    def fault_source(self):
        source = self.path.removeprefix("/fault/")
        if source in SOURCES and self.path.startswith("/fault/"):
            return source
        self.fail(404, f"no such source; known: {' '.join(SOURCES)}")
        return None

    def prices(self, source, fault):
        if fault is None or fault in FIGURES:
            figure = FIGURES.get(fault, lambda value: value)
            self.answer(dump(self.server.market.document(source, figure)))
            return
        self.close_connection = True
        getattr(self, "fault_" + fault.replace("-", "_"))(dump(self.server.market.document(source)))

    # What a source does wrong on the wire; each gets the document it should have served.

    def fault_timeout(self, _):
        self.wait(PATIENCE)

    def fault_refuse(self, _):
        # Without lingering, a close resets the connection.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        raise ConnectionResetError

    def fault_500(self, _):
        self.fail(500, "out of order")

    def fault_redirect(self, _):
        self.answer("", 302, Location="/atlas/prices")

    def fault_empty(self, _):
        self.answer("")

    def fault_huge(self, body):
        self.answer(b" " * (10 * 1024 * 1024) + body.encode())

    def fault_endless(self, _):
        self.open_ended()
        for _ in range(PATIENCE * 1000):
            self.wfile.write(b"400\r\n" + b" " * 1024 + b"\r\n")

    def fault_slow_head(self, body):
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self.drip((head + body).encode())

    def fault_slow_drip(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.drip(body.encode())

    def fault_garbage(self, _):
        self.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")

    def fault_invalid_utf8(self, body):
        self.answer(body.encode().replace(b"80GB", b"\xff\xfe\xc3\x28"))

    def fault_truncated(self, body):
        self.answer(body[: len(body) // 2])

    def fault_short(self, body):
        self.send_response(200)
        self.send_header("Content-Length", str(len(body) * 2))
        self.end_headers()
        self.wfile.write(body.encode())

    def fault_html(self, _):
        self.answer("<!doctype html><title>Sign in</title>", kind="text/html")

    def fault_deep(self, _):
        self.answer("[" * 60_000)

    def fault_missing(self, _):
        self.answer(dump({"source": "none", "prices": {}}))

    def open_ended(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def drip(self, data):
        for byte in itertools.islice(data, PATIENCE):
            self.wfile.write(bytes([byte]))
            self.wait(1)

    def wait(self, seconds):
        self.server.closing.wait(seconds)


class Feed(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, port, market, faults, verbose):
        super().__init__(("127.0.0.1", port), Handler)
        self.market, self.faults, self.verbose = market, faults, verbose
        self.closing = threading.Event()

    def handle_error(self, request, client_address):
        if self.verbose:
            super().handle_error(request, client_address)

    def overview(self):
        return {
            "sources": {source: {"path": f"/{source}/prices", "fault": self.faults.get(source)} for source in SOURCES},
            "models": {model: {"usd": usd, "usd_per_hour": hourly} for model, (usd, hourly) in self.market.base.items()},
            "faults": FAULTS,
            "fault_paths": "/fault-doc/KIND/prices",
        }


def parse_faults(given):
    faults = {}
    for item in given:
        kind, _, source = item.partition("@")
        if kind not in FAULTS or (source and source not in SOURCES):
            sys.exit(f"error: --fault {item}: KIND[@SOURCE], KIND of {' '.join(FAULTS)}, SOURCE of {' '.join(SOURCES)}")
        faults.update({name: kind for name in ([source] if source else SOURCES)})
    return faults


def arguments():
    listing = "faults:\n" + "\n".join(f"  {kind:<14}{text}" for kind, text in FAULTS.items())
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=listing, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--port", type=int, default=8555, help="port on 127.0.0.1 (default 8555, 0 for any free one)")
    parser.add_argument("--rental", type=Path, metavar="DIR",
                        help="rental listings, DIR/<model>/<date>.csv, for the hourly rates (default: rates that are built in)")
    parser.add_argument("--fault", action="append", default=[], metavar="KIND[@SOURCE]", help="misbehave; may be repeated")
    parser.add_argument("--still", action="store_true", help="prices do not move")
    parser.add_argument("--seed", default="infrafi", help="another seed, another movement")
    parser.add_argument("-v", "--verbose", action="store_true", help="a line per request")
    return parser.parse_args()


def main():
    options = arguments()
    faults = parse_faults(options.fault)
    if options.rental and not options.rental.is_dir():
        sys.exit(f"error: --rental {options.rental}: no such directory")
    market = Market(options.rental, options.still, options.seed)
    try:
        feed = Feed(options.port, market, faults, options.verbose)
    except OSError as error:
        sys.exit(f"error: the feed cannot listen on 127.0.0.1:{options.port}: {error.strerror}")
    rates = "from rental listings" if len(market.built_in) < len(MODELS) else "built in"
    if market.built_in and rates != "built in":
        rates += f" (built in: {' '.join(market.built_in)})"
    broken = " ".join(f"{kind}@{source}" for source, kind in faults.items()) or "none"
    print(f"price feed on http://127.0.0.1:{feed.server_port}: {' '.join(SOURCES)}; hourly rates {rates}; faults: {broken}",
          flush=True)
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    try:
        feed.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        feed.closing.set()


if __name__ == "__main__":
    main()
