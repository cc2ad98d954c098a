"""`xueshi import cohort`: one event for a list of people. Its data are options, checked like the form on the page."""

import pytest

import hours_sheet
import sheet_files

COURSE = hours_sheet.TITLE + "集体"
GRANT = {
    "--course": COURSE, "--subject": "专业科目", "--activity": "本单位培训", "--hours": "4", "--year": "2024",
    "--started": "2024-05-01", "--completed": "2024-05-02"}


@pytest.fixture
def people(province):
    return hours_sheet.known_people(province, hours_sheet.EMPLOYER)[:3]


@pytest.fixture
def roll(tmp_path, people):
    """Three known people, of whom the last left early, and one unknown person."""
    first, second, third = people
    rows = [("姓名", "证件号码", "学时"), (*first, ""), (*second, ""), (*third, 2.5), (*hours_sheet.new_people(1)[0], "")]
    return sheet_files.xlsx(tmp_path / "名单.xlsx", ("名单", rows))


@pytest.fixture
def cohort(console, roll):
    """Runs the command with the usual grant. Keyword arguments change an option; None omits it."""
    def cohort(*words, account="hongzhou", **changed):
        grant = GRANT | {f"--{name}": value for name, value in changed.items()}
        options = [part for name, value in grant.items() if value is not None for part in (name, value)]
        return console.type("import", "cohort", roll, *options, "--as", account, *words)
    return cohort


def records(console):
    return console.ask(
        """
        SELECT p.document_number, r.credit_year, r.subject, r.activity, r.started_on, r.completed_on, r.facts, w.word
        FROM record r JOIN person p ON p.id = r.person_id JOIN record_status w ON w.id = r.status WHERE r.title = ? ORDER BY 1
        """, COURSE)


def test_everyone_gets_the_same_hours_unless_their_row_differs(console, cohort, people):
    told = cohort("--json")
    assert (told.code, told.err) == (65, "") and told.summary["state"] == "committed"
    assert told.counts == {"rows": 4, "added": 3, "already": 0, "newPeople": 0, "refused": 1}
    assert told.problems == [(5, "证件号码", "person-unknown"), (5, "证件号码", "out-of-scope")]
    alike = (2024, "professional", "employer-training", "2024-05-01", "2024-05-02")
    hours = dict(zip((number for _, number in people), ("hours=4", "hours=4", "hours=2.5"), strict=True))
    assert records(console) == sorted((number, *alike, facts, "recognised") for number, facts in hours.items())


def test_the_same_list_twice_adds_nothing(console, cohort):
    assert cohort("--new-people", "accept").code == 0
    again = cohort("--json")
    assert (again.code, again.summary["added"], again.summary["already"]) == (0, 0, 4)
    assert len(records(console)) == 4


def test_ids_are_accepted_like_names(console, cohort):
    assert cohort("--new-people", "accept").code == 0
    again = cohort("--json", subject="professional", activity="employer-training")
    assert (again.code, again.summary["already"]) == (0, 4)


def test_a_dry_run_writes_nothing(console, cohort):
    told = cohort("--json", "--dry-run")
    assert told.code == 65 and told.summary["dryRun"] is True and told.summary["added"] == 3
    assert console.ask("SELECT 1 FROM import_batch") == [] and records(console) == []


def test_a_list_is_staged_with_its_grant_and_confirmed(console, cohort):
    batch = cohort("--json", "--stage").summary["batch"]
    assert console.ask("SELECT kind, grant_course, state FROM import_batch") == [("cohort", COURSE, "staged")]
    assert "集体学时名单" in console.type("import", "show", batch, "--as", "hongzhou").out
    confirmed = console.type("import", "commit", batch, "--as", "hongzhou", "--new-people", "accept", "--json")
    assert (confirmed.code, confirmed.summary["added"]) == (0, 4) and len(records(console)) == 4


def test_a_cohort_batch_is_undone(console, cohort):
    batch = cohort("--json").summary["batch"]
    assert console.type("import", "undo", batch, "--reason", "发错了名单", "--as", "hongzhou").code == 0
    assert {status for *_, status in records(console)} == {"reversed"}


@pytest.mark.parametrize("words, status", [([], "submitted"), (["--approve"], "recognised")], ids=["waits", "approved"])
def test_hours_granted_by_an_authority_wait_unless_approved(console, roll, words, status):
    grant = [part for name, value in GRANT.items() if name != "--activity" for part in (name, value)]
    told = console.type("import", "cohort", roll, *grant, *words, "--json")
    assert told.summary["added"] == 3
    assert {(row[3], row[7]) for row in records(console)} == {("authority-import", status)}


@pytest.mark.parametrize("changed, words", [
    ({"course": None}, "请填写课程名称"), ({"course": "　"}, "请填写课程名称"), ({"course": "长" * 201}, "最多 200 个字"),
    ({"subject": None}, "请选择科目类型"), ({"subject": "体育科目"}, "科目类型"), ({"activity": "集体散步"}, "学时类型"),
    ({"hours": None}, "请填写学时"), ({"hours": "0"}, "大于 0"), ({"hours": "许多"}, "大于 0"), ({"hours": "1.234"}, "两位小数"),
    ({"year": None}, "请填写年度"), ({"year": "26"}, "四位年份"), ({"year": "2999"}, "还没有到"),
    ({"started": "2024-13-01"}, "日期看不懂"), ({"completed": "昨天"}, "日期看不懂"), ({"completed": "2024-04-01"}, ""),
    ({"completed": "2023-05-02", "started": None}, ""),
], ids=str)
def test_a_wrong_grant_is_reported_at_its_option(console, cohort, changed, words):
    told = cohort("--json", **changed)
    assert (told.code, told.out) == (64, "")
    option = next(iter(changed))
    assert any(line.startswith(f"--{option}：") and words in line for line in told.err.splitlines()), told.err
    assert console.ask("SELECT 1 FROM import_batch") == []


def test_all_faults_of_a_grant_are_reported_together(console, roll):
    told = console.type("import", "cohort", roll, "--started", "昨天")
    assert (told.code, told.out) == (64, "")
    options = [line.split("：")[0] for line in told.err.splitlines()]
    assert options == ["--course", "--subject", "--hours", "--year", "--started"]


def test_the_file_is_opened_only_if_the_grant_is_correct(console):
    told = console.type("import", "cohort", "没有.xlsx", "--json")
    assert (told.code, told.out) == (64, "")
    grant = [part for name, value in GRANT.items() for part in (name, value)]
    told = console.type("import", "cohort", "没有.xlsx", *grant, "--as", "hongzhou", "--json")
    assert told.code == 65 and told.summary["error"]["code"] == "file-broken"
