/// Reads all files of a policy folder: first the jurisdictions, then the policies that name them.
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
        for (name, missing) in folder.idleFolders {
            report(name, "文件夹中没有 \(missing)，其中的内容不会生效。", "请补上该文件，或移走文件夹。")
        }
        let files = folder.policyFiles.compactMap { name -> PolicyFile? in
            guard let root = root(name) else { return nil }
            let editions = PolicyFileReader(jurisdictions: jurisdictions).read(root)
            guard let first = editions.first else { return nil }
            checkPlace(of: name, holds: "\(first.jurisdiction)/\(first.id)/policy.yaml")
            return PolicyFile(name: name, editions: editions)
        }
        checkOverlaps(files)
        let hasReadAll = problems.isEmpty
        let titles = folder.titlesFiles.compactMap { name -> TitleRules? in
            // The subjects of a policy that could not be read are unknown.
            let known = hasReadAll ? files.flatMap(\.editions) : nil
            return root(name).flatMap { TitlesReader(jurisdictions: jurisdictions, policies: known).read($0) }
        }
        guard problems.isEmpty else { throw PolicyLoadFailure(diagnostics: problems.sorted) }
        return PolicyLibrary(
            jurisdictions: jurisdictions,
            policies: files.flatMap(\.editions),
            titles: titles,
            mark: mark
        )
    }

    private var mark: String {
        var mark = FilesMark()
        for name in folder.jurisdictionFiles + folder.policyFiles {
            mark.add(name)
            mark.add(folder.text(of: name) ?? "")
        }
        return mark.text
    }

    private struct PolicyFile {
        let name: String
        /// One or more.
        let editions: [Policy]
    }

    private func root(_ name: String) -> YAMLValue? {
        let file = YAMLFile(name: name, problems: problems)
        guard let text = folder.text(of: name) else {
            file.problem(line: 0, "文件无法读取。", "请检查读取权限，文件编码应为 UTF-8。")
            return nil
        }
        return file.root(of: text)
    }

    /// Checks that the folders are named after their ids; otherwise the cases are not found.
    private func checkPlace(of name: String, holds expected: String) {
        guard name != expected, !problems.has(file: name) else { return }
        report(name, "文件所在位置与其中的编号不一致。", "按其编号，应放在 \(expected)。")
    }

    private func checkOverlaps(_ files: [PolicyFile]) {
        for (place, one) in files.enumerated() {
            for other in files[..<place] {
                if one.editions[0].id == other.editions[0].id {
                    report(one.name, "政策编号 \(one.editions[0].id) 已被 \(other.name) 使用。", "请换一个编号。")
                } else if one.editions.contains(where: { edition in other.editions.contains(where: edition.overlaps) })
                {
                    report(one.name, "与 \(other.name) 适用于同一系列的同一年度。", "请改正 applies 中的年度或系列。")
                }
            }
        }
    }

    private func report(_ file: String, _ message: String, _ suggestion: String) {
        problems.add(PolicyDiagnostic(file: file, line: 0, message: message, suggestion: suggestion))
    }
}
