public import Hummingbird
public import HummingbirdCore
import NIOCore

/// Serves the site by HTTP/1.1, with limits for heads, bodies, time and connections.
public enum SiteServer {
    /// The maximum bytes of a head, and of one of its lines. Browsers send a tenth of it.
    private static let headBytes = 32 * 1024

    public static func builder(_ limits: ConnectionLimits) -> HTTPServerBuilder {
        .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [ConnectionGuard(limits: limits)],
                idleTimeout: .seconds(Int64(limits.head)),
                httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                    maxHeaderFieldSize: headBytes,
                    maxHeaderListSize: headBytes,
                    maxHeaderFieldCount: 100
                )
            )
        )
    }

    public static func configuration(host: String, port: Int, _ limits: ConnectionLimits) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: .hostname(host, port: port),
            backlog: 512,
            availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)
        )
    }
}
