import Files
import Foundation
import Recognition
import SQLDatabase

@testable import TestSupport

extension World {
    /// The place of evidence in the world's own folder.
    var evidence: FolderFiles { FolderFiles(folder.path) }

    /// Returns a file that came with a form.
    func handedIn(_ bytes: [UInt8], named name: String = "首页.pdf", sha256: Character = "a") throws -> HandedInFile {
        let path = folder.file("upload-\(UUID().uuidString)")
        try Data(bytes).write(to: URL(filePath: path))
        return HandedInFile(
            name: name,
            path: path,
            size: bytes.count,
            sha256: String(repeating: sha256, count: 64)
        )
    }

    /// Returns the names of the stored files.
    func keptFiles() throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: folder.file("evidence")) else { return [] }
        return Set(try folder.files(in: "evidence"))
    }

    /// Returns the names of evidence that are in doubt.
    func filesInDoubt() async throws -> Set<String> {
        Set(
            try await pool.read { sql in
                try sql.rows("SELECT stored_as FROM evidence_in_doubt WHERE fate <> 2", []) { try $0.text() }
            }
        )
    }
}
