import Foundation
import Rules

@testable import TestSupport
@testable import TestWorld

extension PolicyLibrary {
    /// Returns the shipped policies of Jiangxi with changes.
    /// - Parameters:
    ///   - titles: Other rules for titles.
    ///   - asking: Additional sections of the policy.
    ///   - customs: Additional lines of the jurisdiction's file.
    static func jiangxi(titles: String? = nil, asking: String? = nil, customs: String? = nil) throws -> PolicyLibrary {
        let folder = try TemporaryFolder()
        let shipped = World.policyFolder.appending(path: "jiangxi")
        try FileManager.default.copyItem(at: shipped, to: URL(filePath: folder.file("jiangxi")))
        if let titles { try folder.write(Array(titles.utf8), to: "jiangxi/titles.yaml") }
        let added = [("jiangxi/jiangxi-2023/policy.yaml", asking), ("jiangxi/jurisdiction.yaml", customs)]
        for case (let name, let lines?) in added {
            let file = try Data(contentsOf: URL(filePath: folder.file(name)))
            try folder.write(Array(file) + Array(lines.utf8), to: name)
        }
        return try PolicyLibrary.load(directory: folder.path)
    }
}
