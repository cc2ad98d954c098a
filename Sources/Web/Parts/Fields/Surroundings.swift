import Markup

/// What every field has around its box: the label, the hint, the problem, and their links for screen readers.
struct Surroundings {
    let name: String
    let problem: String?

    init(_ name: String, _ problem: String?) {
        self.name = name
        self.problem = problem
    }

    var opening: HTML { "<div class=\"field\(if: problem != nil, " has-problem")\">" }

    static func label(_ text: String, for name: String, isOptional: Bool = false) -> HTML {
        "<label class=\"field-label\" for=\"\(name)\">\(text)\(optionalMark(isOptional))</label>"
    }

    static func optionalMark(_ isOptional: Bool) -> HTML {
        isOptional ? "<span class=\"optional\">（选填）</span>" : .nothing
    }

    /// The hint and the problem, above the box.
    func notes(_ hint: String?) -> HTML {
        """
        \(given: hint, { "<p class=\"field-hint\" id=\"\(name)-hint\">\($0)</p>\n" })\
        \(given: problem, Self.sentence(for: name))
        """
    }

    /// The attributes of the box that lead to the hint and the problem.
    func description(_ hint: String?) -> HTML {
        """
        \(attribute: "aria-describedby", describedBy(name, hint: hint, problem: problem))\
        \(attribute: "aria-invalid", problem == nil ? nil : "true")
        """
    }

    private static func sentence(for name: String) -> (String) -> HTML {
        { problem in
            """
            <p class="field-problem" id="\(name)-problem"><span class="visually-hidden">请更正：</span>\(problem)</p>

            """
        }
    }
}
