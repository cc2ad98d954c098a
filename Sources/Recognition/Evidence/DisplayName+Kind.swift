import Groundwork

extension DisplayName {
    /// The name with the ending of the file's real kind, so that no computer takes it for another kind: a PDF named
    /// `证明.hta` becomes `证明.pdf`.
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
