import Files
import Testing

@Suite struct S3AddressTests {
    @Test(arguments: [("", ""), ("a", "a/"), ("a/", "a/"), ("a/b-1", "a/b-1/")])
    func `an address shows its bucket and prefix`(prefix: String, shown: String) throws {
        let address = try address(endpoint: "https://store.example:9000/", prefix: prefix)
        #expect("\(address)" == "https://store.example:9000/some-bucket/\(shown)")
    }

    @Test(
        arguments: [
            "", "store.example", "ftp://store.example", "https://", "https://store.example/path",
            "https://name:word@store.example", "https://store.example?a", "https://商店", "https://a b",
        ]
    )
    func `an endpoint is a host with a port at most`(endpoint: String) {
        #expect(throws: S3Address.Fault.endpoint) { try address(endpoint: endpoint) }
    }

    @Test(arguments: ["", "ab", "Big-Bucket", "a/b", "桶桶桶", "a_b_c", String(repeating: "a", count: 64)])
    func `a bucket has a name that S3 permits`(bucket: String) {
        #expect(throws: S3Address.Fault.bucket) { try address(bucket: bucket) }
    }

    @Test(arguments: ["/", "/a", "a//b", "../a", "a/./b", "a b", "学时", "a?b", String(repeating: "a", count: 201)])
    func `a prefix consists of plain names`(prefix: String) {
        #expect(throws: S3Address.Fault.prefix) { try address(prefix: prefix) }
    }

    @Test(arguments: ["", "a b", "a\nb", "密钥"])
    func `keys and regions have only visible ASCII characters`(text: String) {
        #expect(throws: S3Address.Fault.accessKey) { try address(accessKey: text) }
        #expect(throws: S3Address.Fault.secretKey) { try address(secretKey: text) }
        #expect(throws: S3Address.Fault.region) { try address(region: text) }
    }

    private func address(
        endpoint: String = "https://store.example",
        region: String = "cn-south-1",
        bucket: String = "some-bucket",
        prefix: String = "",
        accessKey: String = "access",
        secretKey: String = "hidden"
    ) throws -> S3Address {
        try S3Address(
            endpoint: endpoint,
            region: region,
            bucket: bucket,
            prefix: prefix,
            accessKey: accessKey,
            secretKey: secretKey
        )
    }
}
