import Groundwork
import Imports
import Offices
import Recognition

extension House {
    /// Where uploaded sheets wait.
    var importFiles: ImportFiles { ImportFiles(dataFolder: settings.data) }

    /// All long work that jobs may ask for.
    var works: [any JobWork] { ImportWorks.all(ground, files: importFiles) }

    /// Everything that is cleared away now and then.
    var sweeps: [any Sweeping] {
        [
            SweepAccounts(ground),
            SweepForms(ground, dataFolder: settings.data),
            SweepImports(importFiles),
        ]
    }
}
