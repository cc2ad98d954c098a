"""Runs a program and measures its time and its peak memory."""

import pathlib
import re
import subprocess
import sys
import tempfile
import time

CALAMINE = """
import sys, time, python_calamine
began = time.perf_counter()
rows = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(time.perf_counter() - began)
"""


def timed(command, allowed=(0,), **how):
    """Returns seconds, peak resident megabytes, and standard output."""
    began, memory = time.monotonic(), 0
    with tempfile.TemporaryFile("w+", encoding="utf-8") as told:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=told, **how)
        while child.poll() is None:
            memory = max(memory, peak_memory(child.pid))
            time.sleep(0.01)
        seconds = time.monotonic() - began
        told.seek(0)
        said = told.read()
    if child.returncode not in allowed:
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {child.returncode}: {said[:1000]}")
    return seconds, memory / 1024, said


def peak_memory(pid):
    """Peak memory in kilobytes. (wait4 is not used, because it includes the memory of this process before the fork.)"""
    try:
        peak = re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())
    except FileNotFoundError:
        return 0
    return int(peak[1]) if peak else 0


def calamine_seconds(path):
    """The seconds that calamine takes for the file in a new process, without the start of Python."""
    told = subprocess.run(
        [sys.executable, "-c", CALAMINE, path], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return float(told.stdout)
