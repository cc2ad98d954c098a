import Testing

@testable import Transfer

@Suite struct CopyPlanTests {
    private func table(
        _ name: String,
        _ references: [(column: String, table: String)] = [],
        required: Set<String> = []
    ) -> CopiedTable {
        CopiedTable(
            name: name,
            columns: [CopiedTable.Column(name: "id", kind: .integer, isOptional: false)]
                + references.map {
                    CopiedTable.Column(name: $0.column, kind: .integer, isOptional: !required.contains($0.column))
                },
            key: ["id"],
            references: references.map { CopiedTable.Reference(columns: [$0.column], table: $0.table) }
        )
    }

    private func steps(_ tables: [CopiedTable]) throws -> [String] {
        try CopyPlan(source: tables, target: tables).steps.map(\.name)
    }

    @Test func `a table comes after the tables to which it refers`() throws {
        let tables = [
            table("a", [("b_id", "b"), ("c_id", "c")], required: ["b_id"]), table("b", [("c_id", "c")]), table("c"),
        ]
        #expect(try steps(tables) == ["c", "b", "a"])
    }

    @Test func `a table that refers to itself is filled in afterwards, and before optional columns of others`() throws {
        let tables = [table("a", [("b_id", "b")]), table("b", [("parent", "b")])]
        let plan = try CopyPlan(source: tables, target: tables)
        #expect(plan.steps.map(\.name) == ["b", "a", "b (parent)"])
        #expect(plan.steps[0].leftOut == ["parent"])
        #expect(plan.steps[2].filledIn == ["parent"])
    }

    @Test func `a circle opens at an optional column`() throws {
        let tables = [table("a", [("b_id", "b")], required: ["b_id"]), table("b", [("a_id", "a")])]
        #expect(try steps(tables) == ["b", "a", "b (a_id)"])
    }

    @Test func `a circle of required columns is refused`() {
        let tables = [
            table("a", [("b_id", "b")], required: ["b_id"]), table("b", [("a_id", "a")], required: ["a_id"]),
        ]
        #expect(throws: TransferFailure.circle(["a", "b"])) { try steps(tables) }
    }

    @Test func `a key that only the target has counts`() throws {
        let source = [table("a", [("b_id", "none")]), table("b"), table("none")]
        let target = [table("a", [("b_id", "b")]), table("b"), table("none")]
        #expect(try CopyPlan(source: source, target: target).steps.map(\.name) == ["b", "none", "a"])
    }

    @Test func `tables that differ or are missing are refused`() {
        let wide = table("a", [("more", "a")])
        #expect(throws: TransferFailure.differentTables(["a"])) { try CopyPlan(source: [wide], target: [table("a")]) }
        #expect(throws: TransferFailure.differentTables(["b"])) {
            try CopyPlan(source: [table("a")], target: [table("a"), table("b")])
        }
    }
}
