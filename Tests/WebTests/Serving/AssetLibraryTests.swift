import Testing

@testable import Web

@Suite struct AssetLibraryTests {
    @Test func `the address of a file changes with its content`() async throws {
        try await AssetFolders.with { folders in
            let before = try address("xueshi.css", in: folders)
            #expect(try address("xueshi.css", in: folders) == before)
            #expect(before.wholeMatch(of: /\/assets\/xueshi\.[0-9a-f]{16}\.css/) != nil)
            try folders.write("own/styles/10-theme.css", "changed")
            #expect(try address("xueshi.css", in: folders) != before)
        }
    }

    @Test func `Bootstrap's script is loaded if it is installed`() async throws {
        try await AssetFolders.with { folders in
            #expect(throws: AssetFailure.unknownName("bootstrap.bundle.min.js")) {
                try address("bootstrap.bundle.min.js", in: folders)
            }
            try folders.write("bootstrap5/js/bootstrap.bundle.min.js", "1")
            #expect(try address("bootstrap.bundle.min.js", in: folders).hasSuffix(".js"))
        }
    }

    @Test func `a missing file stops the start and names the setting to correct`() async throws {
        try await AssetFolders.with { folders in
            try folders.remove("bootstrap5/css")
            let failure = #expect(throws: AssetFailure.self) { try address("xueshi.css", in: folders) }
            let sentence = failure?.description ?? ""
            #expect(sentence.contains("css/bootstrap.min.css"))
            #expect(sentence.contains("XUESHI_BOOTSTRAP"))
        }
    }

    @Test func `a missing folder stops the start`() async throws {
        try await AssetFolders.with { folders in
            try folders.remove("own")
            #expect(throws: AssetFailure.missingFolder(folders.assets)) {
                try address("xueshi.css", in: folders)
            }
        }
    }

    @Test func `a file of an unknown kind stops the start`() async throws {
        try await AssetFolders.with { folders in
            try folders.write("own/notes.docx", "x")
            #expect(throws: AssetFailure.unknownKind("notes.docx")) { try address("xueshi.css", in: folders) }
        }
    }

    private func address(_ name: String, in folders: AssetFolders) throws -> String {
        try AssetLibrary(folder: folders.assets, bootstrap: folders.bootstrap).url(for: name)
    }
}
