import Domain
import Groundwork

extension YearBook {
    /// Returns the submitted and recognised records of the year that are probably the same learning as the record.
    func similar(to record: HoursRecord) -> [HoursRecord] {
        var texts = CourseTexts()
        let learning = ComparableRecord(record).learning(&texts)
        return lines.map(\.record).filter { other in
            other.id != record.id && other.creditYear == record.creditYear
                && (other.status == .submitted || other.status == .recognised)
                && ComparableRecord(other).learning(&texts).resembles(learning)
        }
    }
}
