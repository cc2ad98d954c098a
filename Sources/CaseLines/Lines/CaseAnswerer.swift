internal import Rules

/// How many lines were answered, and how many of them by a case error.
public struct CaseTally: Hashable, Sendable {
    public var answered = 0
    public var refused = 0

    public init() {}
}

/// Answers cases, one line of JSON each, by the policies of a library (the evaluate contract).
struct CaseAnswerer {
    let library: PolicyLibrary
    private let reader = CaseReader()
    private(set) var writer = ResultWriter()
    private(set) var tally = CaseTally()

    init(library: PolicyLibrary) {
        self.library = library
    }

    /// Adds the answer to the output; empty lines have none.
    mutating func answer(_ line: LineBuffer.Line) {
        switch line {
        case .tooLong:
            refuse(case: nil, code: "invalid-case", message: "本行过长，无法读取，请拆分后重试。")
        case .whole(let bytes):
            guard !bytes.allSatisfy(\.isJSONSpace) else { return }
            answer(reader.read(bytes))
        }
    }

    mutating func clearOutput() {
        writer.clear()
    }

    private mutating func answer(_ reading: CaseReading) {
        switch reading {
        case .invalid(let name, let message): refuse(case: name, code: "invalid-case", message: message)
        case .sound(let name, let input):
            do {
                writer.write(try library.evaluate(input), case: name)
                tally.answered += 1
            } catch {
                refuse(case: name, code: error.code, message: error.message(for: input))
            }
        }
    }

    private mutating func refuse(case name: String?, code: String, message: String) {
        writer.refuse(case: name, code: code, message: message)
        tally.answered += 1
        tally.refused += 1
    }
}

extension UInt8 {
    fileprivate var isJSONSpace: Bool {
        self == UInt8(ascii: " ") || (9...13).contains(self)
    }
}

extension PolicyRefusal {
    fileprivate func message(for input: CaseInput) -> String {
        switch self {
        case .noPolicy: "没有适用于该地区 \(input.year) 年度的政策，请核对地区和年度。"
        case .unknownSeries: "该地区没有这个系列，请核对 series。"
        }
    }
}
