"""Measures a sandbox from outside; see .scripts/load."""

import json
import re
import resource
import socket
import subprocess
import sys
import tempfile
import time

from sandbox import ORDER, ORDERS, Sandbox

CONNECTIONS = 32
CALLERS = 10_000


def kinds(order):
    content = "/api/content"
    return [
        ("GET locales", "GET", f"{content}/locales/active/all", None),
        ("GET a product", "GET", f"{content}/products/14?langCode=en_US", None),
        ("GET search", "GET", f"{content}/products/quick/search?name=tea&langCode=en_US", None),
        ("POST product list", "POST", f"{content}/products/all?limit=30&langCode=en_US", []),
        ("GET orders of a user", "GET", f"{ORDERS}?langCode=en_US", None),
        ("GET session of an order", "GET", f"{content}/payments/sessions/order/{order}", None),
        ("GET user", "GET", f"{content}/users/me?langCode=en_US", None),
    ]


def wrk(sandbox, seconds, method, path, body):
    """Requests in a second and how many there were; an answer that is no success ends the measuring."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write(f"wrk.method = {json.dumps(method)}\n")
        if body is not None:
            script.write(f"wrk.body = {json.dumps(json.dumps(body))}\n")
        for name, value in sandbox.headers.items():
            script.write(f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}\n")
        script.flush()
        command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", script.name, sandbox.url + path]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise SystemExit(f"{method} {path}:\n{said}")
    count = int(re.search(r"(\d+) requests in", said)[1])
    return float(re.search(r"Requests/sec: +([\d.]+)", said)[1]), count


def show(what, figure):
    print(f"{what:<52} {figure:>14}", flush=True)


def reads(program, seconds):
    with Sandbox(program, "--port", "0") as sandbox:
        show("start until the announcement, ms", f"{sandbox.start_ms:.0f}")
        sandbox.sign_in()
        order = sandbox.ask("POST", ORDERS, {**ORDER, "paymentAccountIdentifier": "stripe"})["id"]
        sandbox.ask("POST", "/api/content/payments/sessions", {"type": "session", "orderId": order})
        for name, method, path, body in kinds(order):
            show(f"{name}, requests/s", f"{wrk(sandbox, seconds, method, path, body)[0]:,.0f}")


def writes(program, seconds, *options):
    with Sandbox(program, "--port", "0", *options) as sandbox:
        sandbox.sign_in()
        rate, count = wrk(sandbox, seconds, "POST", ORDERS, ORDER)
        where = "with --store" if options else "in memory"
        show(f"POST order {where}, requests/s", f"{rate:,.0f}")
    return count


def stored(program, seconds):
    with tempfile.TemporaryDirectory() as folder:
        store = ["--store", f"{folder}/shop.store"]
        count = writes(program, seconds, *store)
        with Sandbox(program, "--port", "0", *store) as sandbox:
            show(f"start with {count:,} orders in the store, ms", f"{sandbox.start_ms:.0f}")


def memory(program):
    """More than a million requests of one kind."""
    with Sandbox(program, "--port", "0") as sandbox:
        _, _, path, _ = kinds(0)[1]
        wrk(sandbox, 1, "GET", path, None)
        before, count = sandbox.resident_mb(), 0
        while count <= 1_000_000:
            count += wrk(sandbox, 10, "GET", path, None)[1]
        show("memory before, MB", f"{before:.1f}")
        show(f"memory after {count:,} requests, MB", f"{sandbox.resident_mb():.1f}")


def connections(program):
    """Ten thousand connections at once, as far as the system lets a process have so many."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(CALLERS, most - 200)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, wanted + 200), most))
    with Sandbox(program, "--port", "0") as sandbox:
        sandbox.ask("GET", "/api/content/locales/active/all")
        before = sandbox.descriptors()
        host, port = sandbox.url.removeprefix("http://").split(":")
        callers = [socket.create_connection((host, int(port)), timeout=30) for _ in range(wanted)]
        head = f"GET /api/content/locales/active/all HTTP/1.1\r\nHost: {host}\r\n"
        request = (head + f"x-app-token: {sandbox.headers['x-app-token']}\r\n\r\n").encode()
        for caller in callers:
            caller.sendall(request)
        answered = sum(caller.recv(15) == b"HTTP/1.1 200 OK" for caller in callers)
        for caller in callers:
            caller.close()
        end = time.monotonic() + 30
        while sandbox.descriptors() > before and time.monotonic() < end:
            time.sleep(0.1)
        show(f"answered of {wanted:,} connections at once", f"{answered:,}")
        show("open descriptors before / after", f"{before} / {sandbox.descriptors()}")


def main():
    program, seconds = sys.argv[1], int(sys.argv[2])
    reads(program, seconds)
    writes(program, seconds)
    stored(program, seconds)
    memory(program)
    connections(program)


main()
