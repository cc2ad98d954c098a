import Testing

/// Shapes V12–V15, V35: caps with different filters and windows.
@Suite struct CapShapeTests {
    private typealias Record = CapShape.Record

    @Test(arguments: [
        CapShape.Cut(
            cap: "of: {activity: course}, hours: 10, each: item",
            records: [
                Record(hours: "10", counted: "counted: 10"),
                Record(hours: "10.01", counted: "counted: 10, reason: item-cap"),
                Record(activity: "讲座", hours: "11", counted: "counted: 11"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {activity: course}, hours: 10, each: year",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(day: "2024-05-03", hours: "6", counted: "counted: 0, reason: annual-cap"),
                Record(day: "2024-05-02", hours: "6", counted: "counted: 4, reason: annual-cap"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {activity: course}, hours: 8, each: day",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(day: "2024-05-01", hours: "6", counted: "counted: 2, reason: day-cap"),
                Record(day: "2024-05-02", hours: "8", counted: "counted: 8"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {group: 培训}, hours: 8, each: occasion",
            records: [
                Record(day: "2024-05-01", hours: "6", content: "one", counted: "counted: 6"),
                Record(
                    activity: "讲座",
                    day: "2024-05-02",
                    hours: "6",
                    content: "one",
                    counted: "counted: 2, reason: occasion-cap"
                ),
                Record(day: "2024-05-03", hours: "8", content: "two", counted: "counted: 8"),
                Record(day: "2024-05-04", hours: "8", counted: "counted: 8"),
                Record(day: "2024-05-04", hours: "8", counted: "counted: 8"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {group: 培训}, hours: 10, each: year",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(activity: "讲座", day: "2024-05-02", hours: "6", counted: "counted: 4, reason: annual-cap"),
                Record(activity: "论文", day: "2024-05-03", hours: "6", counted: "counted: 6"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {form: online}, hours: 10, each: year",
            records: [
                Record(hours: "12", counted: "counted: 10, reason: annual-cap"),
                Record(hours: "12", marks: "形式: on-site, 级别: school, 方式: 面授", counted: "counted: 12"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {issuer: school}, hours: 10, each: year",
            records: [
                Record(hours: "12", counted: "counted: 10, reason: annual-cap"),
                Record(hours: "12", marks: "形式: online, 级别: county, 方式: 面授", counted: "counted: 12"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {tag: self-study}, hours: 10, each: year",
            records: [
                Record(
                    hours: "12",
                    marks: "形式: online, 级别: school, 方式: 自学",
                    counted: "counted: 10, reason: annual-cap"
                ),
                Record(hours: "12", counted: "counted: 12"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {subject: public}, hours: 10, each: year",
            records: [
                Record(subject: "公需", hours: "12", counted: "counted: 10, reason: annual-cap"),
                Record(hours: "12", counted: "counted: 12"),
            ]
        ),
        CapShape.Cut(
            cap: "of: {tag: self-study}, share: 2/5, of-required: total, each: year",
            records: [
                Record(
                    hours: "12.01",
                    marks: "形式: online, 级别: school, 方式: 自学",
                    counted: "counted: 12, reason: annual-cap"
                )
            ]
        ),
        CapShape.Cut(
            cap: "of: {subject: public}, share: 1/2, of-required: professional, each: year",
            records: [Record(subject: "公需", hours: "11", counted: "counted: 10, reason: annual-cap")]
        ),
        CapShape.Cut(
            cap: "of: {}, hours: 10, each: year",
            records: [
                Record(day: "2024-05-01", hours: "6", counted: "counted: 6"),
                Record(activity: "论文", day: "2024-05-02", hours: "6", counted: "counted: 4, reason: annual-cap"),
            ],
            also: "total: 10"
        ),
    ])
    func `a cap limits the counted hours, and earlier records come first`(cut: CapShape.Cut) throws {
        let limits = "\ncaps: {limits: [{id: limit, name: 上限, \(cut.cap), article: 第十条}]}\n"
        let cases = """
            - {name: 甲, year: 2024, records: [\(cut.records.map(\.yaml).joined(separator: ", "))],
                expect: {\(cut.also)}}
            """
        expectNone(try Shape.differences(CapShape.marked + limits + CapShape.activities(), cases: cases))
    }
}
