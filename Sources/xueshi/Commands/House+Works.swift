import Groundwork
import Imports
import Offices
import Recognition

extension House {
    /// The files of uploaded sheets.
    var importFiles: ImportFiles { ImportFiles(dataFolder: settings.data) }

    /// Returns the folder of the evidence.
    /// - Throws: An error if the folder cannot be created.
    func evidenceFolder() throws -> EvidenceFolder { try EvidenceFolder(dataFolder: settings.data) }

    /// All kinds of long work for jobs.
    var works: [any JobWork] { ImportWorks.all(ground, files: importFiles) }

    /// All regular clean-ups.
    func sweeps(_ evidence: any EvidencePlace) -> [any Sweeping] {
        [
            SweepAccounts(ground),
            SweepEvidence(ground, place: evidence),
            SweepImports(importFiles),
            KeepPartitions(ground),
        ]
    }
}
