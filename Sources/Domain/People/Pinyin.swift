import Foundation

/// The reading of a name in the letters a to z, by which lists of people are sorted and searched.
///
/// Each character has one reading, because no dictionary knows how a family says its name. Surnames have their own
/// readings, such as `shan` for 单.
public struct Pinyin: Hashable, Sendable {
    /// The syllables with one space between them, such as `zhang wei`. A character without a reading is `~`, which
    /// sorts after all letters. `v` stands for ü.
    public let syllables: String
    /// The first letter of each syllable, such as `zw`.
    public let initials: String

    /// Reads a name. Words in Latin letters are syllables, without accents.
    public init(of name: String) {
        let syllables = Self.syllables(PersonName.normalise(name))
        self.syllables = syllables.joined(separator: " ")
        initials = String(syllables.compactMap(\.first).filter { $0 != "~" })
    }

    /// Returns the letters by which a reading is searched, such as `zhangwei` for `Zhang Wei`. Returns `nil` if the
    /// text contains anything but Latin letters, spaces and apostrophes.
    public static func searched(_ text: String) -> String? {
        var letters = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if scalar == "\u{308}", letters.last == "u" {
                letters.removeLast()
                letters.append("v")
            } else if ("a"..."z").contains(scalar) {
                letters.append(scalar)
            } else if !" '’".unicodeScalars.contains(scalar), scalar.properties.generalCategory != .nonspacingMark {
                return nil
            }
        }
        return letters.isEmpty ? nil : String(letters)
    }

    private static func syllables(_ name: String) -> [String] {
        let surname = surname(name)
        var found = surname.syllables
        var word = ""
        for scalar in name.unicodeScalars.dropFirst(surname.length) {
            if scalar.properties.isIdeographic {
                end(&word, &found)
                found.append(reading(scalar) ?? "~")
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
            {
                word.unicodeScalars.append(scalar)
            } else {
                end(&word, &found)
            }
        }
        end(&word, &found)
        return found
    }

    /// Ends a word of letters. A word in other letters than Latin ones has no reading.
    private static func end(_ word: inout String, _ found: inout [String]) {
        guard !word.isEmpty else { return }
        let letters = folded(word)
        found.append(letters.utf8.allSatisfy { $0 < 0x80 } ? letters : "~")
        word = ""
    }

    private static func surname(_ name: String) -> (syllables: [String], length: Int) {
        let scalars = name.unicodeScalars
        let double = String(String.UnicodeScalarView(scalars.prefix(2)))
        // A name of two characters has a surname of one.
        if scalars.count > 2, let syllables = doubleSurnames[double] { return (syllables, 2) }
        guard let first = scalars.first, let syllable = surnames[first] else { return ([], 0) }
        return ([syllable], 1)
    }

    private static func folded(_ text: String) -> String {
        let marked = text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        return String(String.UnicodeScalarView(marked.filter { $0.properties.generalCategory != .nonspacingMark }))
    }

    private static func reading(_ scalar: Unicode.Scalar) -> String? {
        let place = Int(scalar.value) - firstCharacter
        guard readings.indices.contains(place), !readings[place].isEmpty else { return nil }
        return readings[place]
    }

    private static let firstCharacter = 0x4E00

    private static let readings: [String] = {
        var readings = Array(repeating: "", count: 0x9FA6 - firstCharacter)
        for line in table.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2 else { continue }
            let reading = String(parts[0])
            for scalar in parts[1].unicodeScalars { readings[Int(scalar.value) - firstCharacter] = reading }
        }
        return readings
    }()
}
