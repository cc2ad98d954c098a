"""The commands that read policies and cases."""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

from house import ROOT

POLICIES = ROOT / "policies"
PAPERS = {
    "case": "四篇论文", "jurisdiction": "jiangxi", "year": 2024,
    "records": [{"id": "r1", "activity": "paper", "completed": "2024-05-02", "facts": {"count": 4}}],
}


def xueshi_binary():
    return pathlib.Path(os.environ.get("XUESHI_BINARY", ROOT / ".build/debug/xueshi")).resolve()


def xueshi(*words, given=None):
    """Exit code, standard output, standard error."""
    told = subprocess.run(
        [xueshi_binary(), *map(str, words)], cwd=ROOT, input=given, capture_output=True, text=True, timeout=60)
    return told.returncode, told.stdout, told.stderr


@pytest.fixture
def draft(tmp_path):
    """A copy of all policies, which a test may damage."""
    return pathlib.Path(shutil.copytree(POLICIES, tmp_path / "policies"))


def spoil(folder, old, new, policy="jiangxi/jiangxi-2023"):
    file = folder / policy / "policy.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_all_shipped_policies_are_valid():
    code, said, _ = xueshi("policy", "check", POLICIES)
    assert code == 0
    for policy in ("jiangxi-2023", "jiangsu（2010–2021）", "jiangsu（2022 起）", "guangdong", "accounting-2018",
                   "teacher-cycle", "lawyer-shanghai", "cme-2024"):
        assert policy in said


def test_all_mistakes_are_reported_together_with_their_lines(draft):
    spoil(draft, "quantum: 0.1", "quantum: none")
    spoil(draft, "formula: {kind: per-item, count: count, hours: 10}", "formula: {kind: per-itm, count: count, hours: 10}")
    code, said, complaint = xueshi("policy", "check", draft)
    lines = said.strip().splitlines()
    assert code == 65
    assert len(lines) == 2 and all(line.startswith("jiangxi/jiangxi-2023/policy.yaml:") for line in lines)
    assert "是否应为 per-item？" in said
    assert "共 2 处问题" in complaint


def test_one_policy_can_be_checked_alone(draft):
    spoil(draft, "quantum: 0.01", "quantum: none", policy="guangdong/guangdong")
    code, said, _ = xueshi("policy", "check", draft / "guangdong" / "guangdong")
    assert code == 65 and said.startswith("guangdong/guangdong/policy.yaml:")


def test_all_shipped_cases_pass():
    code, said, _ = xueshi("policy", "test", POLICIES)
    assert code == 0 and "0 个不符" in said


def test_a_failing_case_shows_expected_and_actual_hours(draft):
    spoil(draft, "caps: [{hours: 30, each: year}]", "caps: [{hours: 29, each: year}]")
    code, said, _ = xueshi("policy", "test", draft / "jiangxi" / "jiangxi-2023", "--explain")
    assert code == 65
    assert "应计入 30" in said and "算得 29" in said and "每年最多 29 学时" in said


def test_a_policy_can_be_shown_for_a_year():
    _, old, _ = xueshi("policy", "show", POLICIES / "jiangsu" / "jiangsu", "--year", "2021")
    _, new, _ = xueshi("policy", "show", POLICIES / "jiangsu" / "jiangsu", "--year", "2022")
    assert "72" in old and "90" not in old.split("二、")[0].split("例：")[0]
    assert "90" in new


def test_a_missing_folder_is_reported():
    for command in ("check", "test", "show"):
        code, said, complaint = xueshi("policy", command, POLICIES / "nowhere")
        assert code == 65 and said == "" and f"没有这个文件夹：{POLICIES / 'nowhere'}" in complaint


def test_a_file_instead_of_a_folder_is_reported():
    code, _, complaint = xueshi("policy", "check", POLICIES / "jiangxi" / "jurisdiction.yaml")
    assert code == 65 and "不是文件夹" in complaint


def test_a_year_without_rules_is_reported_without_the_usage():
    code, said, complaint = xueshi("policy", "show", POLICIES / "jiangsu" / "jiangsu", "--year", "1999")
    assert code == 64 and said == ""
    assert "1999 年度不适用本政策；可用的年度：2010–2021、2022 起。" in complaint and "Usage" not in complaint


def test_invalid_cases_are_reported_by_check_and_counted_by_test(draft):
    folder = draft / "jiangxi" / "jiangxi-2023"
    (folder / "cases" / "typing.yaml").write_text(
        "cases:\n  - {name: 甲, year: 2024, records: [{activity: 论問, completed: 2024-05-01}]}\n", encoding="utf-8")
    code, said, complaint = xueshi("policy", "check", folder)
    assert code == 65 and "cases/typing.yaml:2：没有名称或编号为“论問”的学习形式。" in said
    assert "案例共 1 处写法有误。" in complaint
    code, said, _ = xueshi("policy", "test", folder)
    assert code == 65 and said.strip().endswith("0 个不符，1 处写法有误。")


def test_each_failing_case_is_explained_under_its_name(draft):
    spoil(draft, "caps: [{hours: 30, each: year}]", "caps: [{hours: 29, each: year}]")
    _, said, _ = xueshi("policy", "test", draft / "jiangxi" / "jiangxi-2023", "--explain")
    names = {line.split("“")[1].split("”不符")[0] for line in said.splitlines() if "”不符：" in line}
    assert names and all(f"\n案例“{name}”：\n" in said for name in names)


def test_a_comparison_shows_changed_rules_and_changed_hours(draft, tmp_path):
    text = (draft / "jiangxi/jiangxi-2023/policy.yaml").read_text(encoding="utf-8")
    paper = text.index("- id: paper")
    cut = text[paper:].replace("hours: 30, each: year", "hours: 20, each: year", 1)
    (draft / "jiangxi/jiangxi-2023/policy.yaml").write_text(text[:paper] + cut, encoding="utf-8")
    cases = tmp_path / "cases.jsonl"
    cases.write_text(json.dumps(PAPERS) + "\nnot json\n", encoding="utf-8")
    code, said, complaint = xueshi("policy", "diff", POLICIES, draft, "--cases", cases)
    assert code == 0
    assert "每年最多 30 学时。 → 每篇 10 学时，每年最多 20 学时。" in said
    assert "比较 1 个案例" in said and "四篇论文：计入 30 → 20" in said
    assert "不是有效的 JSON" in complaint
    assert "jiangsu（2010–2021）：规定相同。" in said and "jiangsu（2022 起）：规定相同。" in said


def test_a_case_is_explained_in_both_languages():
    _, chinese, _ = xueshi("evaluate", "--explain", given=json.dumps(PAPERS))
    _, english, _ = xueshi("evaluate", "--explain", "--language", "en", given=json.dumps(PAPERS))
    assert "4 篇共 40 学时（认定办法第九条（一））" in chinese and "还差 60" in chinese
    assert "4 × 10 = 40 hours" in english and "60 missing" in english


def test_a_plan_names_what_could_still_count():
    _, text, _ = xueshi("plan", given=json.dumps(PAPERS))
    code, line, _ = xueshi("plan", "--json", given=json.dumps(PAPERS))
    gaps = {gap["of"]: gap for gap in json.loads(line)["gaps"]}
    assert code == 0 and gaps["public"]["missing"] == 30 and gaps["professional"]["missing"] == 30
    ways = {way["activity"] for way in gaps["professional"]["ways"]}
    assert "paper" not in ways and "book" in ways
    assert "公需科目还差 30 学时" in text


def test_a_case_that_cannot_be_planned_is_reported():
    code, text, _ = xueshi("plan", given=json.dumps(PAPERS | {"year": 2020}))
    assert code == 65 and "没有适用于该地区 2020 年度的政策" in text


def test_evaluate_handles_cycles_credits_and_people(tmp_path):
    cases = [
        {"case": "a", "jurisdiction": "jiangsu", "series": "school-teacher", "year": 2023, "records": []},
        {"case": "b", "jurisdiction": "national", "series": "health", "year": 2024, "records": []},
        {"case": "c", "jurisdiction": "shanghai", "series": "lawyer", "year": 2024, "records": [],
         "person": {"born": 1959, "inServiceFrom": None}},
        {"case": "d", "jurisdiction": "shanghai", "series": "lawyer", "year": 2024, "records": [], "person": {"born": "x"}},
        {"case": "e", "jurisdiction": "jiangsu", "series": "health", "year": 2024, "records": []},
    ]
    code, said, _ = xueshi("evaluate", given="\n".join(map(json.dumps, cases)))
    cycle, credits, exempt, wrong, stranger = map(json.loads, said.splitlines())
    assert code == 65
    assert cycle["period"] == {"from": "2021-01-01", "to": "2025-12-31"} and cycle["total"]["required"] == 360
    assert credits["unit"] == "credits" and credits["total"]["required"] == 25
    assert exempt["total"] == {"counted": 0, "required": 0, "met": True} and exempt["met"]
    assert wrong["error"]["code"] == "invalid-case" and stranger["error"]["code"] == "unknown-series"


def test_the_process_uses_our_jemalloc_options():
    told = subprocess.run(
        [xueshi_binary(), "--version"], env=os.environ | {"MALLOC_CONF": "stats_print:true"},
        capture_output=True, text=True, timeout=60)
    assert "opt.narenas: 2" in told.stderr and "opt.dirty_decay_ms: 500" in told.stderr
