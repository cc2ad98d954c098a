import Domain
import Rules

extension PoliciesPage {
    /// - Parameter home: The jurisdiction of this system. Its rules come first.
    init(_ shelf: PolicyShelf, home: String) {
        let latest = shelf.latest
        let own = latest.filter { $0.jurisdiction == home }
        rows = (own + latest.filter { $0.jurisdiction != home }).map(PolicyRow.init)
    }
}

extension PolicyRow {
    init(_ document: PolicyDocument) {
        jurisdiction = document.jurisdictionName
        title = document.title
        let address = "/policies/\(document.id)"
        href = address
        editions = document.editions.reversed().map { Link(text: $0.years, href: "\(address)?year=\($0.firstYear)") }
        series = document.series
        required =
            document.figures.last.map { total in
                total.amount.map { "\($0) \(total.unit)" } ?? "不单列最低数"
            } ?? ""
        verified = StatusChip(verified: document.isVerified)
    }
}
