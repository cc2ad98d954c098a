import Credentials
import Documents
import Domain
import Foundation

/// Creates small PDF files as evidence for the declarations of invented people.
struct DemoEvidence: Sendable {
    let folder: String
    let newID: IdentifierSource

    @Sendable func make(_ title: String) throws -> Evidence {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let id: EvidenceID = newID()
        let bytes = try SampleEvidencePDF.render(title: title, reference: id.text)
        let stored: Identifier<DemoEvidence> = newID()
        guard
            FileManager.default.createFile(
                atPath: "\(folder)/\(stored.text)",
                contents: Data(bytes),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
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
