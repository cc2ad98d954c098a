import CPangoCairo
import Synchronization

/// The right to use one font map, alone, until the lease is dropped.
///
/// Opening the Chinese fonts takes most of the time of a page, and a font map keeps them open. Pango's own default
/// map belongs to one thread and dies with it, which does not suit a pool of threads; hence maps of our own that
/// wait on a shelf between uses. A map may be used from any thread, but only from one at a time.
final class FontLease {
    let map: UnsafeMutablePointer<PangoFontMap>

    init() throws(PrintFailure) {
        if let idle = FontLease.shelf.withLock({ $0.popLast() }) {
            map = idle.map
        } else {
            map = try FontLease.openMap()
        }
    }

    deinit {
        let returned = IdleMap(map: map)
        let kept = FontLease.shelf.withLock { shelf in
            guard shelf.count < FontLease.shelfSize else { return false }
            shelf.append(returned)
            return true
        }
        if !kept { g_object_unref(map) }
    }

    private static let shelfSize = 4
    private static let shelf = Mutex<[IdleMap]>([])

    private static func openMap() throws(PrintFailure) -> UnsafeMutablePointer<PangoFontMap> {
        guard let map = pango_cairo_font_map_new() else { throw .drawing("no font map") }
        for face in TextStyle.Face.allCases where !has(face.family, in: map) {
            g_object_unref(map)
            throw .fontMissing(face.family)
        }
        return map
    }

    /// Pango would silently take another font for one that is missing.
    private static func has(_ family: String, in map: UnsafeMutablePointer<PangoFontMap>) -> Bool {
        let context = pango_font_map_create_context(map)
        let wanted = pango_font_description_from_string(family)
        defer {
            pango_font_description_free(wanted)
            g_object_unref(UnsafeMutableRawPointer(context))
        }
        guard let font = pango_font_map_load_font(map, context, wanted) else { return false }
        let found = pango_font_describe(font)
        defer {
            pango_font_description_free(found)
            g_object_unref(font)
        }
        return pango_font_description_get_family(found).map { String(cString: $0) } == family
    }
}

/// Sendable because a map that lies on the shelf is in nobody else's hands: `FontLease` takes it off under the
/// lock, and puts it back only when the last text that was shaped with it is gone.
private struct IdleMap: @unchecked Sendable {
    let map: UnsafeMutablePointer<PangoFontMap>
}
