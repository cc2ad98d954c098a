import Foundation

@testable import TestSupport

/// An own certificate authority, and a certificate of a server from it.
struct Authority {
    /// The name in the server's certificate.
    static let host = "database.example"

    private let folder: TemporaryFolder

    /// The authority's certificate.
    var certificate: String { folder.file("ca.pem") }
    var serverCertificate: String { folder.file("server.pem") }
    /// The server's key, which only the user of the server may read.
    var serverKey: String { folder.file("server.key") }

    init() throws {
        folder = try TemporaryFolder()
        let new = ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-batch"]
        try openssl(
            new + [
                "-x509", "-days", "2", "-subj", "/CN=Own Authority", "-keyout", folder.file("ca.key"), "-out",
                certificate,
            ]
        )
        try openssl(
            new + [
                "-subj", "/CN=\(Self.host)", "-addext", "subjectAltName=DNS:\(Self.host)", "-keyout", serverKey, "-out",
                folder.file("server.csr"),
            ]
        )
        try openssl([
            "x509", "-req", "-days", "2", "-in", folder.file("server.csr"), "-copy_extensions", "copy", "-CA",
            certificate,
            "-CAkey", folder.file("ca.key"), "-CAcreateserial", "-out", serverCertificate,
        ])
        // bin/postgres runs the server as this user if we are root.
        var owner: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        if geteuid() == 0 { owner[.ownerAccountName] = "nobody" }
        try FileManager.default.setAttributes(owner, ofItemAtPath: serverKey)
    }

    private func openssl(_ arguments: [String]) throws { try Program.run("/usr/bin/openssl", arguments) }
}
