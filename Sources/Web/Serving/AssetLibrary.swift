import Foundation

/// All static files of the product. They are read, fingerprinted and compressed once at start, and kept in memory.
///
/// Our own files come from the `Assets` folder, and Bootstrap from the folder of its system package. All styles in
/// `Assets/styles` are one file for the browser, `xueshi.css`, in the order of their names. If a needed file is missing,
/// the server does not start. No request fails later because of it.
struct AssetLibrary: Sendable {
    /// The setting that names Bootstrap's folder, as the operator writes it.
    static let bootstrapSetting = "XUESHI_BOOTSTRAP"
    /// The path below which `AssetRoutes` serves the files.
    static let path = "/assets"

    private static let styles = "styles"

    private var byName: [String: Asset] = [:]
    private var byFingerprint: [String: Asset] = [:]

    /// - Parameters:
    ///   - folder: The `Assets` folder of this target.
    ///   - bootstrap: A folder with `css/bootstrap.min.css` and, optionally, `js/bootstrap.bundle.min.js`.
    init(folder: String, bootstrap: String) throws(AssetFailure) {
        for file in try Self.files(in: folder) {
            add(try Asset(name: file, bytes: try Self.read("\(folder)/\(file)")))
        }
        try add(stylesIn: "\(folder)/\(Self.styles)")
        try add(bootstrapFile: "css/bootstrap.min.css", in: bootstrap, isNeeded: true)
        try add(bootstrapFile: "js/bootstrap.bundle.min.js", in: bootstrap, isNeeded: false)
    }

    /// The address of a file for pages: `/assets/xueshi.1f0c9ab37d52e640.css`.
    func url(for name: String) throws(AssetFailure) -> String {
        guard let asset = byName[name] else { throw .unknownName(name) }
        return "\(Self.path)/\(asset.fingerprintedName)"
    }

    /// The file for the last part of an address; `nil` for every name that `url(for:)` never returns.
    func asset(fingerprintedName: String) -> Asset? {
        byFingerprint[fingerprintedName]
    }

    private mutating func add(_ asset: Asset) {
        byName[asset.name] = asset
        byFingerprint[asset.fingerprintedName] = asset
    }

    private mutating func add(stylesIn folder: String) throws(AssetFailure) {
        var joined: [UInt8] = []
        for file in try Self.files(in: folder) { joined += try Self.read("\(folder)/\(file)") }
        add(try Asset(name: "xueshi.css", bytes: joined))
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
        return names.filter { !$0.hasPrefix(".") && $0 != styles }.sorted()
    }

    private static func read(_ path: String) throws(AssetFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
        return Array(data)
    }
}
