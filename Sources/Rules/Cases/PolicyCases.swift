/// The cases that stand beside the policies of a folder, and whether they hold.
public struct PolicyCases: Sendable {
    public let count: Int
    /// What does not hold, and what could not be read.
    public let failures: [PolicyDiagnostic]

    /// Runs `<jurisdiction>/<policy>/cases/*.yaml` of every policy of the folder that the library was loaded from.
    public static func run(directory: String, library: PolicyLibrary) -> PolicyCases {
        let folder = PolicyFolder(path: directory)
        let problems = DiagnosticList()
        var count = 0
        for policyFile in folder.policyFiles {
            guard let policy = library.policies.first(where: { policyFile.contains("/\($0.id)/") }) else { continue }
            for name in folder.caseFiles(besides: policyFile) {
                let cases = read(name, folder: folder, policy: policy, problems: problems)
                count += cases.count
                for failure in cases.flatMap({ $0.failures(under: policy) }) { problems.add(failure) }
            }
        }
        return PolicyCases(count: count, failures: problems.sorted)
    }

    private static func read(
        _ name: String,
        folder: PolicyFolder,
        policy: Policy,
        problems: DiagnosticList
    ) -> [PolicyCase] {
        let file = YAMLFile(name: name, problems: problems)
        guard let text = folder.text(of: name) else {
            file.problem(line: 0, "文件无法读取。", "请检查读取权限，文件编码应为 UTF-8。")
            return []
        }
        return file.root(of: text).map { CaseFileReader(policy: policy).read($0) } ?? []
    }
}
