"""Runs xueshi with limits on time and memory."""

import dataclasses
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import threading
import time

SECONDS = 10
MEGABYTES = 300
# Far above the permitted memory: the measured use decides, and this limit only protects the machine.
ADDRESS_SPACE = 8 << 30


@dataclasses.dataclass
class Outcome:
    status: int
    out: bytes
    err: bytes
    seconds: float
    megabytes: float

    def trouble(self, allowed):
        """A problem with the end of the program, in one line, or None."""
        if self.seconds > SECONDS:
            return f"took longer than {SECONDS} s"
        if self.status < 0:
            return f"ended by {signal.Signals(-self.status).name}: {self.last_words()}"
        if self.megabytes > MEGABYTES:
            return f"used more than {MEGABYTES} MB ({self.megabytes:.0f})"
        if self.status not in allowed:
            return f"exit status {self.status}: {self.last_words()}"
        return None

    def last_words(self):
        fatal = [line for line in self.err.splitlines() if b"atal error" in line]
        return (fatal or self.err.splitlines() or [b""])[-1][:200].decode("utf-8", "replace")


class Program:
    def __init__(self, path, scratch):
        self.path = str(pathlib.Path(path).resolve())
        self.scratch = pathlib.Path(scratch)
        self.check_command = ["evaluate", "--policies"]
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def find_check_command(self, folder):
        """Builds without `policy check` load the policies to evaluate an empty input."""
        if self.run(["policy", "check", str(folder)]).status == 0:
            self.check_command = ["policy", "check"]

    def check(self, folder):
        return self.run([*self.check_command, str(folder)])

    def evaluate(self, folder, lines):
        return self.run(["evaluate", "--policies", str(folder)], b"\n".join(lines) + b"\n")

    def write_folder(self, files):
        folder = self.scratch / "policies"
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(text)
        return folder

    def run(self, arguments, given=b""):
        paths = [self.scratch / name for name in ("in", "out", "err")]
        paths[0].write_bytes(given)
        # A backtrace of a debug build takes half a minute, and only its first line is used here.
        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
        began = time.monotonic()
        with open(paths[0], "rb") as stdin, open(paths[1], "wb") as stdout, open(paths[2], "wb") as stderr:
            child = subprocess.Popen(
                [self.path, *arguments], stdin=stdin, stdout=stdout, stderr=stderr, env=environment, cwd=self.scratch)
            watch = threading.Timer(SECONDS + 1, child.kill)
            watch.start()
            _, status, usage = os.wait4(child.pid, 0)
            watch.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        # Before it becomes xueshi, the child counts the memory of this process. Only the memory above that is its own.
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        megabytes = usage.ru_maxrss / 1024 if usage.ru_maxrss > own else 0
        return Outcome(child.returncode, paths[1].read_bytes(), paths[2].read_bytes(), seconds, megabytes)
