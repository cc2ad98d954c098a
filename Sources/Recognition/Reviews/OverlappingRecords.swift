import Domain
import Groundwork
import Rules

extension YearBook {
    /// Returns the person's other submitted and recognised records that took place on the same days.
    ///
    /// Only activities that a person attends can overlap: the date of a paper is the date of its publication.
    func overlapping(_ record: HoursRecord) -> [HoursRecord] {
        guard isAttended(record) else { return [] }
        return lines.map(\.record).filter { record.overlaps($0) && isAttended($0) }
    }

    private func isAttended(_ record: HoursRecord) -> Bool {
        policy.activity(record.content.activity)?.isAttended == true
    }
}

extension HoursRecord {
    /// Returns whether both have a first day and their days overlap.
    fileprivate func overlaps(_ other: HoursRecord) -> Bool {
        guard id != other.id, [.submitted, .recognised].contains(other.status), let mine = content.started,
            let theirs = other.content.started
        else { return false }
        return mine <= other.content.completed && theirs <= content.completed
    }
}
