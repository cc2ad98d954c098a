import Foundation
import Testing

@testable import Web

extension Sample {
    /// The HTML of the sample with this name.
    static func html(_ name: String) async throws -> String {
        let templates = try await PageTemplates(directory: TemplateFolder.real.root.path)
        let sample = try #require(all.first { $0.name == name })
        return try #require(templates.html(sample.page, in: sample.frame))
    }
}
