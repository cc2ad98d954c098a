import Domain
import Foundation

/// One page of a list (`ListObjectsV2`).
struct S3Page {
    /// The keys with their times, in the order of their bytes.
    let objects: [(key: String, stored: Instant)]
    /// Whether more keys follow.
    let isCut: Bool

    /// - Throws: `FileFailure.unexpected` if it is no such page.
    init(_ body: [UInt8]) throws {
        var objects: [(key: String, stored: Instant)] = []
        var (isPage, isCut) = (false, false)
        var key: String?
        for (name, text) in try S3Texts.read(body) {
            switch name {
            case "IsTruncated": (isPage, isCut) = (true, text == "true")
            case "Key": key = text
            case "LastModified":
                guard let known = key, let stored = Self.moment(text) else {
                    throw FileFailure.unexpected("a list without keys or times")
                }
                objects.append((known, stored))
                key = nil
            default: break
            }
        }
        guard isPage, key == nil else { throw FileFailure.unexpected("no list") }
        self.objects = objects
        self.isCut = isCut && !objects.isEmpty
    }

    /// Reads a time such as `2026-12-01T08:30:00.000Z`. Some stores leave out the fraction.
    private static func moment(_ text: String) -> Instant? {
        let date = [true, false].lazy.compactMap { fraction in
            try? Date.ISO8601FormatStyle(includingFractionalSeconds: fraction).parse(text)
        }.first
        return date.map { Instant(milliseconds: Int(($0.timeIntervalSince1970 * 1000).rounded())) }
    }
}
