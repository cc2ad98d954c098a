import Domain
import Groundwork
import Imports

extension ImportEntry {
    /// The options for reading the sheet. Faults are added to the problems.
    /// - Parameter grant: Reads the hours that everybody on a cohort list gets.
    func options(
        _ problems: inout FormProblems,
        thisYear: Int,
        reading grant: (GrantForm) throws -> ReadGrant.Outcome
    ) throws -> ImportBatch.Options {
        var options = ImportBatch.Options(kind: kind)
        switch kind {
        case .roster: break
        case .hours:
            let typed = year.filter { !$0.isWhitespace }
            options.year = Int(typed)
            if !typed.isEmpty, options.year.map({ !(1900...9999).contains($0) }) ?? true {
                problems.add("年度应为四位年份，例如 \(thisYear)；也可以留空。", at: "year")
            }
        case .cohort:
            switch try grant(self.grant) {
            case .grant(let grant): (options.year, options.grant) = (grant.year, grant)
            case .faults(let faults): for fault in faults { problems.add(fault.message, at: fault.field) }
            }
        }
        return options
    }
}
