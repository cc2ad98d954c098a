/// The content of a form: its texts by name, and its files. The files are temporary until `FormReader.readFiles`
/// returns.
struct FormBody: Sendable {
    private var texts: [String: [String]] = [:]
    private(set) var files: [UploadedFile] = []
    /// The display names of the files that were not stored because the disk is full.
    private(set) var unstored: [String] = []

    init(
        texts: [(name: String, value: String)] = [],
        files: [UploadedFile] = [],
        unstored: [String] = []
    ) {
        for text in texts { self.texts[text.name, default: []].append(text.value) }
        self.files = files
        self.unstored = unstored
    }

    /// The first value sent under the name.
    subscript(name: String) -> String? {
        texts[name]?.first
    }

    /// All values sent under the name, in the order of the page, for example ticked rows.
    func values(for name: String) -> [String] {
        texts[name] ?? []
    }

    /// The first value of each name.
    var fields: [String: String] {
        texts.compactMapValues(\.first)
    }

    /// All texts with their names. The values of one name are in the order of the page.
    var pairs: [(name: String, value: String)] {
        texts.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
    }

    /// The files chosen in one file box.
    func files(for field: String) -> [UploadedFile] {
        files.filter { $0.field == field }
    }
}

/// One uploaded file, with its size and fingerprint.
struct UploadedFile: Sendable, Equatable {
    /// The name of the file box.
    let field: String
    /// The name on the user's device, without folders and control characters. For display only, never a path.
    let name: String
    /// The path of the file, with a random name. Move the file to keep it; otherwise it is removed.
    let path: String
    let size: Int
    /// The hash of the content, in lower-case hexadecimal.
    let sha256: String
}
