extension FileFailure {
    private static let wrongKeyCodes: Set<String> = [
        "InvalidAccessKeyId", "SignatureDoesNotMatch", "AuthorizationHeaderMalformed", "InvalidSecurity",
        "InvalidToken",
        "InvalidClientTokenId",
    ]
    /// MinIO and Ceph have words of their own.
    private static let fullCodes: Set<String> = [
        "InsufficientStorage", "QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded",
    ]

    /// The meaning of an answer that is not good.
    init(_ answer: S3Answer) {
        let code = Self.code(answer.body)
        self =
            switch answer.status {
            case 507: .full
            case _ where Self.fullCodes.contains(code): .full
            case _ where Self.wrongKeyCodes.contains(code): .wrongKey
            case _ where code == "RequestTimeTooSkewed": .clocksDiffer
            case 404: code == "NoSuchBucket" ? .noBucket : .missing
            case 401, 403: .forbidden
            case 429, 500, 502, 503, 504: .unreachable("status \(answer.status) \(code)")
            default: .unexpected("status \(answer.status) \(code)")
            }
    }

    /// Returns the code in the XML of an error; empty if there is none. The rest of the answer may contain addresses.
    private static func code(_ body: [UInt8]) -> String {
        let texts = (try? S3Texts.read(body)) ?? []
        let code = texts.first { $0.name == "Code" }?.text ?? ""
        return code.utf8.count <= 60 && code.allSatisfy { $0.isASCII && $0.isLetter } ? code : ""
    }
}
