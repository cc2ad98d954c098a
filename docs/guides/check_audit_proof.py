#!/usr/bin/env python3
"""Checks a proof of `xueshi audit prove`, with nothing of Xueshi's own.

Usage: check_audit_proof.py PROOF.json [ROOT]

ROOT is the root that you have kept for the size of the proof. Without it, the root in the proof is used. It then only
shows that the proof fits itself.
"""

import hashlib
import json
import sys


def leaf(fields):
    """The hash of an entry: each field with its length, `-` for a missing one, after the byte 00."""
    line = b""
    for field in fields:
        if field is None:
            line += b"-,"
        else:
            data = field.encode()
            line += str(len(data)).encode() + b":" + data + b","
    return hashlib.sha256(b"\x00" + line).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(proof):
    """The root to which the path leads from the entry, or None if the path has a wrong length."""
    place, last = proof["sequence"] - 1, proof["size"] - 1
    found = leaf(proof["fields"])
    for digits in proof["path"]:
        if last == 0:
            return None
        beside = bytes.fromhex(digits)
        if place % 2 or place == last:
            found = node(beside, found)
            while place and place % 2 == 0:
                place, last = place // 2, last // 2
        else:
            found = node(found, beside)
        place, last = place // 2, last // 2
    return found.hex() if last == 0 else None


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        proof = json.load(file)
    wanted = sys.argv[2] if len(sys.argv) > 2 else proof["root"]
    if root(proof) != wanted:
        sys.exit(f"WRONG: the entry is not number {proof['sequence']} of the log with the root {wanted}")
    print(f"RIGHT: the entry is number {proof['sequence']} of {proof['size']} in the log with the root {wanted}")


if __name__ == "__main__":
    main()
