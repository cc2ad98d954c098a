import NIOCore
import NIOHTTPTypes

/// Closes a connection whose client is too slow or gone.
///
/// Hummingbird's own idle timeout restarts with every byte of a body, and does not apply while an answer is written. It
/// also does not close busy connections when the server stops.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var state: ConnectionState
    private var timer: (at: NIODeadline, task: Scheduled<Void>)?

    init(limits: ConnectionLimits) {
        state = ConnectionState(limits: limits)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        state.begin(at: .now())
        if context.channel.isActive { arm(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        state.begin(at: .now())
        arm(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        disarm()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        disarm()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: state.headCame(at: .now())
        case .body(let bytes): state.bodyCame(bytes.readableBytes)
        case .end: state.requestEnded()
        }
        arm(context)
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let isEnd = if case .end = unwrapOutboundIn(data) { true } else { false }
        state.writeBegan(at: .now())
        let promise = promise ?? context.eventLoop.makePromise()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        promise.futureResult.whenComplete { _ in
            let (handler, context) = bound.value
            handler.state.writeEnded(at: .now(), isEndOfAnswer: isEnd)
            handler.arm(context)
        }
        context.write(data, promise: promise)
        arm(context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            state.stop(at: .now())
            arm(context)
        case ChannelEvent.inputClosed where state.awaitsAnswer:
            // The client no longer waits for the answer, so the work for it can stop.
            context.close(promise: nil)
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }

    private func arm(_ context: ChannelHandlerContext) {
        guard context.channel.isActive, let deadline = state.deadline else { return }
        // A timer that fires too early checks the deadline again.
        if let timer, timer.at <= deadline { return }
        timer?.task.cancel()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let task = context.eventLoop.scheduleTask(deadline: deadline) {
            let (handler, context) = bound.value
            handler.timer = nil
            handler.look(context)
        }
        timer = (deadline, task)
    }

    private func look(_ context: ChannelHandlerContext) {
        guard let deadline = state.deadline else { return }
        if deadline <= .now() {
            context.close(promise: nil)
        } else {
            arm(context)
        }
    }

    private func disarm() {
        timer?.task.cancel()
        timer = nil
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
