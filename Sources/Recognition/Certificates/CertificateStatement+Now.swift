import Domain
import Groundwork
import Rules

extension CertificateStatement {
    /// What a certificate says of its holder and of the rule, as things are now.
    init(_ book: YearBook, of known: KnownPerson, on ground: Ground) {
        self.init(
            name: book.person.name,
            maskedNumber: book.person.document.masked,
            employer: known.employerName,
            series: ground.ownSeriesName(book.person.series),
            basis: book.policy.totalCitation.full,
            isSanctioned: !book.evaluation.sanctionedYears.isEmpty
        )
    }
}
