import Foundation

/// Has cairo embed the outlines of just the glyphs that are used.
///
/// Left alone, cairo 1.16 copies parts of the CFF font program. Where glyphs share subroutines that hold hints (as
/// those of Noto CJK do) it loses count of the hints, gives up, and embeds all 28,000 subroutines of the font:
/// a certificate took 1 MB and 67 ms; by outlines it takes 56 KB and 22 ms. cairo goes by outlines for any face
/// that is marked as synthetic; a mark other than bold (1) and oblique (2) changes nothing in the shapes.
/// Faces are shared by all threads; the mark is the same for all and never taken back.
/// Were a later cairo to ignore the mark, files would be greater again and otherwise the same.
func embedOutlines(of face: OpaquePointer) {
    setSynthesis?(face, 1 << 8)
}

private typealias SetSynthesis = @convention(c) (OpaquePointer, UInt32) -> Void

/// `cairo_ft_font_face_set_synthesize` of cairo-ft.h, a part that a build of cairo may lack.
private let setSynthesis: SetSynthesis? = dlsym(nil, "cairo_ft_font_face_set_synthesize")
    .map { unsafeBitCast($0, to: SetSynthesis.self) }
