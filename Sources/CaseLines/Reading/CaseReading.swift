internal import Rules

/// The result of reading a line: a case, or the reason why it is not a case.
enum CaseReading {
    case sound(name: String, CaseInput)
    /// The name is `nil` if it could not be read.
    case invalid(name: String?, message: String)
}

/// The parts of a case read so far.
struct CaseDraft {
    enum Part<Value> {
        case absent
        case wrong
        case read(Value)
    }

    var name = Part<String>.absent
    var jurisdiction = Part<String>.absent
    var series = Part<String>.absent
    var year = Part<ExactNumber>.absent
    var sanctioned = Part<Bool>.absent
    var records = Part<Void>.absent
    var person = Part<PersonDraft>.absent
    var keys = KeyWatch(.ofCase)
    var isObject = false

    /// Returns the case with the records read, or its first fault.
    func reading(records list: [RecordInput]) -> CaseReading {
        guard isObject else { return .invalid(name: nil, message: "每行应是一个 JSON 对象。") }
        guard case .read(let name) = name else {
            return .invalid(name: nil, message: "缺少 case，或 case 不是文字。")
        }
        guard case .read(let jurisdiction) = jurisdiction else {
            return .invalid(name: name, message: "缺少 jurisdiction，或 jurisdiction 不是文字。")
        }
        guard case .read(let number) = year, let year = number.clampedWhole, year < .max else {
            return .invalid(name: name, message: "缺少 year，或 year 不是整数年份。")
        }
        guard case .read = records else {
            return .invalid(name: name, message: "缺少 records，或 records 不是由带文字 id 的对象组成的列表。")
        }
        if let stray = keys.stray { return .invalid(name: name, message: stray.message) }
        if case .wrong = series { return .invalid(name: name, message: "series 应是文字。") }
        if case .wrong = sanctioned { return .invalid(name: name, message: "sanctioned 应是 true 或 false。") }
        if case .wrong = person { return .invalid(name: name, message: "person 应是 JSON 对象。") }
        if case .read(let person) = person, let fault = person.fault { return .invalid(name: name, message: fault) }
        var input = CaseInput(jurisdiction: jurisdiction, year: year, records: list)
        if case .read(let series) = series { input.series = series }
        if case .read(let sanctioned) = sanctioned { input.sanctioned = sanctioned }
        if case .read(let person) = person { input.person = person.facts }
        return .sound(name: name, input)
    }
}

extension ExactNumber {
    /// The value if it is a whole number. Numbers out of range become the smallest or largest `Int`.
    var clampedWhole: Int? {
        guard isWhole else { return nil }
        return wholeNumber ?? (isNegative ? Int.min : Int.max)
    }
}
