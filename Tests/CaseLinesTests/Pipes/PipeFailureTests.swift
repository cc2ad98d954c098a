import Foundation
import Testing

@testable import CaseLines

@Suite struct PipeFailureTests {
    @Test(arguments: [1, 2, 4])
    func `a closed output is reported even if more input may come`(workers: Int) throws {
        let stream = try PipedStream(workers: workers)
        try stream.stopReading()
        try stream.send(CaseText.line("a"))
        #expect(throws: CaseStreamFailure.unwritable(reason: "Broken pipe")) { try stream.end().get() }
    }

    @Test(arguments: [1, 2, 4])
    func `a full disk is reported during a long input`(workers: Int) throws {
        let input = try Self.file(of: CaseText.uneven(1000))
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let stream = CaseStream(library: try Desk.library(), workers: workers)
        #expect(throws: CaseStreamFailure.unwritable(reason: "No space left on device")) {
            try stream.answer(from: input.fileDescriptor, to: full)
        }
    }

    @Test(arguments: [1, 2])
    func `input that cannot be read is reported`(workers: Int) throws {
        let stream = CaseStream(library: try Desk.library(), workers: workers)
        #expect(throws: CaseStreamFailure.unreadable(reason: "Bad file descriptor")) {
            try stream.answer(from: -1, to: -1)
        }
        let folder = open("/", O_RDONLY)
        defer { close(folder) }
        #expect(throws: CaseStreamFailure.unreadable(reason: "Is a directory")) {
            try stream.answer(from: folder, to: -1)
        }
    }

    /// An open file with this text. Its name is already removed.
    private static func file(of text: String) throws -> FileHandle {
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(text.utf8).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        return try FileHandle(forReadingFrom: place)
    }
}
