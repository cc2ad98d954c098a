import Foundation
import Testing

enum GB18030 {
    static func bytes(_ text: String) throws -> [UInt8] {
        let converter = try #require(iconv_open("GB18030", "UTF-8"))
        defer { iconv_close(converter) }
        var source = text.utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: 4 * source.count)
        let left = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target in
                var (from, to) = (source.baseAddress, target.baseAddress)
                var (count, room) = (source.count, target.count)
                return iconv(converter, &from, &count, &to, &room) == -1 ? nil : room
            }
        }
        return target.dropLast(try #require(left)).map { UInt8(bitPattern: $0) }
    }
}
