import Groundwork

extension DisplayName {
    /// The name with the ending of what the file really is, so that nobody's computer takes it for something else:
    /// `证明.hta` that holds a PDF becomes `证明.pdf`.
    static func named(_ name: String, as kind: FileKind) -> String {
        let name = cleaned(name)
        guard let wanted = kind.endings.first else { return name }
        if let ending = ending(of: name), kind.endings.contains(ending.lowercased()) { return name }
        var stem = withoutEnding(name)
        while let ending = ending(of: stem), FileKind.evidenceEndings.contains(ending.lowercased()) {
            stem = withoutEnding(stem)
        }
        return cleaned("\(stem).\(wanted)")
    }
}
