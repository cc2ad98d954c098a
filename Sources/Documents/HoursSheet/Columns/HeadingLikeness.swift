import Domain

/// Finds the known heading that is most similar to an unknown one.
enum HeadingLikeness {
    /// The column with a name that differs by one character, or by at most two if it has five or more.
    static func nearest(to name: String, among columns: [ArrivingField]) -> ArrivingField? {
        guard (2...20).contains(name.count) else { return nil }
        var best: (column: ArrivingField, steps: Int)?
        for column in columns {
            for heading in column.headings where heading.count >= 2 {
                let steps = distance(Array(name), Array(heading))
                let most = max(name.count, heading.count) >= 5 ? 2 : 1
                // If one of two characters differs, they are different words.
                guard steps <= most, steps * 2 < max(name.count, heading.count) else { continue }
                if steps < best?.steps ?? .max { best = (column, steps) }
            }
        }
        return best?.column
    }

    /// The number of characters to add, remove or change.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for place in right.indices {
                let change = diagonal + (character == right[place] ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(change, row[place] + 1, row[place + 1] + 1)
            }
        }
        return row[right.count]
    }
}
