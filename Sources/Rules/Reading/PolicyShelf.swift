/// The documents of all policies, each edition written once.
public struct PolicyShelf: Sendable {
    /// In the order of the library; the editions of a policy the oldest first.
    public let documents: [PolicyDocument]

    public init(library: PolicyLibrary, cases: [PolicyCase]) {
        documents = library.policies.map { PolicyDocument($0, cases: cases, in: library) }
    }

    /// With the cases that stand beside the policies of the folder that the library was loaded from.
    public init(library: PolicyLibrary, directory: String) {
        self.init(library: library, cases: PolicyCases.run(directory: directory, library: library).cases)
    }

    /// The newest edition of each policy.
    public var latest: [PolicyDocument] {
        documents.filter { $0.editions.last?.isThis ?? true }
    }

    /// The editions of a policy, the oldest first; none of one that is not known.
    public func editions(of id: String) -> [PolicyDocument] {
        documents.filter { $0.id == id }
    }

    /// The edition that holds in a year; nil where none does.
    public func document(_ id: String, year: Int) -> PolicyDocument? {
        editions(of: id).first { year >= $0.firstYear && year <= $0.lastYear ?? .max }
    }
}
