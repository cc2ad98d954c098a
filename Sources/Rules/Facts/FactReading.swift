internal import Domain

/// The reason why a fact cannot be used. The message is in Chinese, for the author of the record.
struct FactFault: Error {
    let field: String
    let message: String
}

extension Facts {
    /// The largest number allowed by the evaluate contract. A larger one can only be a mistake.
    static let largest = 1_000_000

    /// Reads a whole number; `nil` if none is stated.
    func wholeNumber(_ key: String, label: @autoclosure () -> String, least: Int) throws(FactFault) -> Int? {
        guard let value = self[key] else { return nil }
        guard case .number(let number) = value else {
            throw FactFault(field: key, message: "\(label())应填数字。")
        }
        guard !number.exceeds(Self.largest) else { throw Self.tooLarge(key, label()) }
        guard let amount = number.wholeNumber, amount >= least else {
            throw FactFault(field: key, message: "\(label())应是不小于 \(least) 的整数。")
        }
        return amount
    }

    /// Reads hours above 0 with at most two decimals, not counting final zeros; `nil` if none are stated.
    func hours(_ key: String, label: @autoclosure () -> String) throws(FactFault) -> Hours? {
        guard let value = self[key] else { return nil }
        guard case .number(let number) = value else {
            throw FactFault(field: key, message: "\(label())应填数字。")
        }
        guard !number.isNegative, !number.isZero else {
            throw FactFault(field: key, message: "\(label())应大于 0。")
        }
        guard !number.exceeds(Self.largest) else { throw Self.tooLarge(key, label()) }
        guard let hundredths = number.scaled(byTenTo: 2) else {
            throw FactFault(field: key, message: "\(label())最多保留两位小数。")
        }
        return Hours(hundredths: hundredths)
    }

    /// Reads yes or no; `nil` if neither is stated.
    func flag(_ key: String, label: @autoclosure () -> String) throws(FactFault) -> Bool? {
        switch self[key] {
        case nil: return nil
        case .flag(let isTrue): return isTrue
        default: throw FactFault(field: key, message: "\(label())应填“是”或“否”。")
        }
    }

    /// The fault of a choice without an answer, or with an answer that is not offered.
    func choiceFault(_ field: FactField) -> FactFault {
        guard self[field.key] != nil else { return FactFault(field: field.key, message: "请选择\(field.label)。") }
        let names = field.choices.map(\.name).joined(separator: "；")
        return FactFault(field: field.key, message: "\(field.label)应从以下选项中选择：\(names)。")
    }

    private static func tooLarge(_ key: String, _ label: String) -> FactFault {
        FactFault(field: key, message: "\(label)过大，不能超过 \(largest)，请核对。")
    }
}
