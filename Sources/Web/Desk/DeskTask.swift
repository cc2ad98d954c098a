import Domain
import Imports
import Recognition

/// One kind of work that waits for the user.
struct DeskTask {
    let count: BoundedCount
    let label: String
    let href: String

    var tile: DeskTile {
        let figure = count.number.grouped + (count.isExact ? "" : "+")
        return DeskTile(figure: figure, label: label, href: href, weight: count == 0 ? .nothing : .waiting)
    }

    /// The work of an account. What is rare is only named when there is some.
    static func all(
        _ view: SeeDesk.Overview,
        _ imports: SeeRecentImports.Overview,
        _ actor: Actor
    ) -> [DeskTask] {
        var tasks: [DeskTask] = []
        if actor.may(.recognise) {
            tasks.append(DeskTask(count: view.reviews, label: "待审核学时", href: "/reviews"))
        }
        if actor.may(.reverse) {
            tasks.append(DeskTask(count: view.reversals, label: "待复核撤销", href: "/reversals"))
        }
        if imports.undos != 0 {
            tasks.append(DeskTask(count: imports.undos, label: "待复核的整批撤销", href: "/imports"))
        }
        if actor.may(.importHours) {
            tasks.append(DeskTask(count: BoundedCount(imports.staged), label: "待确认的导入", href: "/imports#earlier"))
        }
        return tasks
    }
}
