import Domain
import Foundation

extension ImportReport {
    /// The summary of the contract, or the reason why the file cannot be read.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        if let error {
            let refusal = Refused(
                file: file,
                batch: batch,
                state: state,
                error: Refused.Reason(code: error.code, message: error.message)
            )
            return String(decoding: try encoder.encode(refusal), as: UTF8.self)
        }
        let summary = Summary(
            file: file,
            batch: batch,
            state: state,
            rows: rows,
            new: waiting,
            added: added,
            already: already,
            newPeople: newPeople,
            refused: refused,
            similar: similar,
            cancelled: cancelled,
            dryRun: isDryRun,
            ignoredColumns: ignoredColumns,
            notes: notes.map { Summary.Note(code: $0.code, message: $0.message) },
            problems: problems.map {
                Summary.Problem(
                    row: $0.row,
                    originalRow: $0.originalRow,
                    name: $0.name,
                    column: $0.problem.column,
                    code: $0.problem.code,
                    value: $0.problem.value,
                    message: $0.problem.message
                )
            },
            similarRows: similarRows.map(Summary.Similar.init)
        )
        return String(decoding: try encoder.encode(summary), as: UTF8.self)
    }

    private struct Refused: Encodable {
        struct Reason: Encodable {
            let code: String
            let message: String
        }

        let file: String
        let batch: String?
        let state: String?
        let error: Reason
    }

    private struct Summary: Encodable {
        struct Note: Encodable {
            let code: String
            let message: String
        }

        struct Problem: Encodable {
            let row: Int
            /// The row's number in the original sheet, if this sheet is a receipt.
            let originalRow: Int?
            let name: String
            let column: String
            let code: String
            let value: String
            let message: String
        }

        let file: String
        let batch: String?
        let state: String?
        let rows: Int
        let new: Int?
        let added: Int
        let already: Int
        let newPeople: Int
        let refused: Int
        let similar: Int
        let cancelled: Bool
        let dryRun: Bool
        let ignoredColumns: [String]
        let notes: [Note]
        let problems: [Problem]
        let similarRows: [Similar]

        /// A row, and the other row or the existing record that is probably the same.
        struct Similar: Encodable {
            struct Like: Encodable {
                let row: Int?
                let course: String?
                let hours: String?
                let started: String?
                let completed: String?
                let origin: String?
            }

            let row: Int
            let name: String
            let course: String
            let hours: String?
            let like: Like
            let message: String

            init(_ row: StagedRow) {
                self.row = row.number
                (name, course, hours) = (row.name, row.title, row.hours?.description)
                let like = row.like
                self.like = Like(
                    row: like?.row,
                    course: like?.title,
                    hours: like?.hours?.description,
                    started: like?.started?.iso,
                    completed: like?.completed?.iso,
                    origin: like?.origin?.rawValue
                )
                message = "与\(like?.chinese ?? "")相似"
            }
        }
    }
}
