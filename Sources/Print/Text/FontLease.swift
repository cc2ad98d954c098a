import CPangoCairo
import Synchronization

/// The right to use one set of open fonts, alone, until the lease is dropped.
///
/// Opening the Chinese fonts takes long, and `OpenFonts` keeps them open. Pango's own default map belongs to one
/// thread and dies with it, which does not suit a pool of threads; hence maps of our own that wait on a shelf
/// between uses. They may be used from any thread, but only from one at a time.
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

/// Sendable because fonts that lie on the shelf are in nobody else's hands: `FontLease` takes them off under the
/// lock, and puts them back only when the last text that was shaped with them is gone.
private struct IdleFonts: @unchecked Sendable {
    let fonts: OpenFonts
}
