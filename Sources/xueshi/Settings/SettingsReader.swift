import Configuration
import Credentials
import Domain
import Web

/// Reads single settings, and refuses values that cannot be used. The library would replace them with its defaults and
/// hide the mistake.
struct SettingsReader {
    private let reader: ConfigReader

    init(_ reader: ConfigReader) {
        self.reader = reader
    }

    func text(_ key: String, or fallback: String) throws -> String {
        guard let value = reader.string(forKey: ConfigKey(key)) else { return fallback }
        guard !value.isEmpty else {
            throw SettingsFailure(key: key, value: "", advice: "is empty; give a value or leave it out.")
        }
        return value
    }

    /// A text that may be missing.
    func optionalText(_ key: String) throws -> String? {
        guard reader.string(forKey: ConfigKey(key)) != nil else { return nil }
        return try text(key, or: "")
    }

    /// A text that may contain a password, so that the library does not log it.
    func hiddenText(_ key: String, or fallback: String) throws -> String {
        try optionalHiddenText(key) ?? fallback
    }

    /// A text that may be missing and may contain a password.
    func optionalHiddenText(_ key: String) throws -> String? {
        guard let value = reader.string(forKey: ConfigKey(key), isSecret: true) else { return nil }
        guard !value.isEmpty else {
            throw SettingsFailure(key: key, value: "", advice: "is empty; give a value or leave it out.")
        }
        return value
    }

    /// A text that must be given.
    /// - Parameter meaning: What it names.
    func required(_ key: String, _ meaning: String) throws -> String {
        guard let value = try optionalText(key) else {
            throw SettingsFailure(key: key, value: "", advice: "is needed for XUESHI_FILES=s3: \(meaning)")
        }
        return value
    }

    /// A text that must be given and must not be shown.
    func hidden(_ key: String) throws -> String {
        guard let value = reader.string(forKey: ConfigKey(key), isSecret: true), !value.isEmpty else {
            throw SettingsFailure(key: key, value: "", advice: "is needed for XUESHI_FILES=s3.")
        }
        return value
    }

    /// A path of this site, or a web address; `nil` if it is not set.
    func link(_ key: String) throws -> String? {
        guard let value = try optionalText(key) else { return nil }
        let isPath = value.hasPrefix("/") && !value.hasPrefix("//")
        guard isPath || value.hasPrefix("http://") || value.hasPrefix("https://"),
            !value.contains(where: \.isWhitespace)
        else {
            throw SettingsFailure(key: key, value: value, advice: "must begin with /, http:// or https://.")
        }
        return value
    }

    /// A value that must not be shown, neither by `settings` nor in an error message.
    func secret(_ key: String) throws -> SecretKey? {
        guard let value = reader.string(forKey: ConfigKey(key), isSecret: true) else { return nil }
        guard let secret = SecretKey(text: value) else {
            throw SettingsFailure(
                key: key,
                value: "…",
                advice: "must have at least \(SecretKey.shortest) characters that nobody can guess."
            )
        }
        return secret
    }

    /// IP addresses and networks.
    func proxies(_ key: String) throws -> TrustedProxies {
        let value = reader.string(forKey: ConfigKey(key)) ?? ""
        do {
            return try TrustedProxies(value)
        } catch {
            throw SettingsFailure(key: key, value: value, advice: error.description)
        }
    }

    func whole(_ key: String, or fallback: Int, in range: ClosedRange<Int>) throws -> Int {
        guard let text = reader.string(forKey: ConfigKey(key)) ?? reader.int(forKey: ConfigKey(key)).map(String.init)
        else { return fallback }
        guard let value = Int(text), range.contains(value) else {
            throw SettingsFailure(
                key: key,
                value: text,
                advice: "must be a whole number from \(range.lowerBound) to \(range.upperBound)."
            )
        }
        return value
    }

    func flag(_ key: String, or fallback: Bool) throws -> Bool {
        guard let text = reader.string(forKey: ConfigKey(key)) ?? reader.bool(forKey: ConfigKey(key)).map(String.init)
        else { return fallback }
        switch text.lowercased() {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default: throw SettingsFailure(key: key, value: text, advice: "must be true or false.")
        }
    }

    func oneOf(_ key: String, or fallback: String, _ values: [String]) throws -> String {
        let value = try text(key, or: fallback)
        guard values.contains(value) else {
            throw SettingsFailure(key: key, value: value, advice: "must be one of \(values.joined(separator: ", ")).")
        }
        return value
    }

    /// The code of a region, or `nil` if the key is not set.
    func region(_ key: String) throws -> RegionCode? {
        let value = try text(key, or: "")
        guard !value.isEmpty else { return nil }
        guard let region = RegionCode(value) else {
            throw SettingsFailure(key: key, value: value, advice: "must be the six digits of a region, as 360000.")
        }
        return region
    }

    /// An http or https address without a slash at its end.
    func address(_ key: String, or fallback: String) throws -> String {
        let value = try text(key, or: fallback)
        guard value.hasPrefix("http://") || value.hasPrefix("https://"), !value.contains(where: \.isWhitespace) else {
            throw SettingsFailure(key: key, value: value, advice: "must begin with http:// or https://.")
        }
        return value.hasSuffix("/") ? String(value.dropLast()) : value
    }
}
