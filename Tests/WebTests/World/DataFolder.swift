import Foundation
import Rules

/// A folder that goes when nobody needs it any longer.
final class DataFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    }

    /// Names of everything below a folder of it.
    func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
    }

    /// The shipped policies of Jiangxi, with rules for titles besides.
    /// - Parameter asking: more sections of the policy itself.
    func policies(withTitles titles: String?, asking: String? = nil) throws -> PolicyLibrary {
        let copy = URL(filePath: "\(path)/policies")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        let shipped = SiteWorld.root.appending(path: "policies/jiangxi")
        try FileManager.default.copyItem(at: shipped, to: copy.appending(path: "jiangxi"))
        if let titles { try write(Array(titles.utf8), to: "policies/jiangxi/titles.yaml") }
        if let asking {
            let name = "policies/jiangxi/jiangxi-2023/policy.yaml"
            try write(Array(Data(contentsOf: URL(filePath: "\(path)/\(name)"))) + Array(asking.utf8), to: name)
        }
        return try PolicyLibrary.load(directory: copy.path)
    }
}
