import Domain

/// Document numbers that belong to nobody, because the county 360199 does not exist.
enum Numbers {
    /// Returns an invented number.
    /// - Parameter place: The number's place in the list, from 0 to 27,999.
    static func resident(_ place: Int) -> DocumentNumber {
        let day = place % 28 + 1
        let month = place / 28 % 10 + 1
        let sequence = 900 + place / 280
        let body = "3601991990" + digits(month, 2) + digits(day, 2) + digits(sequence, 3)
        return DocumentNumber(stored: body + check(body), kind: .residentID)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: count - text.count) + text
    }

    private static func check(_ body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }
}
