@testable import Web

extension Sample {
    static let errorPages: [Sample] = [400, 403, 404, 405, 409, 413, 429, 500].map { status in
        Sample(
            "error-\(status)",
            ErrorPage(status: status, reference: status == 500 ? "7F3K-91QD" : nil),
            in: .stranger
        )
    }
}
