import Markup

/// A field to attach files.
struct FileField: Sendable {
    var name: String
    var label: String
    var hint: String?
    var problem: String?
    /// The file types that the browser offers first: `.pdf,.jpg,.png`.
    var accept: String
    var takesSeveral = false
}

extension FileField: Piece {
    var html: HTML {
        """
        \(Surroundings(name, problem).opening)
        \(Surroundings.label(label, for: name))
        \(Surroundings(name, problem).notes(hint))\
        <input class="form-control w-field" type="file" id="\(name)" name="\(name)" accept="\(accept)"\
        \(flag: "multiple", takesSeveral)\(Surroundings(name, problem).description(hint))>
        </div>

        """
    }
}
