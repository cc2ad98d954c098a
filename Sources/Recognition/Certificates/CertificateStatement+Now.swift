import Domain
import Groundwork
import Rules

extension CertificateStatement {
    /// Creates the statements about the holder and the rule as they are now.
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
