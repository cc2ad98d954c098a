import Logging

/// Leaves out the framework's messages about its start and stop. The first line on standard error is then ours, and
/// names the address.
struct FrameworkFilterLog: LogHandler {
    private var handler: StreamLogHandler

    init(_ handler: StreamLogHandler) {
        self.handler = handler
    }

    var logLevel: Logger.Level {
        get { handler.logLevel }
        set { handler.logLevel = newValue }
    }

    var metadata: Logger.Metadata {
        get { handler.metadata }
        set { handler.metadata = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { handler[metadataKey: key] }
        set { handler[metadataKey: key] = newValue }
    }

    func log(event: LogEvent) {
        if ["HummingbirdCore", "ServiceLifecycle"].contains(event.source), event.level <= .info { return }
        handler.log(event: event)
    }
}
