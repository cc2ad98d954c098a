import Foundation
import Recognition

@testable import TestSupport

extension World {
    /// The place of evidence in the world's own folder.
    var evidence: EvidenceFolder {
        get throws { try EvidenceFolder(dataFolder: folder.path) }
    }

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
        let manager = FileManager.default
        let names = try manager.contentsOfDirectory(atPath: folder.file("evidence"))
        return Set(names).subtracting(["in-doubt"])
    }

    func filesInDoubt() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: folder.file("evidence/in-doubt")))
    }
}
