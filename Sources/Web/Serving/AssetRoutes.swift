import HTTPTypes
import Hummingbird

/// Serves the library's files below `/assets`. Browsers keep a file for a year, because its address changes with its
/// content.
struct AssetRoutes<Context: RequestContext>: Sendable {
    let library: AssetLibrary

    var endpoints: RouteCollection<Context> {
        RouteCollection(context: Context.self)
            .on(":file", method: .get, use: show)
            .on(":file", method: .head, use: show)
    }

    @Sendable private func show(request: Request, context: Context) async throws -> Response {
        let file = try context.parameters.require("file")
        guard let asset = library.asset(fingerprintedName: file) else { throw HTTPError(.notFound) }
        let accepted = AcceptedEncodings(request.headers[.acceptEncoding])
        let gzip = accepted.prefersGzip ? asset.gzip : nil
        let coding = gzip ?? asset.plain
        let headers = headers(for: asset, as: coding, isCompressed: gzip != nil)
        if matches(request.headers[.ifNoneMatch], coding.entityTag) {
            return Response(status: .notModified, headers: headers)
        }
        return answer(coding, with: headers, to: request)
    }

    private func headers(for asset: Asset, as coding: Asset.Coding, isCompressed: Bool) -> HTTPFields {
        var headers: HTTPFields = [
            .contentType: asset.kind.contentType,
            .cacheControl: "public, max-age=31536000, immutable",
            .eTag: coding.entityTag,
            .xContentTypeOptions: "nosniff",
        ]
        if asset.gzip != nil { headers[.vary] = "Accept-Encoding" }
        if isCompressed { headers[.contentEncoding] = "gzip" }
        return headers
    }

    private func answer(_ coding: Asset.Coding, with headers: HTTPFields, to request: Request) -> Response {
        guard request.method != .head else {
            var headers = headers
            headers[.contentLength] = String(coding.bytes.readableBytes)
            return Response(status: .ok, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: coding.bytes))
    }

    private func matches(_ header: String?, _ entityTag: String) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { candidate in
            let tag = candidate.drop { $0 == " " || $0 == "\t" }
            return tag == "*" || tag == entityTag || tag == "W/\(entityTag)"
        }
    }
}
