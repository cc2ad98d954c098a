import Groundwork
import Testing

@Suite(.timeLimit(.minutes(1))) struct JobBellTests {
    private func waited(_ bell: JobBell, atMost limit: Duration) async -> Duration {
        await ContinuousClock().measure { await bell.wait(atMost: limit) }
    }

    @Test func `a ring wakes everybody who waits`() async {
        let bell = JobBell()
        await withTaskGroup(of: Duration.self) { group in
            for _ in 1...3 { group.addTask { await waited(bell, atMost: .seconds(40)) } }
            try? await Task.sleep(for: .milliseconds(100))
            bell.ring()
            for await duration in group { #expect(duration < .seconds(20)) }
        }
    }

    @Test func `a ring before the wait is not missed`() async {
        let bell = JobBell()
        bell.ring()
        #expect(await waited(bell, atMost: .seconds(40)) < .seconds(20))
    }

    @Test func `without a ring the wait ends after its while, and again`() async {
        let bell = JobBell()
        for _ in 1...2 { #expect(await waited(bell, atMost: .milliseconds(60)) >= .milliseconds(50)) }
    }

    @Test func `whoever is told to stop waits no longer`() async {
        let bell = JobBell()
        let task = Task { await waited(bell, atMost: .seconds(40)) }
        try? await Task.sleep(for: .milliseconds(50))
        task.cancel()
        #expect(await task.value < .seconds(20))
    }
}
