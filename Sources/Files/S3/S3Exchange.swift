import CCurl
import Foundation

/// One attempt of a call: libcurl takes the bytes to send from here, and gives the bytes that it receives.
final class S3Exchange {
    /// The longest answer that is kept in memory. A list of 1,000 names has about 300 KB.
    private static let longestAnswer = 4 << 20

    private let handle: UnsafeMutableRawPointer
    private let receiver: S3Call.Receiver
    /// The file that is sent, or -1.
    private var source: Int32 = -1
    private var received: [UInt8] = []
    private var written = 0
    private var failure: (any Error)?

    init(_ handle: UnsafeMutableRawPointer, _ receiver: S3Call.Receiver) {
        self.handle = handle
        self.receiver = receiver
    }

    deinit {
        if source >= 0 { close(source) }
    }

    /// Sends the request and receives the answer.
    /// - Throws: `Lost` if the connection failed, `FileFailure`, or `POSIXError` if a local file cannot be read or
    ///   written.
    func run(_ call: S3Call, at address: S3Address, _ limits: S3Limits) throws -> S3Answer {
        var headers: UnsafeMutablePointer<curl_slist>?
        defer { curl_slist_free_all(headers) }
        let user = Unmanaged.passUnretained(self).toOpaque()
        var lines = ["x-amz-content-sha256: \(FileDigest.ofNothing)"]
        if case .file(let path, let digest) = call.body {
            source = open(path, O_RDONLY | O_CLOEXEC)
            guard source >= 0 else { throw Disk.error() }
            lines = ["x-amz-content-sha256: \(digest.sha256)", "Content-Type: application/octet-stream"]
            curl_put_number(handle, CURLOPT_UPLOAD, 1)
            curl_put_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(digest.size))
            curl_put_giver(handle, give, goBack, user)
            // A store that does not answer the question whether to send the body costs a second for each file.
            curl_put_number(handle, CURLOPT_EXPECT_100_TIMEOUT_MS, 100)
        } else {
            curl_put_text(handle, CURLOPT_CUSTOMREQUEST, call.method)
        }
        for line in lines { headers = curl_slist_append(headers, line) }
        curl_put_pointer(handle, CURLOPT_HTTPHEADER, headers)
        curl_put_receiver(handle, take, user)
        curl_put_text(handle, CURLOPT_URL, call.url(at: address))
        address.sign(handle)
        limits.set(handle)
        let code = withExtendedLifetime(self) { curl_easy_perform(handle) }
        if let failure { throw failure }
        guard code == CURLE_OK else { throw Self.failure(code) }
        return S3Answer(status: Int(curl_status(handle)), body: received)
    }

    /// The attempt got no whole answer. Another one may.
    struct Lost: Error {
        let reason: String
    }

    private static func failure(_ code: CURLcode) -> any Error {
        let reason = "curl \(code.rawValue), \(String(cString: curl_easy_strerror(code)))"
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            return FileFailure.untrusted
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_OUT_OF_MEMORY:
            return FileFailure.unexpected(reason)
        default: return Lost(reason: reason)
        }
    }

    fileprivate func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
        do {
            if case .file(let file, let most) = receiver, (200..<300).contains(curl_status(handle)) {
                written += bytes.count
                guard written <= most else { throw FileFailure.tooLarge }
                try Disk.write(ArraySlice(bytes), to: file)
            } else {
                received += bytes
                guard received.count <= Self.longestAnswer else { throw FileFailure.unexpected("a long answer") }
            }
            return bytes.count
        } catch {
            failure = error
            return 0
        }
    }

    fileprivate func send(into bytes: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let count = read(source, bytes.baseAddress, bytes.count)
            if count >= 0 { return count }
            guard errno == EINTR else {
                failure = Disk.error()
                return Int(CURL_READFUNC_ABORT)
            }
        }
    }

    fileprivate func seek(to offset: Int) -> Bool { lseek(source, offset, SEEK_SET) == offset }
}

private func take(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ user: UnsafeMutableRawPointer?)
    -> Int
{
    guard let user else { return 0 }
    let exchange = Unmanaged<S3Exchange>.fromOpaque(user).takeUnretainedValue()
    return exchange.receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
}

private func give(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ user: UnsafeMutableRawPointer?)
    -> Int
{
    guard let user else { return 0 }
    let exchange = Unmanaged<S3Exchange>.fromOpaque(user).takeUnretainedValue()
    return exchange.send(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
}

/// A connection that was kept open may turn out to be closed. Then libcurl begins again with another one.
private func goBack(_ user: UnsafeMutableRawPointer?, _ offset: curl_off_t, _ origin: Int32) -> Int32 {
    guard let user, origin == SEEK_SET else { return Int32(CURL_SEEKFUNC_FAIL) }
    let exchange = Unmanaged<S3Exchange>.fromOpaque(user).takeUnretainedValue()
    return exchange.seek(to: Int(offset)) ? Int32(CURL_SEEKFUNC_OK) : Int32(CURL_SEEKFUNC_FAIL)
}

extension S3Address {
    /// Lets libcurl sign the request (AWS Signature Version 4).
    fileprivate func sign(_ handle: UnsafeMutableRawPointer) {
        curl_put_text(handle, CURLOPT_AWS_SIGV4, "aws:amz:\(region):s3")
        curl_put_text(handle, CURLOPT_USERNAME, accessKey)
        curl_put_text(handle, CURLOPT_PASSWORD, secretKey)
        if let certificates { curl_put_text(handle, CURLOPT_CAINFO, certificates) }
    }
}

extension S3Limits {
    fileprivate func set(_ handle: UnsafeMutableRawPointer) {
        // Signals would interrupt other threads.
        curl_put_number(handle, CURLOPT_NOSIGNAL, 1)
        curl_put_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        // The key must not go to another host.
        curl_put_number(handle, CURLOPT_FOLLOWLOCATION, 0)
        // A proxy comes from our settings or not at all.
        curl_put_text(handle, CURLOPT_PROXY, "")
        curl_put_number(handle, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        curl_put_number(handle, CURLOPT_CONNECTTIMEOUT_MS, connect)
        curl_put_number(handle, CURLOPT_LOW_SPEED_LIMIT, bytesPerSecond)
        curl_put_number(handle, CURLOPT_LOW_SPEED_TIME, silence)
    }
}
