import Foundation

/// Puts the events of a multipart body together: texts in memory, files on disk.
struct FormAssembly: ~Copyable {
    private let limits: FormLimits
    private let folder: String
    private var texts: [(name: String, value: String)] = []
    private var files: [UploadedFile] = []
    private var paths: [String] = []
    private var header: PartHeader?
    private var text: [UInt8] = []
    private var file: TemporaryFile?

    init(folder: String, limits: FormLimits) {
        self.folder = folder
        self.limits = limits
    }

    var body: FormBody { FormBody(texts: texts, files: files) }

    mutating func take(_ event: MultipartEvent) throws(FormFailure) {
        switch event {
        case .partBegan(let header): self.header = header
        case .content(let bytes): try take(bytes)
        case .partEnded: try endPart()
        }
    }

    /// Removes every file that nobody has moved away.
    mutating func removeFiles() {
        for path in paths { unlink(path) }
        paths = []
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) throws(FormFailure) {
        guard let header else { return }
        guard header.fileName != nil else {
            guard text.count + bytes.count <= limits.text else {
                throw .textTooLong(field: header.field, limit: limits.text)
            }
            text += bytes
            return
        }
        try openFile()
        try file?.append(bytes)
    }

    private mutating func openFile() throws(FormFailure) {
        guard file == nil else { return }
        let fresh = try TemporaryFile(in: folder)
        paths.append(fresh.path)
        file = consume fresh
    }

    private mutating func endPart() throws(FormFailure) {
        guard let header else { return }
        if let name = header.fileName {
            try endFile(field: header.field, name: name)
        } else {
            guard let value = String(validating: text, as: UTF8.self), !text.contains(0) else {
                throw .malformed(.text)
            }
            texts.append((header.field, value))
        }
        self.header = nil
        text = []
    }

    /// A file box nobody used arrives as an empty part with an empty name; a chosen file may be empty too.
    private mutating func endFile(field: String, name: String) throws(FormFailure) {
        guard file != nil || !name.isEmpty else { return }
        try openFile()
        guard let file = self.file.take() else { return }
        let shown = DisplayName.cleaned(name)
        files.append(UploadedFile(field: field, name: shown, path: file.path, size: file.size, sha256: file.sha256))
    }
}
