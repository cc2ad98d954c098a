extension Intention {
    /// Print the year's certificate.
    public static func issueCertificate(_ person: PersonScope) -> Self { Self(.printCertificate, .person(person)) }
}
