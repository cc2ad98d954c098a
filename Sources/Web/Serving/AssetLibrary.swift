import Foundation

/// Every static file of the product, read, fingerprinted and compressed once at start and kept in memory.
///
/// Our own files come from the room's `Assets` folder, Bootstrap from where the system installed it. A file that a page
/// needs and that is missing stops the start with one sentence, never a request.
struct AssetLibrary: Sendable {
    /// The setting that names Bootstrap's folder, as the operator writes it.
    static let bootstrapSetting = "XUESHI_BOOTSTRAP"
    /// Below this path everything is served by `AssetRoutes`.
    static let path = "/assets"

    private var byName: [String: Asset] = [:]
    private var byFingerprint: [String: Asset] = [:]

    /// - Parameters:
    ///   - folder: the room's own `Assets`.
    ///   - bootstrap: a folder with `css/bootstrap.min.css` and, if wanted, `js/bootstrap.bundle.min.js`.
    init(folder: String, bootstrap: String) throws(AssetFailure) {
        for file in try Self.files(in: folder) {
            add(try Asset(name: file, bytes: try Self.read("\(folder)/\(file)")))
        }
        try add(bootstrapFile: "css/bootstrap.min.css", in: bootstrap, isNeeded: true)
        try add(bootstrapFile: "js/bootstrap.bundle.min.js", in: bootstrap, isNeeded: false)
    }

    /// The address to put into a page: `/assets/xueshi.1f0c9ab37d52e640.css`.
    func url(for name: String) throws(AssetFailure) -> String {
        guard let asset = byName[name] else { throw .unknownName(name) }
        return "\(Self.path)/\(asset.fingerprintedName)"
    }

    /// The file behind the last part of an address; nil for every name that is not exactly one we gave out.
    func asset(fingerprintedName: String) -> Asset? {
        byFingerprint[fingerprintedName]
    }

    private mutating func add(_ asset: Asset) {
        byName[asset.name] = asset
        byFingerprint[asset.fingerprintedName] = asset
    }

    private mutating func add(
        bootstrapFile file: String,
        in folder: String,
        isNeeded: Bool
    ) throws(AssetFailure) {
        let path = "\(folder)/\(file)"
        guard FileManager.default.fileExists(atPath: path) else {
            guard isNeeded else { return }
            throw .missingFile(file, folder: folder, setting: Self.bootstrapSetting)
        }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        add(try Asset(name: name, bytes: try Self.read(path)))
    }

    private static func files(in folder: String) throws(AssetFailure) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .missingFolder(folder)
        }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    private static func read(_ path: String) throws(AssetFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        return Array(data)
    }
}
