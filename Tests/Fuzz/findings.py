"""Saves each finding in a folder, with everything that is needed to repeat it."""

import re
import shutil


class Findings:
    # More findings of the same kind add no information.
    SAVED_OF_A_KIND = 3

    def __init__(self, folder, seed, files="policies"):
        self.folder = folder
        self.files = files
        self.seed = seed
        self.kinds = {}
        shutil.rmtree(folder, ignore_errors=True)

    def add(self, problem, round_number, files, outcome, lines=None):
        kind = re.sub(r"\d+", "…", problem)
        self.kinds.setdefault(kind, []).append(problem)
        count = len(self.kinds[kind])
        if count > self.SAVED_OF_A_KIND:
            return
        place = self.folder / f"{len(self.kinds)}-{count}"
        for name, text in files.items():
            path = place / self.files / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
        (place / "output").write_bytes(outcome.out[:1_000_000])
        (place / "errors").write_bytes(outcome.err[:1_000_000])
        if lines is not None:
            (place / "lines.jsonl").write_bytes(b"\n".join(lines) + b"\n")
        (place / "problem").write_text(f"{problem}\nSEED={self.seed}, round {round_number}\n", encoding="utf-8")
        print(f"fuzz: {problem} → {place}", flush=True)

    def tell(self):
        """Prints the findings and returns the exit status."""
        for problems in self.kinds.values():
            print(f"fuzz: {len(problems)} × {problems[0]}")
        print(f"fuzz: {len(self.kinds)} kinds of findings" if self.kinds else "fuzz: nothing found")
        return 1 if self.kinds else 0
