import Logging

/// Leaves out what the framework says of its own start and stop: the first line on standard error is ours, and names the
/// address.
struct OwnWordsLog: LogHandler {
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
