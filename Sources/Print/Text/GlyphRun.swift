import CPangoCairo

/// Adjacent glyphs of one font, with the characters that they show. cairo needs these so that text can be selected and
/// searched.
struct GlyphRun {
    private(set) var glyphs: [cairo_glyph_t] = []
    private(set) var clusters: [cairo_text_cluster_t] = []
    private(set) var flags = cairo_text_cluster_flags_t(0)

    /// Returns `nil` if the font lacks a character. Pango then draws a box with the character's number.
    init?(_ run: UnsafeMutablePointer<PangoGlyphItem>, of text: UnsafePointer<CChar>, x: Double, y: Double) {
        let string = run.pointee.glyphs.pointee
        let infos = UnsafeBufferPointer(start: string.glyphs, count: Int(string.num_glyphs))
        guard infos.allSatisfy({ $0.glyph & GlyphRun.unknown == 0 }) else { return nil }
        var pen = x
        for info in infos {
            if info.glyph != GlyphRun.empty {
                let (dx, dy) = (points(info.geometry.x_offset), points(info.geometry.y_offset))
                glyphs.append(cairo_glyph_t(index: UInt(info.glyph), x: pen + dx, y: y + dy))
            }
            pen += points(info.geometry.width)
        }
        addClusters(of: run, text) { infos[$0].glyph != GlyphRun.empty }
    }

    private mutating func addClusters(
        of run: UnsafeMutablePointer<PangoGlyphItem>,
        _ text: UnsafePointer<CChar>,
        isDrawn: (Int) -> Bool
    ) {
        var cluster = PangoGlyphItemIter()
        var hasMore = pango_glyph_item_iter_init_start(&cluster, run, text) != 0
        while hasMore {
            let (start, end) = (Int(cluster.start_glyph), Int(cluster.end_glyph))
            // In text from right to left, the glyphs of a cluster are counted downwards.
            if start > end { flags = CAIRO_TEXT_CLUSTER_FLAG_BACKWARD }
            let members = start > end ? (end + 1)..<(start + 1) : start..<end
            clusters.append(
                cairo_text_cluster_t(
                    num_bytes: cluster.end_index - cluster.start_index,
                    num_glyphs: Int32(members.count { isDrawn($0) })
                )
            )
            hasMore = pango_glyph_item_iter_next_cluster(&cluster) != 0
        }
    }

    /// `PANGO_GLYPH_EMPTY` and `PANGO_GLYPH_UNKNOWN_FLAG` are macros that Swift does not import.
    private static let empty: UInt32 = 0x0fff_ffff
    private static let unknown: UInt32 = 0x1000_0000
}

/// Converts Pango's units to points.
func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
