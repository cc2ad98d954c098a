public import Domain
import Foundation
public import Threads

/// Stores files in a bucket of an S3-compatible store. An object appears whole or not at all.
public struct S3Files: FileStore {
    /// The largest page that stores give.
    private static let keysAtOnce = 1_000
    private static let mark = "fetched-"

    private let call: S3Calls
    private let folder: String
    private let limits: S3Limits
    private let crew: ThreadCrew

    /// - Parameters:
    ///   - address: The bucket, and the key to it.
    ///   - folder: A folder of this machine for copies that are being read. It is created with the first one.
    ///   - crew: The threads that wait for the store.
    public init(
        _ address: S3Address,
        folder: String,
        limits: S3Limits = S3Limits(),
        crew: ThreadCrew = ThreadCrew(name: "s3", threads: 16, places: 256)
    ) {
        call = S3Calls(address)
        self.folder = folder
        self.limits = limits
        self.crew = crew
    }

    public func copy(_ path: String, to name: FileName) async throws {
        try await crew.run {
            let body = S3Call.Body.file(path: path, try FileDigest(path: path))
            do {
                _ = try call(S3Call(method: "PUT", key: key(of: name), body: body), limits)
            } catch FileFailure.missing {
                // Without an error code, this is the answer for a missing bucket.
                throw FileFailure.noBucket
            }
        }
    }

    public func move(_ path: String, to name: FileName) async throws {
        try await copy(path, to: name)
        unlink(path)
    }

    public func fetch(_ name: FileName, atMost bytes: Int) async throws -> LocalFile {
        try await crew.run {
            if mkdir(folder, 0o700) != 0, errno != EEXIST { throw Disk.error() }
            let path = "\(folder)/\(Self.mark)\(UUID().uuidString.lowercased())"
            let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw Disk.error() }
            defer { close(file) }
            do {
                let receiver = S3Call.Receiver.file(file, atMost: bytes)
                _ = try call(S3Call(method: "GET", key: key(of: name), receiver: receiver), limits)
                return LocalFile(path: path, isCopy: true)
            } catch {
                unlink(path)
                throw error
            }
        }
    }

    public func remove(_ name: FileName) async throws {
        try await crew.run {
            do {
                _ = try call(S3Call(method: "DELETE", key: key(of: name)), limits)
            } catch FileFailure.missing {
                return
            }
        }
    }

    public func list(_ kind: FileName.Kind, after last: FileName?, limit: Int) async throws -> [StoredFile] {
        try await crew.run {
            let beginning = key(of: kind)
            var (files, from) = ([StoredFile](), last.map(key))
            while files.count < limit {
                let page = try page(beginning, after: from, limit: min(limit - files.count, Self.keysAtOnce), limits)
                // Other keys are not ours.
                files += page.objects.compactMap { object in
                    FileName(kind, String(object.key.dropFirst(beginning.count)))
                        .map { StoredFile(name: $0, stored: object.stored) }
                }
                guard page.isCut else { break }
                from = page.objects.last?.key
            }
            return files
        }
    }

    public func tidy(before limit: Instant) async throws {
        try await crew.run {
            for name in try Disk.names(in: folder) where name.hasPrefix(Self.mark) {
                let path = "\(folder)/\(name)"
                if let changed = Disk.changed(path), changed < limit { unlink(path) }
            }
        }
    }

    public func check() async throws {
        try await crew.run {
            // Whoever asks repeats the question soon.
            var limits = limits
            limits.attempts = 1
            _ = try page(key(of: .evidence), after: nil, limit: 1, limits)
        }
    }

    private func page(_ beginning: String, after last: String?, limit: Int, _ limits: S3Limits) throws -> S3Page {
        var query = [("list-type", "2"), ("max-keys", String(limit)), ("prefix", beginning)]
        if let last { query.append(("start-after", last)) }
        do {
            return try S3Page(call(S3Call(method: "GET", query: query), limits).body)
        } catch FileFailure.missing {
            throw FileFailure.noBucket
        }
    }

    private func key(of kind: FileName.Kind) -> String { "\(call.address.prefix)\(kind.rawValue)/" }

    private func key(of name: FileName) -> String { key(of: name.kind) + name.name }
}
