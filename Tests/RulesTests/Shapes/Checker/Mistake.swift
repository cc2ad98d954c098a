import Testing

/// A mistake, and the text that its diagnostic must contain.
struct Mistake: Sendable, CustomTestStringConvertible {
    let what: String
    let sections: String
    let part: String
    var testDescription: String { what }

    init(_ what: String, _ sections: String, _ part: String) {
        self.what = what
        self.sections = sections
        self.part = part
    }

    static func item(_ what: String, _ item: String, _ part: String) -> Mistake {
        Mistake(what, Shape.item(item), part)
    }
}
