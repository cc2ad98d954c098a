import SQLDatabase
import Testing

@testable import PostgresDriver

/// The numbers that PostgreSQL wants instead of question marks.
@Suite struct NumberedTests {
    @Test(arguments: [
        ("SELECT 1", "SELECT 1"),
        ("SELECT ?, ?", "SELECT $1, $2"),
        ("SELECT '?', ?", "SELECT '?', $1"),
        ("SELECT 'it''s ?', ?", "SELECT 'it''s ?', $1"),
        ("SELECT \"a?\" FROM t WHERE b = ?", "SELECT \"a?\" FROM t WHERE b = $1"),
        ("SELECT ? -- isn't it? \n, ?", "SELECT $1 -- isn't it? \n, $2"),
        ("SELECT /* who's ? */ ?", "SELECT /* who's ? */ $1"),
        ("SELECT '学时？', ?", "SELECT '学时？', $1"),
        ("SELECT /*/ who's ? */ ?", "SELECT /*/ who's ? */ $1"),
        ("SELECT /* two */* ?", "SELECT /* two */* $1"),
        ("SELECT /* a /* ? */ ? */ ?", "SELECT /* a /* ? */ ? */ $1"),
        ("SELECT ? -- isn't it?\r, ?", "SELECT $1 -- isn't it?\r, $2"),
        ("SELECT '-'-?, '/'/*?*/", "SELECT '-'-$1, '/'/*?*/"),
        ("DO $$ BEGIN SELECT '?' END $$; SELECT ?", "DO $$ BEGIN SELECT '?' END $$; SELECT $1"),
        ("DO $body$ SELECT $$ ? $$ $body$, ?", "DO $body$ SELECT $$ ? $$ $body$, $1"),
        ("SELECT 'it''s ?", "SELECT 'it''s ?"), ("SELECT /* ?", "SELECT /* ?"), ("SELECT ?/", "SELECT $1/"),
        ("SELECT ? - ? / ? * ?", "SELECT $1 - $2 / $3 * $4"),
    ])
    func `places are numbered, but not in quotes and comments`(_ sql: String, _ expected: String) {
        #expect(NumberedPlaces.in(StatementText(sql)) == expected)
    }

    @Test func `constants become a part of the statement, and the other places are numbered without them`() {
        let sql = "SELECT '?', ?, ?, ?, ?"
        let values: [SQLValue] = [.text("a"), .constant(2026), .integer(1), .constant(-5)]
        let text = StatementText(sql, values)
        #expect(NumberedPlaces.in(text) == "SELECT '?', $1, CAST(2026 AS bigint), $2, CAST(-5 AS bigint)")
        #expect(text.parameters(among: values) == [.text("a"), .integer(1)])
        #expect(text != StatementText(sql, [.text("a"), .constant(2025), .integer(1), .constant(-5)]))
    }

    @Test(arguments: [
        "INSERT INTO t (a, b) VALUES (?, ?)",
        "INSERT INTO t (a,\n b)\n VALUES (?,\n ?)",
    ])
    func `plain inserts can be copied`(_ sql: String) {
        #expect(CopyTarget(sql)?.statement == "COPY t (a, b) FROM STDIN (FORMAT binary)")
    }

    @Test(arguments: [
        "INSERT INTO t (a, b) VALUES (?, 1)",
        "INSERT INTO t (a, b) VALUES (?)",
        "INSERT INTO t (a) VALUES (?) ON CONFLICT DO NOTHING",
        "INSERT INTO t (a) VALUES (?) RETURNING a",
        "INSERT INTO t SELECT ?",
        "UPDATE t SET a = ?",
    ])
    func `other statements are not copied`(_ sql: String) {
        #expect(CopyTarget(sql) == nil)
    }
}
