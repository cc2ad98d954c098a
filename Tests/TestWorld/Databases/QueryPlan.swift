import SQLDatabase

/// How an engine runs a query.
struct QueryPlan: CustomStringConvertible, Sendable {
    /// A step, with the steps that it reads from below it.
    struct Step: Sendable {
        let depth: Int
        let text: String
        /// What PostgreSQL says about the step, such as `Index Cond: …`.
        var details: [String] = []
    }

    let statement: String
    let dialect: Dialect
    let steps: [Step]

    var description: String {
        let lines = steps.map { step in
            String(repeating: "  ", count: step.depth) + ([step.text] + step.details).joined(separator: " | ")
        }
        return "\(statement)\n\(lines.joined(separator: "\n"))"
    }

    /// Asks the engine for the plan of a query.
    static func of(_ statement: String, _ values: [SQLValue], in sql: any SQLReader) throws -> QueryPlan {
        let steps =
            switch sql.dialect {
            case .sqlite: try sqliteSteps(statement, values, in: sql)
            case .postgres: try postgresSteps(statement, values, in: sql)
            }
        return QueryPlan(statement: statement, dialect: sql.dialect, steps: steps)
    }

    private static func sqliteSteps(
        _ statement: String,
        _ values: [SQLValue],
        in sql: any SQLReader
    ) throws -> [Step] {
        var depths = [0: 0]
        return try sql.rows("EXPLAIN QUERY PLAN \(statement)", values) { row in
            let (id, parent, _) = (try row.integer(), try row.integer(), try row.integer())
            let depth = depths[parent] ?? 0
            depths[id] = depth + 1
            return Step(depth: depth, text: try row.text())
        }
    }

    /// With few rows, PostgreSQL may rather read and sort all of them. Without these ways, the plan shows whether an
    /// index can find the rows, and in their order.
    private static let waysOfSmallTables = [
        "enable_seqscan", "enable_bitmapscan", "enable_hashjoin", "enable_mergejoin", "enable_material", "enable_sort",
    ]

    private static func postgresSteps(
        _ statement: String,
        _ values: [SQLValue],
        in sql: any SQLReader
    ) throws -> [Step] {
        for way in waysOfSmallTables {
            _ = try sql.first("SELECT set_config(?, 'off', true)", [.text(way)]) { try $0.text() }
        }
        var steps: [Step] = []
        for line in try sql.rows("EXPLAIN \(statement)", values, { try $0.text() }) {
            let text = line.drop { $0 == " " }
            if let end = text.firstRange(of: "  (cost=") {
                let name = text[..<end.lowerBound]
                let own = name.hasPrefix("->") ? name.dropFirst(2).drop { $0 == " " } : name
                steps.append(Step(depth: (line.count - text.count) / 2, text: String(own)))
            } else if !steps.isEmpty {
                steps[steps.count - 1].details.append(String(text))
            }
        }
        return steps
    }

    /// The steps below a step.
    private func below(_ place: Int) -> ArraySlice<Step> {
        let rest = steps[(place + 1)...]
        return rest.prefix { $0.depth > steps[place].depth }
    }

    // MARK: What must not happen

    /// The steps that read a whole table or a whole index, except those of tables with few rows.
    var scans: [String] {
        steps.filter { step in
            switch dialect {
            case .sqlite: step.text.hasPrefix("SCAN ") && !isSmall(step.text.dropFirst(5))
            case .postgres:
                Self.scansOfPostgres.contains { step.text.contains($0) }
                    && !step.details.contains { $0.hasPrefix("Index Cond") }
                    && !isSmall(step.text.split(separator: " on ").last ?? "")
            }
        }.map(\.text)
    }

    /// The tables that are read as a whole because no index can serve the query. In tests with few rows, PostgreSQL may
    /// prefer to read a whole index, which is not counted here.
    var unserved: [String] { scans.filter { dialect == .sqlite || $0.contains("Seq Scan") } }

    /// An index without a condition is read as a whole. A bitmap of an index is another step than the rows that it finds.
    private static let scansOfPostgres = ["Seq Scan", "Index Scan", "Index Only Scan"]

    /// Tables with a handful of rows: years, and jobs that are not done. A query of years finds each by the key.
    private static let small = ["listing_year", "closed_year", "years", "job"]

    /// Whether a step reads a table with few rows, or the result of another part of the query.
    private func isSmall(_ source: Substring) -> Bool {
        let name = source.prefix { $0 != " " }
        let few = Self.small + parts(steps[...]).map(String.init)
        return name == "CONSTANT" || name.hasPrefix("(")
            || few.contains { name.hasPrefix($0) || statement.contains("\($0) \(name)") }
    }

    /// The parts of a query that SQLite runs by themselves.
    private func parts(_ steps: some Sequence<Step>) -> Set<Substring> {
        Set(
            steps.compactMap { step in
                let words = step.text.split(separator: " ")
                return ["CO-ROUTINE", "MATERIALIZE"].contains(words.first) ? words.last : nil
            }
        )
    }

    /// The steps that sort rows of which nobody knows how many there are: all that a search has found, and not the few
    /// that were taken from them.
    var sorts: [String] {
        steps.indices.filter { place in
            switch dialect {
            case .sqlite: steps[place].text == "USE TEMP B-TREE FOR ORDER BY" && !isOfFew(place)
            case .postgres: steps[place].text == "Sort" && !below(place).contains { $0.text == "Limit" }
            }
        }.map { ([steps[$0].text] + steps[$0].details).joined(separator: " ") }
    }

    /// Whether SQLite sorts what another part of the query has taken.
    private func isOfFew(_ place: Int) -> Bool {
        let depth = steps[place].depth
        // The steps beside it, back to the beginning of its part of the query.
        let beside = steps[..<place].reversed().prefix { $0.depth >= depth }.filter { $0.depth == depth }
        let first = beside.last { $0.text.hasPrefix("SCAN ") || $0.text.hasPrefix("SEARCH ") }
        guard let read = first?.text.split(separator: " ").dropFirst().first else { return false }
        return read.hasPrefix("(") || parts(beside).contains(read)
    }
}

extension SQLPool {
    /// Returns the plans of the queries that a request makes.
    func plans(_ request: @escaping @Sendable (any SQLReader) throws -> Void) async throws -> [QueryPlan] {
        try await read { sql in
            let recorder = RecordingReader(sql)
            try request(recorder)
            var seen: Set<String> = []
            return try recorder.statements.filter { seen.insert($0.sql).inserted }.map { statement in
                try QueryPlan.of(statement.sql, statement.values, in: sql)
            }
        }
    }
}
