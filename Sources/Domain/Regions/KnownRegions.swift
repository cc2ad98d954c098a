/// Which counties (GB/T 2260) there are or were: what the first six digits of a resident ID may be.
enum KnownRegions {
    private static let codes = read(table)

    /// Whether the six digits name a county of now or then. False for anything that is not six digits.
    static func contains(_ code: String) -> Bool {
        guard code.utf8.count == 6, code.utf8.allSatisfy(NumberText.isDigit), let number = Int(code) else {
            return false
        }
        return codes.contains(number)
    }

    /// Reads lines such as `3601: 01-05 11-13 20-24`.
    static func read(_ table: String) -> Set<Int> {
        var codes: Set<Int> = []
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let prefecture = words.first.flatMap({ Int($0.dropLast()) }) else { continue }
            for run in words.dropFirst() {
                let ends = run.split(separator: "-").compactMap { Int($0) }
                guard let first = ends.first, let last = ends.last, first <= last else { continue }
                codes.formUnion((first...last).map { prefecture * 100 + $0 })
            }
        }
        return codes
    }
}
