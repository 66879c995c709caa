"""A sandbox in a process of its own, and requests to it."""

import http.client
import json
import subprocess
import time
from pathlib import Path

SIGN_IN = "/api/content/users-auth-providers/marker/email/users/auth"
ORDERS = "/api/content/orders-storage/marker/orders/orders"
ORDER = {
    "formIdentifier": "order",
    "paymentAccountIdentifier": "cash",
    "products": [{"productId": 14, "quantity": 1}],
    "formData": {"en_US": [{"marker": "name", "type": "string", "value": "Christina Thomas"}]},
}


class Sandbox:
    def __init__(self, program, *options):
        began = time.monotonic()
        self.process = subprocess.Popen([program, "sandbox", *options], stdout=subprocess.PIPE)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("the sandbox did not start")
        self.start_ms = (time.monotonic() - began) * 1000
        said = json.loads(line)
        self.url = said["url"]
        self.headers = {"x-app-token": said["appToken"], "content-type": "application/json"}
        self.credentials = [
            {"marker": "email_reg", "value": said["user"]},
            {"marker": "password_reg", "value": said["password"]},
        ]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def connection(self):
        return http.client.HTTPConnection(self.url.removeprefix("http://"), timeout=30)

    def ask(self, method, path, body=None, connection=None):
        connection = connection or self.connection()
        connection.request(method, path, json.dumps(body) if body is not None else None, self.headers)
        answer = connection.getresponse()
        content = answer.read()
        if answer.status >= 300:
            raise SystemExit(f"{method} {path}: {answer.status} {content[:200]!r}")
        return json.loads(content)

    def sign_in(self):
        self.headers["x-device-metadata"] = '{"fingerprint":"load","deviceInfo":{}}'
        token = self.ask("POST", SIGN_IN, {"authData": self.credentials})["accessToken"]
        self.headers["authorization"] = f"Bearer {token}"

    def resident_mb(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def descriptors(self):
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))
