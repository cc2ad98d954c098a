import Groundwork
import HTTPTypes

/// The headers of files: of one that a browser must save, and of evidence that it may show inside our own pages.
enum Attachment {
    /// The headers for a file name, which is cleaned again. A Chinese name goes into `filename*` (RFC 6266). The plain
    /// name is for old readers.
    static func headers(named name: String, contentType: String) -> HTTPFields {
        let name = DisplayName.cleaned(name)
        return [
            .contentType: contentType,
            .contentDisposition: "attachment; filename=\"\(ascii(name))\"; filename*=UTF-8''\(encoded(name))",
            .xContentTypeOptions: "nosniff",
            .cacheControl: "no-store",
        ]
    }

    /// The headers for showing a file of evidence in a frame or as a picture of our own pages.
    ///
    /// The answer is sandboxed by its own policy: whatever the file contains, it has no origin, runs no script, loads
    /// nothing and sends nothing. The attribute `sandbox` of a frame cannot be used, because browsers then refuse to
    /// show a PDF.
    static func previewHeaders(named name: String, contentType: String) -> HTTPFields {
        var headers = headers(named: name, contentType: contentType)
        headers[.contentDisposition] = headers[.contentDisposition]?.replacing("attachment;", with: "inline;")
        headers[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'self'; sandbox"
        if let name = HTTPField.Name("X-Frame-Options") { headers[name] = "SAMEORIGIN" }
        return headers
    }

    private static func ascii(_ name: String) -> String {
        String(
            name.unicodeScalars.map { scalar in
                let isPlain =
                    scalar.isASCII && scalar.properties.isAlphabetic || "0123456789.-_ ".unicodeScalars.contains(scalar)
                return isPlain ? Character(scalar) : "_"
            }
        )
    }

    private static func encoded(_ name: String) -> String {
        name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default:
                "%" + hexadecimal(byte).uppercased()
            }
        }.joined()
    }
}
