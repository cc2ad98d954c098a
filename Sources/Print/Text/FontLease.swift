import CPangoCairo
import Synchronization

/// The right to use one set of open fonts exclusively, as long as the lease exists.
///
/// Opening the Chinese fonts is slow, so `OpenFonts` keeps them open. Pango's default map belongs to one thread and
/// ends with it, which does not suit a pool of threads. Therefore we have our own maps, which wait on a shelf between
/// uses. They may be used from any thread, but only by one at a time.
final class FontLease {
    let fonts: OpenFonts

    init() throws(PrintFailure) {
        if let idle = FontLease.shelf.withLock({ $0.popLast() }) {
            fonts = idle.fonts
        } else {
            fonts = try OpenFonts()
        }
    }

    deinit {
        let returned = IdleFonts(fonts: fonts)
        FontLease.shelf.withLock { shelf in
            if shelf.count < FontLease.shelfSize { shelf.append(returned) }
        }
    }

    private static let shelfSize = 4
    private static let shelf = Mutex<[IdleFonts]>([])
}

/// Sendable because nobody else uses fonts on the shelf. `FontLease` takes them from the shelf under the lock, and
/// returns them only when the last text shaped with them is gone.
private struct IdleFonts: @unchecked Sendable {
    let fonts: OpenFonts
}
