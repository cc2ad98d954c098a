import Foundation
import Transfer

extension TransferReport {
    /// The tables that differ, without any value of their rows.
    var complaint: String {
        let lines = differing.map { table in
            table.source.rows == table.target.rows
                ? "  \(table.name)：都是 \(table.source.rows) 行，但内容不同"
                : "  \(table.name)：原库 \(table.source.rows) 行，新库 \(table.target.rows) 行"
        }
        return """
            有 \(differing.count) 张表核对不一致：
            \(lines.joined(separator: "\n"))
            可能是搬迁中断以后原库又有改动，或者有别的程序写入了新库。请另建一个空的新库，重新搬迁。
            """
    }

    /// The counts and checksums of all tables.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let summary = Summary(
            rows: rows,
            resumed: isResumed,
            same: differing.isEmpty,
            tables: tables.map { table in
                Summary.Table(
                    name: table.name,
                    from: Summary.Sum(rows: table.source.rows, checksum: table.source.checksum),
                    to: Summary.Sum(rows: table.target.rows, checksum: table.target.checksum)
                )
            }
        )
        return String(decoding: try encoder.encode(summary), as: UTF8.self)
    }

    private struct Summary: Encodable {
        struct Sum: Encodable {
            let rows: Int
            let checksum: String
        }

        struct Table: Encodable {
            let name: String
            let from: Sum
            let to: Sum
        }

        let rows: Int
        let resumed: Bool
        let same: Bool
        let tables: [Table]
    }
}
