import Domain
import Groundwork
import Threads

/// Checks which files of a form can be evidence. The content of a file determines its kind, not its name.
struct EvidenceCheck {
    let ground: Ground
    let rules: UploadRules

    /// Checks the files.
    /// - Parameter attached: The number of files that are already attached to the form.
    /// - Returns: The files that can be stored, and the faults of the others.
    func callAsFunction(
        _ files: [HandedInFile],
        attached: Int
    ) async throws -> (sound: [HandedInFile], faults: [FormFault]) {
        guard files.count + attached <= rules.filesPerRecord else {
            return ([], [FormFault("evidence", "一条申报最多附 \(rules.filesPerRecord) 份佐证材料，请减少一些。")])
        }
        var sound: [HandedInFile] = []
        var faults: [FormFault] = []
        for file in files {
            if let refusal = try await refusal(of: file) {
                faults.append(FormFault("evidence", refusal))
            } else {
                sound.append(file)
            }
        }
        return (sound, faults)
    }

    private func refusal(of file: HandedInFile) async throws -> String? {
        if file.size == 0 { return "“\(file.name)”是空文件，请重新选择。" }
        if file.size > rules.bytesPerFile { return "“\(file.name)”超过 \(FileSize.text(rules.bytesPerFile))，请压缩后再上传。" }
        let kind = try await ground.crew.run { FileKind(path: file.path) }
        return kind.refusalAsEvidence.map { "“\(file.name)”：\($0)" }
    }
}
