"""Checks that a database is consistent after imports: nothing is lost, doubled or left over."""

import collections

import hours_sheet

RECORDS = """
    SELECT p.document_number, r.credit_year, r.subject, r.title, r.completed_on, r.facts
    FROM record r JOIN person p ON p.id = r.person_id
    JOIN record_status w ON w.id = r.status
    WHERE w.word = ? AND r.title LIKE ? || '%'
    """


def agrees(console):
    """Checks everything that must be true after any imports and undos, when no work is running."""
    assert console.ask("PRAGMA integrity_check") == [("ok",)] and console.ask("PRAGMA foreign_key_check") == []
    unfinished = console.ask("SELECT kind, state, stage, done, attempts, message FROM job WHERE state <> 'done'")
    assert unfinished == [], f"unfinished work: {unfinished}"
    assert console.ask(
        "SELECT id, state FROM import_batch WHERE state IN ('reading', 'checking', 'committing', 'undoing')") == []
    batches_agree(console)
    ledger_agrees(console)
    people_agree(console)
    assert "其中 0 个有变化" in console.type("standings").out


def added_once(console, rows):
    """Checks that the database is consistent, and that each row's record and each new person was added exactly once."""
    agrees(console)
    assert records(console) == expected(rows)
    numbers = console.ask("SELECT i.document_number FROM import_person i WHERE i.person_id IS NOT NULL ORDER BY 1")
    assert numbers == sorted((number,) for _, number in hours_sheet.new_people(hours_sheet.NEW))


def batches_agree(console):
    """Compares the counts with the tables, the pages with the states, and the audit log with both."""
    differing = console.ask(
        """
        SELECT b.id, b.state, b.row_count, b.added_count, b.already_count, b.refused_count, b.new_count, b.undone_count
        FROM import_batch b
        WHERE b.kind = 'hours' AND b.state IN ('committed', 'undone') AND NOT (
            b.new_count = 0 AND b.row_count = b.added_count + b.already_count + b.refused_count
            AND b.added_count = (SELECT count(*) FROM record r WHERE r.batch_id = b.id)
            AND b.undone_count = (SELECT count(*) FROM record r JOIN record_status w ON w.id = r.status
                WHERE r.batch_id = b.id AND w.word = 'reversed')
            AND b.new_people_count =
                (SELECT count(*) FROM import_person i WHERE i.batch_id = b.id AND i.person_id IS NOT NULL))
        """)
    assert differing == [], f"the counts differ from the tables: {differing}"
    assert console.ask(
        """
        SELECT b.id, b.state, i.stage, count(*) FROM import_page i JOIN import_batch b ON b.id = i.batch_id
        WHERE b.state <> 'staged' OR i.stage <> 'checked' GROUP BY 1, 2, 3
        """) == [], "unused pages are left over"
    audited = collections.Counter()
    for batch, detail in console.ask("SELECT subject_id, detail FROM audit_entry WHERE action = 'import-page-added'"):
        audited[batch] += int(detail.split("：")[1].split()[0])
    added = dict(console.ask("SELECT id, added_count FROM import_batch WHERE added_count > 0"))
    assert +audited == added, "the audit log has other numbers"
    for action in ("import-committed", "import-confirmed", "import-undone"):
        twice = console.ask(
            "SELECT subject_id FROM audit_entry WHERE action = ? GROUP BY 1 HAVING count(*) > 1", action)
        assert twice == [], f"{action} was audited more than once"


def ledger_agrees(console):
    """Checks the ledger: a recognised record has one recognition, a reversed record also has one reversal."""
    assert console.ask(
        """
        SELECT w.word, e.kinds, count(*) FROM record r JOIN record_status w ON w.id = r.status LEFT JOIN
            (SELECT record_id, group_concat(word) AS kinds FROM
                (SELECT l.record_id, k.word FROM ledger_entry l JOIN ledger_kind k ON k.id = l.kind
                ORDER BY l.record_id, k.id) GROUP BY record_id) e
            ON e.record_id = r.id
        WHERE r.batch_id IS NOT NULL AND e.kinds IS NOT
            CASE w.word WHEN 'recognised' THEN 'recognition' WHEN 'reversed' THEN 'recognition,reversal' END
        GROUP BY 1, 2
        """) == []
    assert console.ask("SELECT record_id FROM ledger_entry WHERE record_id NOT IN (SELECT id FROM record)") == []
    assert console.ask(
        """
        SELECT r.id FROM record r LEFT JOIN record_event e ON e.record_id = r.id
            AND e.action = (SELECT id FROM record_action WHERE word = 'reversed')
        WHERE r.status = (SELECT id FROM record_status WHERE word = 'reversed') GROUP BY r.id HAVING count(e.sequence) <> 1
        """) == [], "a record's history does not contain exactly one reversal"


def people_agree(console):
    assert console.ask("SELECT document_number FROM person GROUP BY 1 HAVING count(*) > 1") == []
    assert console.ask(
        """
        SELECT i.person_id, count(*) FROM import_person i LEFT JOIN employment e ON e.person_id = i.person_id
        WHERE i.person_id IS NOT NULL GROUP BY 1 HAVING count(*) <> 1
        """) == [], "a new person was added more than once, or without an employer"
    assert console.ask(
        """
        SELECT person_id FROM audit_entry WHERE action = 'person-added' GROUP BY 1 HAVING count(*) <> 1
        """) == []


def records(console, status="recognised"):
    """The number of times that each record of the sheets exists."""
    return collections.Counter(console.ask(RECORDS, status, hours_sheet.TITLE))


def expected(rows):
    return collections.Counter(row.record for row in rows)


def standings(console):
    """Counted hours by year and document number. A standing of zero is treated like no standing."""
    return dict(console.ask(
        """
        SELECT s.credit_year || p.document_number, s.counted FROM standing s JOIN person p ON p.id = s.person_id
        WHERE s.counted > 0
        """))
