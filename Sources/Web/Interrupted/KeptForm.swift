import Domain
import Markup

/// The texts of a form that was sent after its session had ended.
///
/// Hidden fields carry them through the sign-in, so that nothing that was typed is lost. They never contain a password,
/// a code or a file.
struct KeptForm: Sendable {
    /// The address that the form was sent to.
    let path: String
    /// The page on which the form is filled in.
    let page: String
    let body: FormBody

    private static let pathField = "kept_path"
    private static let prefix = "kept."
    /// The most bytes of all fields together. Forms without files may have 64 KB.
    private static let mostBytes = 56 * 1024

    /// Keeps the texts of a form.
    /// - Returns: `nil` if the form is empty, too long, or has no page in `FormPlace`, as forms with a password.
    init?(path: String, _ form: FormBody) {
        guard LocalPath.safe(path) != nil, let page = FormPlace.page(for: path) else { return nil }
        let texts = form.pairs.filter { !Self.isSecret($0.name) }
        let bytes = texts.reduce(0) {
            $0 + Self.sentBytes($1.name) + Self.sentBytes($1.value) + Self.prefix.utf8.count + 2
        }
        guard texts.contains(where: { $0.name != "csrf_token" }), bytes <= Self.mostBytes else { return nil }
        self.path = path
        self.page = page
        body = FormBody(texts: texts)
    }

    /// Reads the kept form from the hidden fields of another form.
    init?(carriedBy form: FormBody) {
        guard let path = form[Self.pathField] else { return nil }
        let texts = form.pairs.filter { $0.name.hasPrefix(Self.prefix) }
            .map { (name: String($0.name.dropFirst(Self.prefix.count)), value: $0.value) }
        self.init(path: path, FormBody(texts: texts))
    }

    /// The token of the session in which the form was opened. It shows whose form it is.
    var token: String { body["csrf_token"] ?? "" }

    /// Whether people send the form about their own hours, whatever their office is.
    var isOwnWork: Bool { path.hasPrefix("/declarations/") || path.hasPrefix("/years/") }

    private static func isSecret(_ name: String) -> Bool {
        name == "code" || name.contains("password")
    }

    /// The bytes of a text in a form without files.
    private static func sentBytes(_ text: String) -> Int {
        text.utf8.reduce(0) { bytes, byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            return bytes + (isPlain ? 1 : 3)
        }
    }
}

extension KeptForm: Piece {
    /// The hidden fields that carry the form.
    var html: HTML {
        """
        \(HiddenField(name: Self.pathField, value: path))
        \(each: body.pairs, { "\(HiddenField(name: Self.prefix + $0.name, value: $0.value))\n" })
        """
    }
}
