/// A file's name as a person may safely read it: no folders, no invisible characters, of bearable length.
enum DisplayName {
    private static let limit = 100

    /// Never empty, and never good for opening anything.
    static func cleaned(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var visible = String(String.UnicodeScalarView(last.unicodeScalars.filter(isVisible)))
        while visible.first == " " || visible.first == "." { visible.removeFirst() }
        while visible.last == " " || visible.last == "." { visible.removeLast() }
        return visible.isEmpty ? "未命名文件" : shortened(visible)
    }

    /// Leaves out controls, and marks of direction that make `gpj.exe` look like `exe.jpg`.
    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: true
        }
    }

    /// Shortens the middle, so that the ending stays.
    private static func shortened(_ name: String) -> String {
        guard name.count > limit else { return name }
        return "\(name.prefix(limit - 13))…\(name.suffix(12))"
    }
}
