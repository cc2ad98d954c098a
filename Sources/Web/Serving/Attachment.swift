import Groundwork
import HTTPTypes

/// The headers of a file that a browser must save and never show inside our pages.
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
