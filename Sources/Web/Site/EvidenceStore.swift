import Domain
import Foundation
import Groundwork
import Threads

/// Where evidence lies: in the data folder, outside everything that is served, under random names.
struct EvidenceStore: Sendable {
    private let folder: String
    private let newID: IdentifierSource
    private let crew: ThreadCrew

    /// - Throws: when the folder cannot be made.
    init(dataFolder: String, newID: IdentifierSource, crew: ThreadCrew) throws {
        folder = "\(dataFolder)/evidence"
        self.newID = newID
        self.crew = crew
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// What an uploaded file is, told by its content; a sentence for the person when it cannot be evidence.
    func refusal(of file: UploadedFile) async throws -> String? {
        if file.size == 0 { return "“\(file.name)”是空文件，请重新选择。" }
        if file.size > Self.largest { return "“\(file.name)”超过 \(FileSize.text(Self.largest))，请压缩后再上传。" }
        let kind = try await crew.run { Self.kind(at: file.path) }
        return kind.refusalAsEvidence.map { "“\(file.name)”：\($0)" }
    }

    /// Bytes that one file may have.
    static let largest = 10 * 1024 * 1024
    /// Files that one declaration may carry.
    static let most = UploadRules().filesPerRecord

    /// Takes the file over under a random name, and names it for people by what it is.
    func keep(_ file: UploadedFile) async throws -> Evidence {
        let stored: Identifier<EvidenceStore> = newID()
        let path = path(of: stored.text)
        let kind = try await crew.run {
            try FileManager.default.moveItem(atPath: file.path, toPath: path)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            return Self.kind(at: path)
        }
        return Evidence(
            id: newID(),
            name: DisplayName.named(file.name, as: kind),
            mediaType: kind.contentType,
            size: file.size,
            sha256: file.sha256,
            storedAs: stored.text
        )
    }

    func remove(_ storedAs: String) {
        // What cannot be removed now is only a file that nothing refers to.
        try? FileManager.default.removeItem(atPath: path(of: storedAs))
    }

    func path(of storedAs: String) -> String { "\(folder)/\(storedAs)" }

    private static func kind(at path: String) -> FileKind {
        guard let handle = FileHandle(forReadingAtPath: path) else { return .unknown }
        defer { try? handle.close() }
        let bytes = (try? handle.read(upToCount: FileKind.prefixLength)) ?? Data()
        return FileKind.detect(bytes)
    }
}
