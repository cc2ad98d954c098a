import Foundation

/// Two small folders like those of an installation: our files and Bootstrap's.
struct AssetFolders {
    let root = FileManager.default.temporaryDirectory.appending(path: "assets-\(UUID())")
    var assets: String { root.appending(path: "own").path() }
    var bootstrap: String { root.appending(path: "bootstrap5").path() }

    static func with(_ use: (AssetFolders) async throws -> Void) async throws {
        let folders = AssetFolders()
        defer { try? FileManager.default.removeItem(at: folders.root) }
        try folders.write("own/styles/10-theme.css", String(repeating: ".a { color: red }\n", count: 200))
        try folders.write("own/.keep", "")
        try folders.write("bootstrap5/css/bootstrap.min.css", String(repeating: ".b{}", count: 200))
        try await use(folders)
    }

    func write(_ path: String, _ text: String) throws {
        let file = root.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: path))
    }
}
