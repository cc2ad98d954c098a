import Hummingbird
import Threads

/// Reads the forms of our pages within limits. Never holds a file in memory.
struct FormReader: Sendable {
    /// Checks a form before its first file is read. Throws to stop reading.
    typealias Door = @Sendable (FormBody) throws -> Void

    /// The folder for uploads. It is outside everything that is served, and on the same disk as the stored files.
    let folder: String
    /// Writes uploads to the disk.
    let crew: ThreadCrew
    var limits = FormLimits()
    /// Bytes that stay free on the disk.
    var reserve = 0

    /// Reads a form without files, which browsers send as `application/x-www-form-urlencoded`.
    /// - Throws: `FormFailure`.
    func readTexts(_ request: Request) async throws -> FormBody {
        guard case .urlEncoded = try FormMediaType(request.headers[.contentType], limits: limits) else {
            throw FormFailure.unsupportedMediaType
        }
        try refuse(request, over: limits.texts)
        return try await readPairs(request)
    }

    /// Reads a form that may carry files, and passes it to `use`. Then removes every file that `use` has not moved.
    /// - Parameter door: Checks the form when the first file begins, or at the end if there is no file.
    /// - Throws: `FormFailure`, and the errors of `door` and `use`.
    func readFiles<Result: Sendable>(
        _ request: Request,
        door: @escaping Door = { _ in },
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        switch try FormMediaType(request.headers[.contentType], limits: limits) {
        case .urlEncoded:
            let form = try await readTexts(request)
            try door(form)
            return try await use(form)
        case .multipart(let boundary):
            try refuse(request, over: limits.body)
            return try await readParts(request, boundary: boundary, door: door, use)
        }
    }

    /// Refuses a request whose announced length is over the limit, before anything is read.
    private func refuse(_ request: Request, over limit: Int) throws(FormFailure) {
        guard let announced = request.headers[.contentLength] else { return }
        guard let length = Int(announced), length <= limit else { throw .tooLarge(limit: limit) }
    }

    private func readPairs(_ request: Request) async throws -> FormBody {
        var bytes: [UInt8] = []
        try await forEachChunk(of: request, limit: limits.texts) { bytes += Array(buffer: $0) }
        return FormBody(texts: try URLEncodedFields.parse(bytes, limits: limits))
    }

    private func readParts<Result: Sendable>(
        _ request: Request,
        boundary: String,
        door: @escaping Door,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        let intake = FormIntake(
            folder: folder,
            boundary: boundary,
            limits: limits,
            reserve: reserve,
            door: door
        )
        do {
            try await forEachChunk(of: request, limit: limits.body) { chunk in
                try await crew.run { try intake.take(Array(buffer: chunk)) }
            }
            let result = try await use(try await crew.run { try intake.finish() })
            intake.removeFiles()
            return result
        } catch {
            intake.removeFiles()
            throw error
        }
    }

    /// Passes on each chunk. Throws `brokenOff` if the connection ends before the body, whatever the framework reports.
    private func forEachChunk(
        of request: Request,
        limit: Int,
        _ take: (ByteBuffer) async throws -> Void
    ) async throws {
        var received = 0
        var chunks = request.body.makeAsyncIterator()
        while let chunk = try await next(&chunks) {
            received += chunk.readableBytes
            guard received <= limit else { throw FormFailure.tooLarge(limit: limit) }
            try await take(chunk)
        }
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? received
        guard received >= announced else { throw FormFailure.brokenOff }
    }

    private func next(_ chunks: inout RequestBody.AsyncIterator) async throws(FormFailure) -> ByteBuffer? {
        do {
            return try await chunks.next()
        } catch {
            throw .brokenOff
        }
    }
}
