import Testing

@testable import Groundwork

/// These tests do not look at a clock. If a task is not woken, the test hangs.
@Suite struct JobBellTests {
    private let bell = JobBell()

    /// Returns as soon as this number of tasks waits.
    private func untilAsleep(_ count: Int) async {
        while bell.sleeping != count { await Task.yield() }
    }

    @Test func `a ring wakes all waiting tasks`() async {
        let tasks = (1...3).map { _ in Task { await bell.wait() } }
        await untilAsleep(3)
        bell.ring()
        for task in tasks { await task.value }
        #expect(bell.sleeping == 0)
    }

    @Test func `several rings before the wait are not missed, and count as one`() async {
        for _ in 1...3 { bell.ring() }
        await bell.wait()
        let task = Task { await bell.wait() }
        await untilAsleep(1)
        bell.ring()
        await task.value
        #expect(bell.sleeping == 0)
    }

    @Test func `a cancelled task stops waiting`() async {
        let task = Task { await bell.wait() }
        await untilAsleep(1)
        task.cancel()
        await task.value
        #expect(bell.sleeping == 0)
    }

    @Test func `a task that was cancelled before does not begin to wait`() async {
        await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await bell.wait()
        }.value
        #expect(bell.sleeping == 0)
    }
}
