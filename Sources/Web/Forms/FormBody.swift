/// What a form sent: its texts by name and its files, which lie in temporary files until `FormReader.read` returns.
struct FormBody: Sendable {
    private var texts: [String: [String]] = [:]
    private(set) var files: [UploadedFile] = []
    /// What people call the files that could not be kept, since the disk is full.
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

    /// Every value sent under the name, in the order of the page: ticked rows.
    func values(for name: String) -> [String] {
        texts[name] ?? []
    }

    /// The first value of each name.
    var fields: [String: String] {
        texts.compactMapValues(\.first)
    }

    /// The files chosen in one file box; empty when none was.
    func files(for field: String) -> [UploadedFile] {
        files.filter { $0.field == field }
    }
}

/// One file as it arrived, counted and fingerprinted on the way to disk.
struct UploadedFile: Sendable, Equatable {
    /// The name of the file box.
    let field: String
    /// What the person's device calls it, without folders and control characters; for showing only, never a path.
    let name: String
    /// Where it lies now, under a random name. Move it to keep it: what is still here afterwards is removed.
    let path: String
    let size: Int
    /// Lower-case hexadecimal.
    let sha256: String
}
