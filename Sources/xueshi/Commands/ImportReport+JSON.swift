import Domain
import Foundation
import Store

extension ImportReport {
    /// The contract's summary; of a file that cannot be read, why.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        if let error {
            let refusal = Refused(
                file: file,
                batch: batch,
                state: state?.rawValue,
                error: Refused.Reason(code: error.code, message: error.message)
            )
            return String(decoding: try encoder.encode(refusal), as: UTF8.self)
        }
        let summary = Summary(
            file: file,
            batch: batch,
            state: state?.rawValue,
            rows: rows,
            new: waiting,
            added: added,
            already: already,
            newPeople: newPeople,
            refused: refused,
            cancelled: cancelled,
            dryRun: isDryRun,
            ignoredColumns: ignoredColumns,
            notes: notes.map { Summary.Note(code: $0.code, message: $0.message) },
            problems: problems.map {
                Summary.Problem(
                    row: $0.row,
                    column: $0.problem.column,
                    code: $0.problem.code,
                    value: $0.problem.value,
                    message: $0.problem.message
                )
            }
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
        let cancelled: Bool
        let dryRun: Bool
        let ignoredColumns: [String]
        let notes: [Note]
        let problems: [Problem]
    }
}
