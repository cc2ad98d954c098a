import Foundation

/// Checks whether the folders of the data can be written to and have free space.
public struct StorageCheck: Sendable {
    private let folders: [(name: String, path: String)]
    private let minimum: Int

    /// - Parameters:
    ///   - dataFolder: The folder of evidence and uploads. It is created with the first file.
    ///   - database: The path of the database file, or `nil` if the database is not a file.
    ///   - minimum: The number of bytes that must be free.
    public init(dataFolder: String, database: String?, minimum: Int) {
        let folder = database.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        folders = [("数据文件夹", dataFolder)] + (folder.map { [("数据库所在的文件夹", $0)] } ?? [])
        self.minimum = minimum
    }

    /// Returns what is wrong in one Chinese sentence without paths, or `nil` if nothing is wrong.
    public func problem() -> String? {
        for (name, path) in folders {
            guard access(path, W_OK) == 0 else { return "\(name)不能写入，请检查磁盘和权限。" }
            if FreeSpace.isShort(in: path, minimum: minimum) {
                return "\(name)剩余空间不足 \(minimum / 1024 / 1024) MB，请清理磁盘。"
            }
        }
        return nil
    }
}
