internal import Foundation

/// Wakes the thread that waits for input or for a worker. Workers ring it when they have finished. It is a pipe,
/// because a thread can only wait for several things at once if they are file descriptors.
final class CaseBell: Sendable {
    enum News {
        case input, work
    }

    private let hearing: Int32
    private let ringing: Int32

    /// Creates a bell, or returns `nil` if no more file descriptors are available.
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

    /// Waits until the bell has been rung since the last wait, or until the input can be read without waiting. Such
    /// input has bytes, an end or an error. Without an input it waits only for the bell.
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
