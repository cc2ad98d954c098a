import Testing

@testable import Web

/// Writes multipart bodies and reads them back for tests.
enum MultipartSample {
    static let boundary = "----XueshiTest7"

    struct Part: Equatable, Sendable {
        var field: String
        var fileName: String?
        var content: String

        static func text(_ field: String, _ content: String) -> Part {
            Part(field: field, fileName: nil, content: content)
        }

        static func file(_ field: String, name: String, content: String) -> Part {
            Part(field: field, fileName: name, content: content)
        }
    }

    static func body(_ parts: [Part]) -> [UInt8] {
        parts.flatMap { opening($0) + Array("\($0.content)\r\n".utf8) } + Array("--\(boundary)--\r\n".utf8)
    }

    static func opening(_ part: Part) -> [UInt8] {
        let file = part.fileName.map { "; filename=\"\($0)\"\r\nContent-Type: application/octet-stream" } ?? ""
        return raw(header: "Content-Disposition: form-data; name=\"\(part.field)\"\(file)")
    }

    /// One delimiter and these header lines, ready for content.
    static func raw(header: String) -> [UInt8] {
        Array("--\(boundary)\r\n\(header)\r\n\r\n".utf8)
    }

    static func parts(of chunks: [[UInt8]], limits: FormLimits = FormLimits()) throws -> [Part] {
        var parser = MultipartParser(boundary: boundary, limits: limits)
        var parts: [Part] = []
        var content: [UInt8] = []
        var header: PartHeader?
        for event in try chunks.flatMap({ try parser.feed($0) }) {
            switch event {
            case .partBegan(let began): header = began
            case .content(let bytes): content += bytes
            case .partEnded:
                let ended = try #require(header)
                let text = String(decoding: content, as: UTF8.self)
                parts.append(Part(field: ended.field, fileName: ended.fileName, content: text))
                content = []
            }
        }
        try parser.finish()
        return parts
    }
}
