import Testing

@testable import Web

@Suite struct AcceptedEncodingsTests {
    @Test(arguments: [
        "gzip", "gzip, deflate, br", "GZIP", "x-gzip", "*", "br;q=1.0, gzip;q=0.8, *;q=0.1", "gzip ; q=0.001",
    ])
    func `gzip is sent to browsers that accept it`(header: String) {
        #expect(AcceptedEncodings(header).prefersGzip)
    }

    @Test(
        arguments: [
            nil, "", "br", "identity", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *", "identity;q=1, gzip;q=0.5",
            "gzip;q=nonsense", "gzip;q=7",
        ])
    func `the plain file is sent to other browsers`(header: String?) {
        #expect(!AcceptedEncodings(header).prefersGzip)
    }
}
