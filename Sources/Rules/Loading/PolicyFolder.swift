internal import Foundation

/// The folder of policies: `<jurisdiction>/jurisdiction.yaml`, `<jurisdiction>/<policy>/policy.yaml`,
/// `<jurisdiction>/<policy>/cases/*.yaml`.
struct PolicyFolder {
    let path: String

    var jurisdictionFiles: [String] {
        folders(in: "").map { "\($0)/jurisdiction.yaml" }.filter(isFile)
    }

    var titlesFiles: [String] {
        folders(in: "").map { "\($0)/titles.yaml" }.filter(isFile)
    }

    var policyFiles: [String] {
        folders(in: "").flatMap { jurisdiction in
            folders(in: jurisdiction).map { "\(jurisdiction)/\($0)/policy.yaml" }
        }.filter(isFile)
    }

    /// Folders without the file that would be read. They are reported, so that nobody believes they are in force.
    var idleFolders: [(folder: String, missing: String)] {
        let jurisdictions = folders(in: "")
        let idle = jurisdictions.filter { !isFile("\($0)/jurisdiction.yaml") }.map { ($0, "jurisdiction.yaml") }
        let policies = jurisdictions.flatMap { jurisdiction in
            folders(in: jurisdiction).map { "\(jurisdiction)/\($0)" }
        }
        return idle + policies.filter { !isFile("\($0)/policy.yaml") }.map { ($0, "policy.yaml") }
    }

    /// The files of cases that belong to a policy file.
    func caseFiles(besides policyFile: String) -> [String] {
        let folder = policyFile.replacing("policy.yaml", with: "cases")
        return names(in: folder).filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }

    /// The text of a file; `nil` if it cannot be read or is not UTF-8.
    func text(of file: String) -> String? {
        try? String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }

    private func folders(in folder: String) -> [String] {
        names(in: folder).map { folder.isEmpty ? $0 : "\(folder)/\($0)" }.filter { !isFile($0) }
            .map { String($0.split(separator: "/").last ?? "") }
    }

    private func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    private func isFile(_ name: String) -> Bool {
        var isFolder = ObjCBool(false)
        return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
    }
}
