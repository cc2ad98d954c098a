public import Domain
import Foundation
public import Threads

/// Stores files in a folder that the web server does not serve. Only the user of this process can read them.
public struct FolderFiles: FileStore {
    private let folder: String
    private let crew: ThreadCrew

    /// - Parameters:
    ///   - folder: The folder that all instances share. What is missing is created with the first file.
    ///   - crew: The threads that wait for the disk.
    public init(_ folder: String, crew: ThreadCrew = ThreadCrew(name: "folder", threads: 4, places: 256)) {
        self.folder = folder
        self.crew = crew
    }

    public func copy(_ path: String, to name: FileName) async throws {
        try await crew.run {
            try makeFolder(name.kind)
            try PartFile(in: self.path(of: name.kind)).fill(from: path).appear(as: self.path(of: name))
        }
    }

    public func move(_ path: String, to name: FileName) async throws {
        try await crew.run {
            try makeFolder(name.kind)
            do {
                try PartFile(path: path).appear(as: self.path(of: name))
            } catch let error as POSIXError where error.code == .EXDEV {
                // The file is on another disk.
                try PartFile(in: self.path(of: name.kind)).fill(from: path).appear(as: self.path(of: name))
                unlink(path)
            }
        }
    }

    public func fetch(_ name: FileName, atMost bytes: Int) async throws -> LocalFile {
        try await crew.run {
            let path = path(of: name)
            var facts = stat()
            guard stat(path, &facts) == 0 else { throw errno == ENOENT ? FileFailure.missing : Disk.error() }
            guard facts.st_mode & S_IFMT == S_IFREG else { throw FileFailure.missing }
            guard facts.st_size <= bytes else { throw FileFailure.tooLarge }
            return LocalFile(path: path, isCopy: false)
        }
    }

    public func remove(_ name: FileName) async throws {
        try await crew.run {
            guard unlink(path(of: name)) == 0 || errno == ENOENT else { throw Disk.error() }
        }
    }

    public func list(_ kind: FileName.Kind, after last: FileName?, limit: Int) async throws -> [StoredFile] {
        try await crew.run {
            let names = try Disk.names(in: path(of: kind)).compactMap { FileName(kind, $0) }
            return names.filter { name in last.map { $0 < name } ?? true }.sorted().lazy
                .compactMap { name in
                    Disk.changed(path(of: name)).map { StoredFile(name: name, stored: $0) }
                }
                .prefix(limit).map(\.self)
        }
    }

    public func tidy(before limit: Instant) async throws {
        try await crew.run {
            for kind in FileName.Kind.allCases {
                for name in try Disk.names(in: path(of: kind)) where name.hasPrefix(PartFile.mark) {
                    let part = "\(path(of: kind))/\(name)"
                    if let changed = Disk.changed(part), changed < limit { unlink(part) }
                }
            }
        }
    }

    public func check() async throws {
        try await crew.run {
            for kind in FileName.Kind.allCases {
                try makeFolder(kind)
                guard access(path(of: kind), R_OK | W_OK | X_OK) == 0 else { throw Disk.error() }
            }
        }
    }

    private func path(of kind: FileName.Kind) -> String { "\(folder)/\(kind.rawValue)" }

    private func path(of name: FileName) -> String { "\(folder)/\(name)" }

    private func makeFolder(_ kind: FileName.Kind) throws {
        if mkdir(path(of: kind), 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw Disk.error() }
        try FileManager.default.createDirectory(
            atPath: path(of: kind),
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }
}
