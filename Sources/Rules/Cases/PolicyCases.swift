/// The cases of the policies in a folder, and their results.
public struct PolicyCases: Sendable {
    /// All cases that could be read.
    public let cases: [PolicyCase]
    /// Cases that fail, and files or entries that cannot be read.
    public let failures: [PolicyDiagnostic]
    /// Only the files and entries that cannot be read.
    public let unread: [PolicyDiagnostic]
    /// The ids of the policies that have no cases.
    public let untried: [String]

    /// The number of cases.
    public var count: Int { cases.count }

    /// Runs the cases in `<jurisdiction>/<policy>/cases/*.yaml` for each policy of the folder.
    ///
    /// - Parameters:
    ///   - directory: The folder that the library was loaded from.
    ///   - library: The policies.
    public static func run(directory: String, library: PolicyLibrary) -> PolicyCases {
        let folder = PolicyFolder(path: directory)
        let problems = DiagnosticList()
        var all: [PolicyCase] = []
        var untried: [String] = []
        for policyFile in folder.policyFiles {
            let editions = library.policies.filter { policyFile.hasSuffix("\($0.jurisdiction)/\($0.id)/policy.yaml") }
            guard let first = editions.first else { continue }
            let series = library.jurisdiction(first.jurisdiction)?.series.map(\.id) ?? []
            let reader = CaseFileReader(editions: editions, series: first.series ?? series)
            let cases = folder.caseFiles(besides: policyFile).flatMap { name in
                read(name, folder: folder, reader: reader, problems: problems)
            }
            if cases.isEmpty { untried.append(first.id) }
            all += cases
        }
        let unread = problems.sorted
        for failure in all.flatMap(\.failures) { problems.add(failure) }
        return PolicyCases(cases: all, failures: problems.sorted, unread: unread, untried: untried)
    }

    private static func read(
        _ name: String,
        folder: PolicyFolder,
        reader: CaseFileReader,
        problems: DiagnosticList
    ) -> [PolicyCase] {
        let file = YAMLFile(name: name, problems: problems)
        guard let text = folder.text(of: name) else {
            file.problem(line: 0, "文件无法读取。", "请检查读取权限，文件编码应为 UTF-8。")
            return []
        }
        return file.root(of: text).map { reader.read($0) } ?? []
    }
}
