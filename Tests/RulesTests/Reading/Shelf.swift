import Domain
import Rules
import Testing

/// The documents of the shipped policies.
enum Shelf {
    static let shipped = Result { PolicyShelf(library: try Jiangxi.library(), directory: Jiangxi.folder) }

    static func latest(_ id: String) throws -> PolicyDocument {
        try #require(shipped.get().editions(of: id).last)
    }
}

extension PolicyDocument {
    var clauses: [Clause] { sections.flatMap(\.clauses) }

    func clause(_ id: String) throws -> Clause { try #require(clauses.first { $0.id == id }) }

    func figure(_ name: String) -> String? { figures.first { $0.name == name }?.amount?.description }
}
