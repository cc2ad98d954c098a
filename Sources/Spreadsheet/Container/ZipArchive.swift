import CZip

/// A zip archive that is open for reading. Parts are found by name; case and kinds of slashes do not matter.
final class ZipArchive {
    private let handle: OpaquePointer
    private let limits: ReadingLimits
    private let budget: UnpackingBudget
    private var entries: [String: Entry] = [:]

    private struct Entry {
        let index: UInt64
        let packedBytes: Int
        let unpackedBytes: UInt64
        let checksum: UInt32
        let isDeflated: Bool
        let isEncrypted: Bool
    }

    init(path: String, limits: ReadingLimits) throws(WorkbookFailure) {
        guard let count = try ZipDirectoryCount.of(path: path) else { throw .broken("压缩包不完整") }
        guard count <= limits.parts else { throw .hostile("压缩包里有 \(count) 个文件") }
        var code: Int32 = 0
        guard let opened = zip_open(path, ZIP_RDONLY, &code) else { throw .broken("压缩包不完整") }
        handle = opened
        self.limits = limits
        budget = UnpackingBudget(limits.unpackedBytes)
        let held = zip_get_num_entries(opened, 0)
        guard held <= limits.parts else { throw .hostile("压缩包里有 \(held) 个文件") }
        for index in 0..<UInt64(max(0, held)) { list(index) }
    }

    deinit { zip_discard(handle) }

    func contains(_ name: String) -> Bool {
        entries[Self.key(name)] != nil
    }

    /// Returns a part, which is unpacked while it is read; `nil` if there is no such part.
    func part(_ name: String) throws(WorkbookFailure) -> ZipPart? {
        guard let entry = entries[Self.key(name)] else { return nil }
        if entry.isEncrypted { throw .encrypted }
        let flags = entry.isDeflated ? UInt32(ZIP_FL_COMPRESSED) : 0
        guard let stream = zip_fopen_index(handle, entry.index, flags) else { throw .broken("无法解压“\(name)”") }
        return ZipPart(
            stream: stream,
            inflation: entry.isDeflated
                ? Inflation(stream, statedBytes: entry.unpackedBytes, checksum: entry.checksum) : nil,
            name: name,
            packedBytes: entry.packedBytes,
            statedBytes: Int(clamping: entry.unpackedBytes),
            limits: limits,
            budget: budget
        )
    }

    private func list(_ index: UInt64) {
        var facts = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &facts) == 0, let name = facts.name else { return }
        let key = Self.key(String(cString: name))
        guard entries[key] == nil else { return }
        entries[key] = Entry(
            index: index,
            packedBytes: Int(clamping: facts.comp_size),
            unpackedBytes: facts.size,
            checksum: facts.crc,
            isDeflated: Int32(facts.comp_method) == ZIP_CM_DEFLATE,
            isEncrypted: Int32(facts.encryption_method) != ZIP_EM_NONE
        )
    }

    private static func key(_ name: String) -> String {
        let path = name.lowercased().replacing("\\", with: "/")
        return path.hasPrefix("/") ? String(path.dropFirst()) : path
    }
}
