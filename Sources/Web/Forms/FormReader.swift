import Hummingbird

/// Reads the forms of our pages, in limits, without ever holding a file in memory.
struct FormReader: Sendable {
    /// Where uploads lie while they are read; outside everything that is served, and on the disk where kept files go.
    let folder: String
    var limits = FormLimits()

    /// Reads the whole body and hands it over. When `use` returns or throws, every file it has not moved is removed.
    func read<Result: Sendable>(
        _ request: Request,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        let mediaType = try FormMediaType(request.headers[.contentType], limits: limits)
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard announced <= limits.body else { throw FormFailure.tooLarge(limit: limits.body) }
        return switch mediaType {
        case .urlEncoded: try await use(try await readPairs(request.body))
        case .multipart(let boundary): try await readParts(request.body, boundary: boundary, use)
        }
    }

    private func readPairs(_ body: RequestBody) async throws -> FormBody {
        var bytes: [UInt8] = []
        for try await chunk in body {
            guard bytes.count + chunk.readableBytes <= limits.pairs else {
                throw FormFailure.tooLarge(limit: limits.pairs)
            }
            bytes += Array(buffer: chunk)
        }
        return FormBody(texts: try URLEncodedFields.parse(bytes, limits: limits))
    }

    private func readParts<Result: Sendable>(
        _ body: RequestBody,
        boundary: String,
        _ use: (FormBody) async throws -> Result
    ) async throws -> Result {
        var assembly = FormAssembly(folder: folder, limits: limits)
        do {
            try await fill(&assembly, from: body, boundary: boundary)
            let result = try await use(assembly.body)
            assembly.removeFiles()
            return result
        } catch {
            assembly.removeFiles()
            throw error
        }
    }

    private func fill(_ assembly: inout FormAssembly, from body: RequestBody, boundary: String) async throws {
        var parser = MultipartParser(boundary: boundary, limits: limits)
        var received = 0
        for try await chunk in body {
            received += chunk.readableBytes
            guard received <= limits.body else { throw FormFailure.tooLarge(limit: limits.body) }
            for event in try parser.feed(Array(buffer: chunk)) { try assembly.take(event) }
        }
        try parser.finish()
    }
}
