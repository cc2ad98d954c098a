import Credentials
import Foundation
import Groundwork

/// The file that holds the secret key, beside the evidence and outside the database.
struct KeyFile {
    let path: String

    init(dataFolder: String) {
        path = "\(dataFolder)/xueshi.key"
    }

    /// Reads the key. Returns `nil` if there is no file.
    /// - Throws: `Fault` if the file cannot be read or contains no key.
    func read() throws -> SecretKey? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw Fault(path: path, why: String(cString: strerror(errno)))
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        let bytes = (try? file.read(upToCount: 4096)) ?? Data()
        guard let key = SecretKey(text: String(decoding: bytes, as: UTF8.self)) else {
            throw Fault(path: path, why: "不是密钥文件，或已损坏")
        }
        return key
    }

    /// Reads the key, or creates it if there is none. If several processes create it at once, all get the same key.
    /// - Throws: `Fault` if the key can neither be read nor created.
    func readOrMake() throws -> SecretKey {
        if let key = try read() { return key }
        let draft = "\(path).\(UUID().uuidString.lowercased())"
        defer { unlink(draft) }
        try write(SecretKey.freshText() + "\n", to: draft)
        // Unlike renaming, linking fails if the name exists. The file there is then complete, and from another process.
        guard link(draft, path) == 0 || errno == EEXIST else {
            throw Fault(path: path, why: String(cString: strerror(errno)))
        }
        guard let key = try read() else { throw Fault(path: path, why: "刚刚建立就不见了") }
        return key
    }

    private func write(_ text: String, to draft: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Fault(path: path, why: String(cString: strerror(errno))) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data(text.utf8))
            try file.synchronize()
        } catch {
            throw Fault(path: path, why: "写不进去，磁盘可能已满")
        }
    }

    /// The reason why the key cannot be used.
    struct Fault: Error, CustomStringConvertible {
        let path: String
        let why: String

        var description: String { "密钥文件 \(path) 不能使用：\(why)。请检查设置 XUESHI_DATA 和文件权限，或从备份恢复它。" }
    }
}

extension KeyFile.Fault: Complaining {
    var sentence: String { description }
    var exitCode: Int32 { 69 }
}
