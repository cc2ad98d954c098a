import Groundwork
import Imports
import Offices
import Recognition

extension House {
    /// Where uploaded sheets wait.
    var importFiles: ImportFiles { ImportFiles(dataFolder: settings.data) }

    /// Where evidence lies.
    /// - Throws: when its folder cannot be made.
    func evidenceFolder() throws -> EvidenceFolder { try EvidenceFolder(dataFolder: settings.data) }

    /// All long work that jobs may ask for.
    var works: [any JobWork] { ImportWorks.all(ground, files: importFiles) }

    /// Everything that is cleared away now and then.
    func sweeps(_ evidence: any EvidencePlace) -> [any Sweeping] {
        [
            SweepAccounts(ground),
            SweepEvidence(ground, place: evidence),
            SweepImports(importFiles),
        ]
    }
}
