internal import Foundation

/// Rung by a worker that is done, and heard by the one thread that may be waiting for input at the same time: a
/// pipe, because only descriptors can be waited for together.
final class CaseBell: Sendable {
    enum News {
        case input, work
    }

    private let hearing: Int32
    private let ringing: Int32

    /// Nil where no more descriptors can be had.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        hearing = ends[0]
        ringing = ends[1]
    }

    deinit {
        close(hearing)
        close(ringing)
    }

    func ring() {
        var stroke: UInt8 = 0
        while write(ringing, &stroke, 1) < 0, errno == EINTR {}
    }

    /// Waits until the bell was rung since it was last heard, or the input, if it is asked for, can be read without
    /// waiting (be it bytes, the end, or an error).
    func wait(orFor input: CaseDescriptor?) -> News {
        var asked = [
            pollfd(fd: hearing, events: Int16(POLLIN), revents: 0),
            pollfd(fd: input?.number ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&asked, 2, -1) < 0, errno == EINTR {}
        guard asked[0].revents != 0 || input == nil else { return .input }
        hear()
        return .work
    }

    private func hear() {
        var strokes = [UInt8](repeating: 0, count: 64)
        _ = read(hearing, &strokes, strokes.count)
    }
}
