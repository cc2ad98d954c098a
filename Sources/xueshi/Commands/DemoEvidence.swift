import Credentials
import Documents
import Domain
import Files
import Foundation

/// Creates small PDF files as evidence for the declarations of invented people.
struct DemoEvidence: Sendable {
    let store: any FileStore
    let newID: IdentifierSource

    @Sendable func make(_ title: String) async throws -> Evidence {
        let id: EvidenceID = newID()
        let bytes = try SampleEvidencePDF.render(title: title, reference: id.text)
        let stored: Identifier<DemoEvidence> = newID()
        guard let name = FileName(.evidence, stored.text) else { throw FileFailure.missing }
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("xueshi-\(stored.text)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard
            FileManager.default.createFile(
                atPath: path,
                contents: Data(bytes),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
        try await store.copy(path, to: name)
        return Evidence(
            id: id,
            name: "证明材料.pdf",
            mediaType: "application/pdf",
            size: bytes.count,
            sha256: SHA256Text.hash(bytes),
            storedAs: stored.text
        )
    }
}
