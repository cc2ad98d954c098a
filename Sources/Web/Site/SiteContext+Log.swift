import Domain
import Hummingbird
import Logging
import Offices

extension SiteContext {
    /// How important an entry is for the operator.
    enum Weight {
        case everyday, notable, alarming, broken
    }

    /// Logs a refusal or a failure with a fixed sentence, the origin of the request and its account. Never logs a name,
    /// a number or a password.
    func note(_ sentence: String, _ request: Request, _ weight: Weight = .notable, _ more: [String: String] = [:]) {
        var metadata: Logger.Metadata = [
            "method": "\(request.method)", "path": "\(request.uri.path.prefix(200))", "origin": "\(origin.text)",
        ]
        if let session { metadata["account"] = "\(session.found.actor.account)" }
        for (key, value) in more { metadata[key] = "\(value)" }
        logger.log(level: weight.level, "\(sentence)", metadata: metadata)
    }
}

extension SiteContext.Weight {
    fileprivate var level: Logger.Level {
        switch self {
        case .everyday: .info
        case .notable: .notice
        case .alarming: .warning
        case .broken: .error
        }
    }
}
