/// Makes a file name safe to show: without folders and invisible characters, and not too long.
public enum DisplayName {
    private static let limit = 100

    /// The safe name. It is never empty. Never use it as a path.
    public static func cleaned(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var visible = String(String.UnicodeScalarView(last.unicodeScalars.filter(isVisible)))
        while visible.first == " " || visible.first == "." { visible.removeFirst() }
        while visible.last == " " || visible.last == "." { visible.removeLast() }
        return visible.isEmpty ? "未命名文件" : shortened(visible)
    }

    /// The name without its ending, such as `.xlsx`.
    public static func withoutEnding(_ name: String) -> String {
        guard let ending = ending(of: name) else { return name }
        return String(name.dropLast(ending.count + 1))
    }

    /// The text after the last dot, if it looks like the ending of a file. `3.5` and `2026.05.12证明` have none.
    public static func ending(of name: String) -> Substring? {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...]
        let isPlain = ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return (1...10).contains(ending.count) && isPlain && ending.contains(where: \.isLetter) ? ending : nil
    }

    /// Whether the character may be shown. Control characters may not, and direction marks may not, because they make
    /// `gpj.exe` look like `exe.jpg`.
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
