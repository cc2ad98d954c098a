extension CaseStream {
    /// One thread (this one) reads and writes, the workers evaluate.
    func answerTogether(
        _ workers: Int,
        from input: CaseDescriptor,
        to output: CaseDescriptor
    ) throws(CaseStreamFailure) -> CaseTally {
        guard var convoy = CaseConvoy(stream: self, length: 3 * workers) else {
            return try answerAlone(from: input, to: output)
        }
        let crew = CaseCrew(size: workers)
        defer { crew.sendHome() }
        var lines = LineBuffer(chunk: Self.chunk, limit: longestLine)
        var goesOn = true
        while goesOn {
            goesOn = try lines.advance { (free) throws(CaseStreamFailure) in
                try convoy.deliver(to: output, until: input)
                do throws(CaseStreamFailure) {
                    return try input.read(into: free)
                } catch {
                    try convoy.deliver(to: output, until: nil)
                    throw error
                }
            } block: { (block) throws(CaseStreamFailure) in
                crew.hand(convoy.load(block))
            }
        }
        try convoy.deliver(to: output, until: nil)
        return convoy.tally
    }
}
