internal import Foundation
internal import Threads

extension CaseStream {
    /// Reads and writes on the calling thread, while the workers evaluate.
    func answerTogether(
        _ workers: Int,
        from input: CaseDescriptor,
        to output: CaseDescriptor
    ) throws(CaseStreamFailure) -> CaseTally {
        let length = 3 * workers
        guard var convoy = CaseConvoy(stream: self, length: length) else {
            return try answerAlone(from: input, to: output)
        }
        let crew = crew(of: workers, places: length)
        // After an error, nobody needs the chunks that still wait.
        defer { crew.stop() }
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
                _ = crew.give(convoy.load(block))
            }
        }
        try convoy.deliver(to: output, until: nil)
        return convoy.tally
    }

    /// Starts threads that answer chunks in the order in which they are given. The queue has places for all chunks, so
    /// the thread that reads and writes never waits here.
    private func crew(of size: Int, places: Int) -> HandOver<CaseChunk, Void> {
        let chunks = HandOver<CaseChunk, Void>(places: places)
        for _ in 0..<size {
            Thread {
                while let chunk = try? chunks.take() { chunk.answer() }
            }.start()
        }
        return chunks
    }
}
