/// The format of a form's body, from its `Content-Type`.
enum FormMediaType: Equatable, Sendable {
    case urlEncoded
    case multipart(boundary: String)

    init(_ header: String?, limits: FormLimits) throws(FormFailure) {
        guard let parameters = HeaderParameters(header ?? "") else { throw .unsupportedMediaType }
        switch parameters.value.lowercased() {
        case "application/x-www-form-urlencoded":
            self = .urlEncoded
        case "multipart/form-data":
            guard let boundary = parameters["boundary"], Self.isUsable(boundary, limits) else {
                throw .malformed(.boundary)
            }
            self = .multipart(boundary: boundary)
        default:
            throw .unsupportedMediaType
        }
    }

    private static func isUsable(_ boundary: String, _ limits: FormLimits) -> Bool {
        let bytes = boundary.utf8
        return (1...limits.boundary).contains(bytes.count) && bytes.allSatisfy { (0x20...0x7E).contains($0) }
            && bytes.last != 0x20
    }
}
