public import Rules

extension CaseStream {
    /// Answers all lines of a text in memory.
    public static func answers(
        to text: some Collection<UInt8>,
        library: PolicyLibrary,
        longestLine: Int = 16 << 20,
        chunk: Int = 1 << 16
    ) -> (output: [UInt8], tally: CaseTally) {
        var answerer = CaseAnswerer(library: library, longestLine: longestLine)
        var lines = LineBuffer(chunk: chunk, limit: longestLine)
        var rest = text[...]
        var hasMore = true
        while hasMore {
            hasMore = lines.advance { (free) throws(Never) in
                let part = rest.prefix(free.count)
                _ = free.update(fromContentsOf: part)
                rest = rest.dropFirst(part.count)
                return part.count
            } block: { (block) throws(Never) in
                answerer.answer(block)
            }
        }
        return (Array(answerer.output), answerer.tally)
    }
}
