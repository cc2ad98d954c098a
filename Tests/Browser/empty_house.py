"""A new installation: an empty database, served without the demo."""

import json
import subprocess

from consoles import Told
from house import House


class EmptyHouse(House):
    def prepare(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.database.exists():
            self.run("migrate")

    def settings(self):
        settings = super().settings()
        del settings["XUESHI_DEMO"]
        return settings

    def type(self, *words, **settings):
        """Runs a command while the server runs."""
        told = subprocess.run(
            [self.binary, *map(str, words)], cwd=self.folder, env=self.settings() | settings,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return Told(told.returncode, told.stdout.decode(), told.stderr.decode())

    def told(self, *words):
        """The JSON output of a command that must succeed."""
        return json.loads(self.run(*words, "--json"))
