import Print

/// The spacing of a certificate. The widest spacing that fits on one page is used.
enum CertificateDensity: Double, CaseIterable {
    case ordinary = 0
    case close = 0.5
    case tight = 1

    /// The space between the parts of the certificate, in points.
    var gap: Double { 11 - 4 * rawValue }

    var summary: TableLook { table(size: 10 - 0.5 * rawValue) }
    var records: TableLook { table(size: 9 - 0.5 * rawValue) }

    private func table(size: Double) -> TableLook {
        TableLook(
            header: TextStyle(.sans, size - 0.5, ink: CertificateLook.quiet, leading: 1.4),
            cell: TextStyle(.sans, size, ink: CertificateLook.ink, leading: 1.4 - 0.1 * rawValue),
            padding: (4, 2.6 - 1.3 * rawValue),
            ruleInk: CertificateLook.hairline,
            edgeInk: CertificateLook.ink,
            headerFill: CertificateLook.wash
        )
    }
}
