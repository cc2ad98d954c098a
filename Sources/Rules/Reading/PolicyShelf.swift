/// The documents of all policies. Each edition is written once.
public struct PolicyShelf: Sendable {
    /// The documents in the order of the library; the editions of a policy are ordered from the oldest.
    public let documents: [PolicyDocument]

    /// Writes all documents with examples from the given cases.
    public init(library: PolicyLibrary, cases: [PolicyCase]) {
        documents = library.policies.map { PolicyDocument($0, cases: cases, in: library) }
    }

    /// Writes all documents with examples from the cases in the folder that the library was loaded from.
    public init(library: PolicyLibrary, directory: String) {
        self.init(library: library, cases: PolicyCases.run(directory: directory, library: library).cases)
    }

    /// The newest edition of each policy.
    public var latest: [PolicyDocument] {
        documents.filter { $0.editions.last?.isThis ?? true }
    }

    /// The editions of a policy, oldest first; empty if the id is unknown.
    public func editions(of id: String) -> [PolicyDocument] {
        documents.filter { $0.id == id }
    }

    /// The edition for a year; `nil` if there is none.
    public func document(_ id: String, year: Int) -> PolicyDocument? {
        editions(of: id).first { year >= $0.firstYear && year <= $0.lastYear ?? .max }
    }
}
