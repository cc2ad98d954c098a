public import Rules

/// Answers cases under the policies of a library. Each case is one line of JSON (the evaluate contract).
struct CaseAnswerer {
    private let library: PolicyLibrary
    private let longestLine: Int
    private let kind: CaseAnswer
    private let reader = CaseReader()
    private var writer = ResultWriter()
    private(set) var tally = CaseTally()

    /// Creates an answerer that refuses lines longer than `longestLine` bytes.
    init(library: PolicyLibrary, longestLine: Int, kind: CaseAnswer = .result) {
        self.library = library
        self.longestLine = longestLine
        self.kind = kind
    }

    /// The answers since the output was last cleared.
    var output: ArraySlice<UInt8> { writer.json.bytes }

    /// Adds the answers to the output. Empty lines have no answer.
    mutating func answer(_ block: LineBlock) {
        block.lines(limit: longestLine) { answer($0) }
    }

    mutating func clearOutput() {
        writer.clear()
    }

    private mutating func answer(_ line: LineBlock.Line) {
        switch line {
        case .tooLong:
            refuse(case: nil, code: "invalid-case", message: "本行过长，无法读取，请拆分后重试。")
        case .whole(let bytes):
            guard !bytes.allSatisfy(\.isJSONSpace) else { return }
            answer(reader.read(bytes))
        }
    }

    private mutating func answer(_ reading: CaseReading) {
        switch reading {
        case .invalid(let name, let message): refuse(case: name, code: "invalid-case", message: message)
        case .sound(let name, let input):
            do {
                write(try library.evaluate(input), case: name)
                tally.answered += 1
            } catch {
                refuse(case: name, code: error.code, message: error.message(for: input))
            }
        }
    }

    private mutating func write(_ evaluation: Evaluation, case name: String) {
        switch kind {
        case .result: writer.write(evaluation, case: name)
        case .explanation(let language): writer.write(lines: evaluation.explained(in: language).lines, case: name)
        case .plan: writer.write(evaluation.plan, of: evaluation, case: name)
        case .planText(let language):
            let lines = evaluation.plan.explained(in: language, unit: evaluation.unit).map(\.lines).joined()
            writer.write(lines: lines.isEmpty ? language.nothingMissing : lines, case: name)
        }
    }

    private mutating func refuse(case name: String?, code: String, message: String) {
        if kind.isText {
            writer.write(lines: message + "\n", case: name ?? "?")
        } else {
            writer.refuse(case: name, code: code, message: message)
        }
        tally.answered += 1
        tally.refused += 1
    }
}

extension UInt8 {
    var isJSONSpace: Bool {
        self == UInt8(ascii: " ") || (9...13).contains(self)
    }
}

extension PolicyRefusal {
    /// What the author of the case should do, in Chinese.
    public func message(for input: CaseInput) -> String {
        switch self {
        case .noPolicy: "没有适用于该地区 \(input.year) 年度的政策，请核对地区和年度。"
        case .unknownSeries: "该地区没有这个系列，请核对 series。"
        case .noSanction: "该政策没有取消年度学时的规定，请删去 sanctioned。"
        }
    }
}
