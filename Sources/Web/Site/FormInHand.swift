import Synchronization

/// The form of one request, so far as it was read. A body can be read only once, so an error page takes the form from
/// here.
final class FormInHand: Sendable {
    enum State: Sendable {
        /// Nobody has begun to read the body.
        case unread
        /// The body was begun and not finished. Nothing of it can be used.
        case underWay
        case read(FormBody)
    }

    private let kept = Mutex<State>(.unread)

    var state: State { kept.withLock { $0 } }

    func begin() { kept.withLock { $0 = .underWay } }

    func keep(_ form: FormBody) { kept.withLock { $0 = .read(form) } }
}
