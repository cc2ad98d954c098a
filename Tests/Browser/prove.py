"""Long proofs with the release build; bin/prove starts it. It prints figures and does not judge them.
The arguments name the sections; the default is all sections."""

import os
import pathlib
import sys
import tempfile

from house import ROOT
from proving import pages, standings
from proving.stores import Postgres, SQLite

XUESHI = pathlib.Path(os.environ.get("XUESHI_BINARY", ROOT / ".build/release/xueshi")).resolve()
PEOPLE = int(os.environ.get("XUESHI_PROVE_PEOPLE", 2_000_000))
SECTIONS = {"pages": pages.prove, "standings": standings.prove}


def main():
    with tempfile.TemporaryDirectory(dir=os.environ.get("XUESHI_PROVE_FOLDER")) as folder:
        wanted = os.environ.get("XUESHI_PROVE_ENGINE")
        for kind in (kind for kind in (SQLite, Postgres) if wanted in (None, kind.name)):
            store = kind(XUESHI, pathlib.Path(folder), PEOPLE)
            print(f"\n{kind.name}: {PEOPLE:,} people", flush=True)
            store.make()
            print(f"  {store.count('record'):12,} records", flush=True)
            for name in sys.argv[1:] or SECTIONS:
                SECTIONS[name](store)
            store.remove()


if __name__ == "__main__":
    main()
