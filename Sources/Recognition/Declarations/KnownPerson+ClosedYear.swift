import Domain
import Groundwork
import SQLDatabase
import Store

extension KnownPerson {
    /// Returns the fault of a record in a closed year. After a year is closed, only make-ups are submitted and
    /// recognised.
    func closedYearFault(
        _ year: Int,
        isMakeup: Bool,
        in sql: any SQLReader
    ) throws -> FormFault? {
        guard !isMakeup, let region = scope.region, try ClosedYears.isClosed(year, region: region, in: sql) else {
            return nil
        }
        return FormFault("completed", "\(year) 年度已经关闭，不能再申报；如属补学，请填写下方的补学信息。")
    }
}
