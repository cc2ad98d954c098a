import Domain
import Groundwork

extension YearBook {
    /// What else of the person's year counts or waits and is likely the same learning as a record.
    func similar(to record: HoursRecord) -> [HoursRecord] {
        var texts = CourseTexts()
        let learning = RecordTwin(record).learning(&texts)
        return lines.map(\.record).filter { other in
            other.id != record.id && other.creditYear == record.creditYear
                && (other.status == .submitted || other.status == .recognised)
                && RecordTwin(other).learning(&texts).resembles(learning)
        }
    }
}
