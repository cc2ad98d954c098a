import Foundation
import Groundwork

/// Collects the events of a multipart body: texts in memory, files on disk.
struct FormAssembly: ~Copyable {
    private let limits: FormLimits
    private let folder: String
    private let reserve: Int
    private var texts: [(name: String, value: String)] = []
    private var files: [UploadedFile] = []
    /// The display names of the files for which there was no room.
    private var unstored: [String] = []
    private var paths: [String] = []
    private var header: PartHeader?
    private var text: [UInt8] = []
    /// Bytes of all names and texts so far.
    private var held = 0
    private var fileParts = 0
    private var file: TemporaryFile?
    private var isFull = false

    /// - Parameter reserve: Bytes that stay free on the disk.
    init(folder: String, limits: FormLimits, reserve: Int) {
        self.folder = folder
        self.reserve = reserve
        self.limits = limits
    }

    var body: FormBody { FormBody(texts: texts, files: files, unstored: unstored) }

    mutating func take(_ event: MultipartEvent) throws(FormFailure) {
        switch event {
        case .partBegan(let header): try begin(header)
        case .content(let bytes): try take(bytes)
        case .partEnded: try endPart()
        }
    }

    /// Removes every file that was not moved away.
    mutating func removeFiles() {
        for path in paths { unlink(path) }
        paths = []
    }

    private mutating func begin(_ header: PartHeader) throws(FormFailure) {
        self.header = header
        isFull = false
        try hold(header.field.utf8.count, for: header)
        guard header.fileName != nil else { return }
        fileParts += 1
        guard fileParts <= limits.files else { throw .tooManyParts(limit: limits.files) }
    }

    private mutating func hold(_ count: Int, for header: PartHeader) throws(FormFailure) {
        held += count
        guard held <= limits.texts else { throw .textTooLong(field: header.field, limit: limits.texts) }
    }

    private mutating func take(_ bytes: ArraySlice<UInt8>) throws(FormFailure) {
        guard let header else { return }
        guard header.fileName != nil else {
            try hold(bytes.count, for: header)
            text += bytes
            return
        }
        guard !isFull else { return }
        do {
            try openFile()
            try file?.append(bytes)
        } catch .noRoom {
            drop()
        } catch {
            throw .cannotStore
        }
    }

    /// Drops the current file. Reading continues, so that the form can be shown again with all values.
    private mutating func drop() {
        isFull = true
        guard let file = file.take() else { return }
        unlink(file.path)
    }

    private mutating func openFile() throws(TemporaryFile.Failure) {
        guard file == nil else { return }
        let fresh = try TemporaryFile(in: folder, reserve: reserve)
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

    /// An unused file box arrives as an empty part with an empty name. A chosen file can be empty too.
    private mutating func endFile(field: String, name: String) throws(FormFailure) {
        guard file != nil || !name.isEmpty else { return }
        let shown = DisplayName.cleaned(name)
        if !isFull { try openEmpty() }
        guard let file = self.file.take() else { return unstored.append(shown) }
        files.append(UploadedFile(field: field, name: shown, path: file.path, size: file.size, sha256: file.sha256))
    }

    private mutating func openEmpty() throws(FormFailure) {
        do {
            try openFile()
        } catch .noRoom {
            isFull = true
        } catch {
            throw .cannotStore
        }
    }
}
