internal import Domain
internal import Foundation
internal import Yams

/// A value in a YAML file. Each reading method reports a problem and returns `nil` if the value is of another type.
struct YAMLValue {
    let node: Node
    let file: YAMLFile
    /// The name of the value in messages: its key.
    let name: String

    var line: Int { node.mark?.line ?? 0 }
    var isMap: Bool { node.mapping != nil }
    /// The text of a scalar, which may be empty; `nil`, without a problem, for other values.
    var plainText: String? { node.scalar?.string }

    func problem(_ message: String, _ suggestion: String? = nil) {
        file.problem(line: line, message, WideMarks.suggestion(for: node) ?? suggestion)
    }

    func text() -> String? {
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            problem("“\(name)”应是文字。")
            return nil
        }
        return scalar.string
    }

    /// An identifier: small letters, digits and hyphens.
    func identifier() -> String? {
        guard let text = text() else { return nil }
        let isSound = text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isSound else {
            problem("“\(name)”的值 \(text) 只能由小写字母、数字和连字符组成。")
            return nil
        }
        return text
    }

    func wholeNumber(in range: ClosedRange<Int>) -> Int? {
        guard let text = node.scalar?.string, let number = Int(text), range.contains(number) else {
            problem("“\(name)”应是 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。")
            return nil
        }
        return number
    }

    /// Hours above 0 with at most two decimals.
    func hours() -> Hours? {
        guard let text = node.scalar?.string, let hours = Hours(decimal: text), hours > .zero, hours <= Self.largest
        else {
            problem("“\(name)”应是大于 0 的学时数，最多两位小数。")
            return nil
        }
        return hours
    }

    /// Hours, at least 0.
    func hoursOrNone() -> Hours? {
        guard let text = node.scalar?.string, let hours = Hours(decimal: text), hours <= Self.largest else {
            problem("“\(name)”应是不小于 0 的学时数，最多两位小数，不超过 \(Self.largest)。")
            return nil
        }
        return hours
    }

    /// The largest amount allowed in a policy.
    private static let largest = Hours(100_000)

    /// `2`, `1.5` or `2/3`, above 0.
    func fraction() -> Fraction? {
        guard let text = node.scalar?.string, let fraction = Fraction(text: text) else {
            problem("“\(name)”应是大于 0 的数或分数，例如 2、1.5、2/3。")
            return nil
        }
        return fraction
    }

    /// A month and a day, such as `04-01`.
    func monthDay() -> YearStart? {
        let parts = node.scalar?.string.split(separator: "-").map { Int($0) } ?? []
        guard parts.count == 2, let month = parts[0], let day = parts[1],
            Day(year: 2000, month: month, day: day) != nil,
            (month, day) != (2, 29)
        else {
            problem("“\(name)”应是月和日，例如 04-01。")
            return nil
        }
        return YearStart(month: month, day: day)
    }

    func day() -> Day? {
        guard let day = node.scalar.flatMap({ Day(iso: $0.string) }) else {
            problem("“\(name)”应是日期，例如 2024-06-30。")
            return nil
        }
        return day
    }

    func flag() -> Bool? {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            problem("“\(name)”应是 true 或 false。")
            return nil
        }
    }

    func list() -> [YAMLValue]? {
        guard let sequence = node.sequence else {
            problem("“\(name)”应是列表。", "每一项以“- ”开头。")
            return nil
        }
        return sequence.map { YAMLValue(node: $0, file: file, name: name) }
    }

    func texts() -> [String]? {
        list()?.compactMap { $0.text() }
    }

    /// The items of a list, or the value itself if it is not a list.
    func oneOrMore() -> [YAMLValue] {
        guard let sequence = node.sequence else { return [self] }
        return sequence.map { YAMLValue(node: $0, file: file, name: name) }
    }

    func map() -> YAMLMap? {
        guard let mapping = node.mapping else {
            problem("“\(name)”应是“名称: 值”的形式。")
            return nil
        }
        return YAMLMap(mapping, of: self)
    }
}
