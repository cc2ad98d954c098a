import Domain
import Groundwork
import SQLDatabase
import Store

extension KnownPerson {
    /// What keeps a record of a closed year from being handed in or recognised: only make-ups come later.
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
