import Foundation
import Hummingbird

/// The cookies of the site. Scripts cannot read them, and browsers do not send them with forms of other sites. Over
/// HTTPS, their names begin with `__Host-`. Browsers then accept them only from this host, and only over HTTPS.
struct Cookies: Sendable {
    static let session = "xs_session"
    /// Connects the forms of a visitor to their browser, before there is a session.
    static let visitor = "xs_visitor"
    /// Shows which accounts have signed in with this browser before.
    static let device = "xs_device"
    static let flash = "xs_flash"
    static let textSize = "xs_text"

    /// Whether browsers may send them over https only.
    let areSecure: Bool

    /// The name of a cookie in the browser.
    func name(_ name: String) -> String { areSecure ? "__Host-\(name)" : name }

    /// The value of a cookie in a request. Only this one is read: a browser may send many.
    func value(_ name: String, in request: Request) -> String? {
        let name = self.name(name).utf8
        for line in request.headers[values: .cookie] {
            for pair in line.utf8.split(separator: UInt8(ascii: ";")) {
                let pair = pair.drop { $0 == UInt8(ascii: " ") }
                let rest = pair.dropFirst(name.count)
                guard rest.first == UInt8(ascii: "="), pair.starts(with: name) else { continue }
                return Substring(rest.dropFirst()).trimmingCharacters(in: .whitespaces)
            }
        }
        return nil
    }

    func make(_ name: String, _ value: String, seconds: Int? = nil) -> Cookie {
        Cookie(
            name: self.name(name),
            value: value,
            maxAge: seconds,
            path: "/",
            secure: areSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }

    /// The cookie that identifies a browser. It lasts 180 days.
    func device(_ token: String) -> Cookie {
        make(Self.device, token, seconds: 180 * 86_400)
    }

    func removal(of name: String) -> Cookie {
        make(name, "", seconds: 0)
    }

    func flash(_ flash: Flash) -> Cookie {
        let text = Data("\(flash.kind.rawValue) \(flash.text)".utf8).base64EncodedString()
        return make(Self.flash, text.replacing("=", with: "."), seconds: 120)
    }

    static func flash(in cookie: String) -> Flash? {
        guard let data = Data(base64Encoded: cookie.replacing(".", with: "=")) else { return nil }
        let parts = String(decoding: data, as: UTF8.self).split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let kind = Flash.Kind(rawValue: String(parts[0])) else { return nil }
        return Flash(kind: kind, text: String(parts[1]))
    }
}
