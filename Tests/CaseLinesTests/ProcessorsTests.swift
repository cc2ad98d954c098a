import Testing

@testable import CaseLines

@Suite struct ProcessorsTests {
    @Test(arguments: [("1", 1), ("3", 2), ("80", 1), ("f5", 6), ("ff,ffffffff", 40), ("00000000,00000002", 1)])
    func `the processors that a process may use are counted from its mask`(mask: String, count: Int) {
        let status = "Name:\txueshi\nThreads:\t9\nCpus_allowed:\t\(mask)\nCpus_allowed_list:\t0-127\n"
        #expect(Processors.allowed(inStatus: status) == count)
    }

    @Test(arguments: ["", "Name:\tcafe\n", "Cpus_allowed:\t0\n", "Cpus_allowed_list:\t0-3\n"])
    func `a status without a mask has no count`(status: String) {
        #expect(Processors.allowed(inStatus: status) == nil)
    }

    @Test func `this process may use at least one processor`() {
        #expect(Processors.allowed >= 1)
    }
}
