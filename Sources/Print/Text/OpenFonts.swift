import CPangoCairo

/// A Pango font map, with the fonts opened through it.
final class OpenFonts {
    let map: UnsafeMutablePointer<PangoFontMap>
    /// One cairo face for each font file. It draws all sizes; otherwise each size would be embedded separately.
    private var faces: [OpaquePointer: OpaquePointer] = [:]

    init() throws(PrintFailure) {
        guard let map = pango_cairo_font_map_new() else { throw .drawing("no font map") }
        self.map = map
        for face in TextStyle.Face.allCases where !has(face.family) {
            throw .fontMissing(face.family)
        }
    }

    deinit {
        for face in faces.values { cairo_font_face_destroy(face) }
        g_object_unref(map)
    }

    /// The font in a form that cairo embeds as outlines. The caller destroys it.
    func outlines(of font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
        guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
            let face = face(of: font, scaled)
        else { return nil }
        var size = cairo_matrix_t()
        var transformation = cairo_matrix_t()
        cairo_scaled_font_get_font_matrix(scaled, &size)
        cairo_scaled_font_get_ctm(scaled, &transformation)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_scaled_font_get_font_options(scaled, options)
        // This does not change the PDF. But with the same options, cairo would return its existing font, which was made
        // before the face was marked.
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT)
        return cairo_scaled_font_create(face, &size, &transformation, options)
    }

    private func face(of font: UnsafeMutablePointer<PangoFont>, _ scaled: OpaquePointer) -> OpaquePointer? {
        guard let file = hb_font_get_face(pango_font_get_hb_font(font)) else { return nil }
        if let known = faces[file] { return known }
        guard let face = cairo_font_face_reference(cairo_scaled_font_get_font_face(scaled)) else { return nil }
        embedOutlines(of: face)
        faces[file] = face
        return face
    }

    /// Checks the font, because Pango silently replaces a missing font by another.
    private func has(_ family: String) -> Bool {
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
