import Foundation
import Hummingbird

/// The cookies of the site. None can be read by a script, and none is sent along from another site's form. Over https
/// their names begin with `__Host-`: browsers then take them from this very host only, and only over https.
struct Cookies: Sendable {
    static let session = "xs_session"
    /// Ties the forms of a stranger to their browser, before there is a session.
    static let visitor = "xs_visitor"
    /// Tells which accounts were signed in to with this browser before.
    static let device = "xs_device"
    static let flash = "xs_flash"
    static let textSize = "xs_text"

    /// Whether browsers may send them over https only.
    let areSecure: Bool

    /// What browsers know a cookie by.
    func name(_ name: String) -> String { areSecure ? "__Host-\(name)" : name }

    /// What a request brought back.
    func value(_ name: String, in request: Request) -> String? { request.cookies[self.name(name)]?.value }

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

    /// Known for as long as the browser is.
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
