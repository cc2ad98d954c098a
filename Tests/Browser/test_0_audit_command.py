"""The sealed audit log: verified, proved and exported by command, and checked without our code."""

import json
import pathlib
import sqlite3
import subprocess
import sys

from house import ROOT

CHECK = ROOT / "docs/guides/check_audit_proof.py"


def last_root(told):
    return json.loads("{" + told.rsplit("{", 1)[1])


def check(proof, *root):
    return subprocess.run([sys.executable, CHECK, proof, *root], capture_output=True, text=True, timeout=60)


def test_a_log_is_sealed_verified_and_proved(console, tmp_path):
    assert "已封存" in console.type("audit", "seal").out
    verified = console.type("audit", "verify")
    assert verified.code == 0 and "一致" in verified.out
    root = last_root(verified.out)
    lines = [json.loads(line) for line in console.type("audit", "export").out.splitlines()]
    entries = [line for line in lines if "sequence" in line]
    assert [entry["sequence"] for entry in entries] == list(range(1, root["size"] + 1))
    assert lines[-1]["root"] == root["root"]
    entry = entries[len(entries) // 2]["fields"][1]
    proof = tmp_path / "proof.json"
    proof.write_text(console.type("audit", "prove", entry).out)
    assert check(proof, root["root"]).returncode == 0
    assert check(proof, "0" * 64).returncode != 0
    altered = json.loads(proof.read_text())
    altered["fields"][4] = "something-else"
    proof.write_text(json.dumps(altered))
    assert check(proof, root["root"]).returncode != 0


def test_one_changed_byte_is_found_and_named(console):
    console.type("audit", "seal")
    root = last_root(console.type("audit", "verify").out)
    database = next(pathlib.Path(console.folder).glob("*.sqlite"))
    with sqlite3.connect(database) as connection:
        connection.execute("DROP TRIGGER audit_entry_refuses_update")
        entry, = connection.execute("SELECT lower(hex(entry_id)) FROM audit_seal WHERE sequence = 2").fetchone()
        connection.execute(
            "UPDATE audit_entry SET action = action || '.' "
            "WHERE id = (SELECT entry_id FROM audit_seal WHERE sequence = 2)")
    told = console.type("audit", "verify")
    assert told.code == 1 and "第 2 条" in told.out and entry[:8] in told.out
    anchor = pathlib.Path(console.folder) / "root.json"
    anchor.write_text(json.dumps({"size": root["size"] + 1, "root": root["root"]}))
    assert console.type("audit", "verify", "--anchor", str(anchor)).code == 1
    anchor.write_text("no root")
    assert console.type("audit", "verify", "--anchor", str(anchor)).code == 64
    assert console.type("audit", "prove", "nothing").code == 65
