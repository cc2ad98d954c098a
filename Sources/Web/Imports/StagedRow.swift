import Mustache

/// The first rows of a sheet that have the same result.
struct StagedRows: MustacheParent, Sendable {
    /// new-rows: the target of a tile's link.
    var anchor: String
    /// 将新增的学时
    var label: String
    /// 先列出前 5 行，共 4,861 行
    var more: String?
    /// The link to all of these rows, page by page.
    var all: Link?
    /// A roster has people and no hours.
    var isRoster = false
    var rows: [StagedRow]

    func child(named name: String) -> Any? {
        switch name {
        case "anchor": anchor
        case "label": label
        case "more": given(more)
        case "all": given(all)
        case "isRoster": isRoster
        case "rows": rows
        default: nil
        }
    }
}

/// One row of the sheet, as the system has read it.
struct StagedRow: MustacheParent, Sendable {
    /// 17
    var row: String
    var person: String
    var document: String
    var year: String
    var subject: String
    var course: String
    var hours: String
    /// 本单位培训
    var activity: String?
    /// Whether the system chose the activity, because the row names none.
    var isFilledIn = false
    /// 与第 4 行相似
    var like: String?
    /// On a roster: the employer that the row names.
    var employer: String?

    func child(named name: String) -> Any? {
        switch name {
        case "row": row
        case "person": person
        case "document": document
        case "year": year
        case "subject": subject
        case "course": course
        case "hours": hours
        case "activity": given(activity)
        case "isFilledIn": isFilledIn
        case "like": given(like)
        case "employer": given(employer)
        default: nil
        }
    }
}

/// A person who is not registered yet.
struct NewPersonRow: MustacheParent, Sendable {
    var row: String
    var person: String
    var document: String
    var employer: String?
    var series: String?

    func child(named name: String) -> Any? {
        switch name {
        case "row": row
        case "person": person
        case "document": document
        case "employer": given(employer)
        case "series": given(series)
        default: nil
        }
    }
}
