"""Runs a program and tells how long it took and how much memory it held at most."""

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
    """Seconds of wall clock, peak resident megabytes, and standard output."""
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
    """In kilobytes. (What wait4 tells includes the memory of this very process, from which the child was forked.)"""
    try:
        peak = re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())
    except FileNotFoundError:
        return 0
    return int(peak[1]) if peak else 0


def calamine_seconds(path):
    """How long a fresh process of calamine's takes for the file, Python's own start left out."""
    told = subprocess.run(
        [sys.executable, "-c", CALAMINE, path], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return float(told.stdout)
