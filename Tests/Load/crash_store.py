"""Kills a sandbox while orders are posted, and looks for what was answered; see .scripts/crash-store."""

import http.client
import random
import sys
import tempfile
import threading
import time

from sandbox import ORDER, ORDERS, Sandbox

CALLERS = 8


def post(sandbox, answered):
    """Posts orders until the line breaks; an order counts once its whole answer is here."""
    connection = sandbox.connection()
    try:
        while True:
            answered.append(sandbox.ask("POST", ORDERS, ORDER, connection)["id"])
    except (OSError, http.client.HTTPException, ValueError):
        connection.close()


def run(program, number):
    """One life of a sandbox; returns how many orders were answered and which of them are lost."""
    with tempfile.TemporaryDirectory() as folder:
        store = ["--store", f"{folder}/shop.store"]
        answered = []
        sandbox = Sandbox(program, *store)
        sandbox.sign_in()
        callers = [threading.Thread(target=post, args=(sandbox, answered)) for _ in range(CALLERS)]
        for caller in callers:
            caller.start()
        time.sleep(random.Random(number).uniform(0.01, 0.6))
        sandbox.process.kill()
        sandbox.process.wait()
        for caller in callers:
            caller.join()
        with Sandbox(program, *store) as again:
            again.headers = sandbox.headers
            listed = again.ask("GET", f"{ORDERS}?limit=1000000")["items"]
        kept = {order["id"] for order in listed}
        return len(answered), sorted(set(answered) - kept)


def main():
    program, runs = sys.argv[1], int(sys.argv[2])
    total = lost = 0
    for number in range(runs):
        answered, missing = run(program, number)
        total, lost = total + answered, lost + len(missing)
        if missing:
            print(f"run {number}: {missing} were answered and are lost")
    print(f"{runs} runs, {total:,} orders answered, {lost} lost")
    raise SystemExit(1 if lost or not total else 0)


main()
