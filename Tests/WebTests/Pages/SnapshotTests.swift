import Foundation
import Markup
import Testing

@testable import Web

/// Compares every sample with the markup that somebody has looked at.
///
/// Record new and changed snapshots with `SNAPSHOT=record swift test --filter SnapshotTests`, and read the difference
/// in git before you commit it.
struct SnapshotTests {
    @Test(arguments: Sample.all)
    func `a page looks as it was recorded`(sample: Sample) throws {
        try Snapshot(subject: sample.subject, name: sample.name)
            .expect("\(sample.page.title)\n\n\(sample.page.body(in: sample.frame).text)")
    }

    @Test(arguments: Sample.frames)
    func `a frame looks as it was recorded`(sample: Sample) throws {
        try Snapshot(subject: "Frame", name: sample.name).expect(sample.html)
    }

    @Test func `every snapshot belongs to a sample`() {
        let known = Sample.all.map { "\($0.subject)/\($0.name).html" } + Sample.frames.map { "Frame/\($0.name).html" }
        #expect(Set(Snapshot.recorded).subtracting(known) == [])
        #expect(Set(known).count == known.count)
    }
}

extension Sample {
    /// The frames in all their states, around a page that says little.
    static let frames: [Sample] = [
        Sample("stranger", brief, in: .stranger),
        Sample("stranger-of-demo", brief, in: .demoStranger),
        Sample("with-all-settings", brief, in: .official),
        Sample("professional", brief, in: .professional(on: "我的学时")),
        Sample("official-of-several-offices", brief, in: .several),
        Sample("larger-text", brief, in: with(.stranger) { $0.largerText = true }),
        Sample("flash", brief, in: .stranger.saying(.success, "已经保存 <b>。")),
        Sample("problems", brief, in: .stranger.complaining(FormProblems([("name", "请填写姓名。"), ("", "请再试一次。")]))),
    ]

    private static let brief = ErrorPage(status: 404)
}
