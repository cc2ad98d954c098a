/// Turns a statement into the words of PostgreSQL, which numbers its parameters.
struct NumberedPlaces {
    private let sql: [UInt8]
    private let constants: [Int: Int]
    private var place = 0
    private var text: [UInt8] = []

    /// Returns the statement with its constants, and with `$1`, `$2`, … for its other question marks. A question mark in
    /// quotes or in a comment is no parameter.
    static func `in`(_ statement: StatementText) -> String {
        guard statement.sql.utf8.contains(UInt8(ascii: "?")) else { return statement.sql }
        var places = NumberedPlaces(statement)
        places.number()
        return String(decoding: places.text, as: UTF8.self)
    }

    private init(_ statement: StatementText) {
        sql = Array(statement.sql.utf8)
        constants = Dictionary(statement.constants.map { ($0.place, $0.number) }) { $1 }
        text.reserveCapacity(sql.count + 32)
    }

    private mutating func number() {
        var marks = 0
        var count = 0
        while place < sql.count {
            switch sql[place] {
            case UInt8(ascii: "?"):
                if let constant = constants[marks] {
                    text += Array("CAST(\(constant) AS bigint)".utf8)
                } else {
                    count += 1
                    text += Array("$\(count)".utf8)
                }
                marks += 1
                place += 1
            case UInt8(ascii: "'"), UInt8(ascii: "\""): takeQuoted([sql[place]])
            case UInt8(ascii: "$"): takeDollars()
            case UInt8(ascii: "-") where isHere("--"): take { $0.isHere("\n") || $0.isHere("\r") }
            case UInt8(ascii: "/") where isHere("/*"): takeComment()
            default: take(1)
            }
        }
    }

    private func isHere(_ word: String) -> Bool { isHere(Array(word.utf8)) }

    private func isHere(_ word: [UInt8]) -> Bool { sql[place...].starts(with: word) }

    private mutating func take(_ count: Int) {
        let end = min(place + count, sql.count)
        text += sql[place..<end]
        place = end
    }

    private mutating func take(until isEnd: (Self) -> Bool) {
        while place < sql.count, !isEnd(self) { take(1) }
    }

    /// Takes a text up to the mark with which it begins. A doubled mark ends it and begins another one, which comes to
    /// the same.
    private mutating func takeQuoted(_ mark: [UInt8]) {
        take(mark.count)
        take { $0.isHere(mark) }
        take(mark.count)
    }

    /// Takes a text between `$$` or `$word$`, such as the body of a function.
    private mutating func takeDollars() {
        let word = sql[(place + 1)...].prefix {
            $0 == UInt8(ascii: "_") || $0 >= 0x80 || Character(Unicode.Scalar($0)).isLetter
        }
        let mark = [sql[place]] + word + [sql[place]]
        if isHere(mark) { takeQuoted(mark) } else { take(1) }
    }

    /// Takes a comment. In PostgreSQL, a comment may contain others.
    private mutating func takeComment() {
        var depth = 0
        repeat {
            if isHere("/*") {
                depth += 1
                take(2)
            } else if isHere("*/") {
                depth -= 1
                take(2)
            } else {
                take(1)
            }
        } while depth > 0 && place < sql.count
    }
}
