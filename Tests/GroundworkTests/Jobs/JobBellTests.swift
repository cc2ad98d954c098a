import Testing

@testable import Groundwork

/// None of these looks at a clock: what fails to wake anybody hangs.
@Suite struct JobBellTests {
    private let bell = JobBell()

    /// Goes on as soon as so many wait.
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

    @Test func `a ring before the wait is not missed, and heard once however often it was`() async {
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

    @Test func `whoever was told to stop before does not begin to wait`() async {
        await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await bell.wait()
        }.value
        #expect(bell.sleeping == 0)
    }
}
