"""A running Xueshi with a temporary database, a demo province and a free port."""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATIENCE = 120


class House:
    """Use it in a `with` statement: it starts the server, and stops it by its process id."""

    has_pictures = True

    def __init__(self, binary, folder, log=None, people=None):
        self.binary = pathlib.Path(binary)
        self.folder = pathlib.Path(folder)
        self.database = self.folder / "xueshi.sqlite"
        self.people = people
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = pathlib.Path(log or self.folder / "server.log")
        self.accounts = []
        self.server = None

    def prepare(self):
        """Creates the database with the demo province, without a server."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.run("migrate")
        self.accounts = json.loads(self.run("demo", "--json", *(["--people", str(self.people)] if self.people else [])))

    @property
    def address(self):
        """The database, as the setting names it."""
        return f"sqlite:{self.database}"

    @property
    def urls(self):
        """The addresses of all servers."""
        return [self.url]

    def __enter__(self):
        self.prepare()
        with open(self.log, "wb") as log:
            self.server = subprocess.Popen(
                [self.binary, "serve"], cwd=self.folder, env=self.settings(), stdin=subprocess.DEVNULL,
                stdout=log, stderr=log)
        try:
            self.wait_until_ready()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Asks the server to stop and returns its exit status. Kills it if it does not stop."""
        if self.server.poll() is None:
            self.server.send_signal(signal.SIGTERM)
        try:
            return self.server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.server.kill()
            return self.server.wait()

    def run(self, *arguments):
        """Standard output of one command of the binary."""
        told = subprocess.run(
            [self.binary, *arguments], cwd=self.folder, env=self.settings(), stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=300)
        assert told.returncode == 0, f"xueshi {' '.join(arguments)} ended with {told.returncode}:\n{told.stderr}"
        return told.stdout

    def settings(self):
        """The settings, without any that a developer has set in the environment."""
        own = {key: value for key, value in os.environ.items() if not key.startswith("XUESHI_")}
        return own | {
            "XUESHI_DATABASE": self.address,
            "XUESHI_DATA": f"{self.folder}/data",
            "XUESHI_POLICIES": f"{ROOT}/policies",
            "XUESHI_HTTP_PORT": str(self.port),
            "XUESHI_PUBLIC_URL": self.url,
            "XUESHI_DEMO": "true",
        }

    def account(self, role, organisation=""):
        """The first demo account with this role, at an organisation whose name contains the text."""
        for account in self.accounts:
            if account["role"] == role and organisation in (account["organisation"] or ""):
                return account
        raise LookupError(f"the demo has no {role} at “{organisation}”: {self.accounts}")

    def wait_until_ready(self):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.server.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.url + "/readyz", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise AssertionError(f"the server is not ready:\n{self.log.read_text(errors='replace')[:2000]}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def signed_in_cookies(house, account, path):
    """The cookies of a new session as one header, and the final address and text of the page at a path."""
    jar = urllib.request.HTTPCookieProcessor()
    browser = urllib.request.build_opener(jar)
    with browser.open(house.url + "/sign-in") as answer:
        token = re.search(r'name="csrf_token" value="([^"]+)"', answer.read().decode())[1]
    form = {"csrf_token": token, "sign_in_name": account["login"], "password": account["password"]}
    browser.open(house.url + "/sign-in", urllib.parse.urlencode(form).encode()).close()
    with browser.open(house.url + path) as answer:
        page, address = answer.read().decode(), answer.url
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar.cookiejar), address, page
