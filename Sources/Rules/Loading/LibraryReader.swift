/// Reads all files of a folder of policies: first the jurisdictions, then the policies that name them.
struct LibraryReader {
    let folder: PolicyFolder
    private let problems = DiagnosticList()

    init(folder: PolicyFolder) {
        self.folder = folder
    }

    func read() throws(PolicyLoadFailure) -> PolicyLibrary {
        let jurisdictions = folder.jurisdictionFiles.compactMap { name -> Jurisdiction? in
            guard let jurisdiction = root(name).flatMap({ JurisdictionReader().read($0) }) else { return nil }
            checkPlace(of: name, holds: "\(jurisdiction.id)/jurisdiction.yaml")
            return jurisdiction
        }
        if folder.jurisdictionFiles.isEmpty {
            problems.add(
                PolicyDiagnostic(
                    file: folder.path,
                    line: 0,
                    message: "没有找到任何政策文件。",
                    suggestion: "请用 --policies 或环境变量 XUESHI_POLICIES 指明政策文件夹。"
                )
            )
        }
        let policies = folder.policyFiles.compactMap { name -> (file: String, policy: Policy)? in
            guard let root = root(name), let draft = PolicyReader(jurisdictions: jurisdictions).read(root) else {
                return nil
            }
            checkPlace(of: name, holds: "\(draft.jurisdiction)/\(draft.id)/policy.yaml")
            return (name, Policy(PolicyRules(draft)))
        }
        checkOverlaps(policies)
        guard problems.all.isEmpty else { throw PolicyLoadFailure(diagnostics: problems.sorted) }
        return PolicyLibrary(jurisdictions: jurisdictions, policies: policies.map(\.policy))
    }

    private func root(_ name: String) -> YAMLValue? {
        let file = YAMLFile(name: name, problems: problems)
        guard let text = folder.text(of: name) else {
            file.problem(line: 0, "文件无法读取。", "请检查读取权限，文件编码应为 UTF-8。")
            return nil
        }
        return file.root(of: text)
    }

    /// Folders are named for what they hold, or its cases would not be found.
    private func checkPlace(of name: String, holds expected: String) {
        guard name != expected else { return }
        tell(name, "文件所在位置与其中的编号不一致。", "按其编号，应放在 \(expected)。")
    }

    private func checkOverlaps(_ policies: [(file: String, policy: Policy)]) {
        for (place, one) in policies.enumerated() {
            for other in policies[..<place] {
                if one.policy.id == other.policy.id {
                    tell(one.file, "政策编号 \(one.policy.id) 已被 \(other.file) 使用。", "请换一个编号。")
                } else if one.policy.rules.overlaps(other.policy.rules) {
                    tell(one.file, "与 \(other.file) 适用于同一系列的同一年度。", "请改正 applies 中的年度或系列。")
                }
            }
        }
    }

    private func tell(_ file: String, _ message: String, _ suggestion: String) {
        problems.add(PolicyDiagnostic(file: file, line: 0, message: message, suggestion: suggestion))
    }
}
