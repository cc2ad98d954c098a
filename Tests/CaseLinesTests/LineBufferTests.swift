import Testing

@testable import CaseLines

@Suite struct LineBufferTests {
    /// The blocks of a text that is read in chunks.
    private static func blocks(
        _ text: String,
        chunk: Int,
        limit: Int = 1000
    ) -> [(text: String, followsDropped: Bool)] {
        var buffer = LineBuffer(chunk: chunk, limit: limit)
        var rest = Array(text.utf8)[...]
        var blocks: [(String, Bool)] = []
        var hasMore = true
        while hasMore {
            hasMore = buffer.advance { (free) throws(Never) in
                let part = rest.prefix(free.count)
                _ = free.update(fromContentsOf: part)
                rest = rest.dropFirst(part.count)
                return part.count
            } block: { (block) throws(Never) in
                blocks.append((String(decoding: block.bytes, as: UTF8.self), block.followsDropped))
            }
        }
        return blocks
    }

    @Test func `lines that were read together form one block, and each appears once`() {
        #expect(Self.blocks("a\nb\nc\n", chunk: 4).map(\.text) == ["a\nb\n", "c\n"])
        #expect(Self.blocks("a\nbcdef\ng", chunk: 4).map(\.text) == ["a\n", "bcdef\n", "g\n"])
        #expect(Self.blocks("", chunk: 4).isEmpty)
    }

    @Test func `a dropped line is reported once, before the next lines`() {
        let long = String(repeating: "x", count: 50)
        let blocks = Self.blocks("a\n\(long)\nb\nc\n\(long)", chunk: 8, limit: 10)
        #expect(blocks.map(\.followsDropped).count(where: { $0 }) == 2)
        #expect(blocks.map(\.text).joined() == "a\nb\nc\n")
        #expect(blocks.first(where: \.followsDropped)?.text.hasPrefix("b\n") == true)
        #expect(blocks.last?.followsDropped == true)
    }

    @Test func `a long line does not make the blocks after it longer`() {
        let text = String(repeating: "x", count: 900) + "\n" + String(repeating: "ab\n", count: 2000)
        let sizes = Self.blocks(text, chunk: 16).map(\.text.utf8.count)
        #expect((sizes.dropFirst().max() ?? .max) <= 18)
        #expect(sizes.reduce(0, +) == text.utf8.count)
    }
}
