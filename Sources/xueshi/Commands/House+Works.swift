import Groundwork
import Imports
import Offices
import Recognition

extension House {
    /// The files of uploaded sheets.
    var importFiles: ImportFiles { ImportFiles(store) }

    /// All kinds of long work for jobs.
    var works: [any JobWork] { ImportWorks.all(ground, files: importFiles) + [ReevaluateEverybody(ground)] }

    /// All regular clean-ups.
    var sweeps: [any Sweeping] {
        [
            SweepAccounts(ground),
            SweepEvidence(ground, place: store),
            SweepImports(importFiles),
            KeepPartitions(ground),
        ]
    }
}
