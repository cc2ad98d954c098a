import Foundation

/// Makes cairo embed only the outlines of the glyphs that are used.
///
/// By default, cairo 1.16 copies parts of the CFF font program. If glyphs share subroutines with hints, as those of
/// Noto CJK do, it loses count of the hints and embeds all 28,000 subroutines of the font. A certificate then takes
/// 1 MB and 67 ms; with outlines it takes 56 KB and 22 ms. cairo uses outlines for any face that is marked as
/// synthetic. A mark other than bold (1) and oblique (2) does not change the shapes.
///
/// All threads share the faces. The mark is the same for all of them and is never removed. If a later version of
/// cairo ignores the mark, files become larger again, but are otherwise the same.
func embedOutlines(of face: OpaquePointer) {
    setSynthesis?(face, 1 << 8)
}

private typealias SetSynthesis = @convention(c) (OpaquePointer, UInt32) -> Void

/// `cairo_ft_font_face_set_synthesize` of cairo-ft.h, which some builds of cairo do not have.
private let setSynthesis: SetSynthesis? = dlsym(nil, "cairo_ft_font_face_set_synthesize")
    .map { unsafeBitCast($0, to: SetSynthesis.self) }
