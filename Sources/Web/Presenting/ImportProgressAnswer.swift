import Domain
import Hummingbird
import Workflows

/// How far an import is, for the page's script.
struct ImportProgressAnswer: ResponseEncodable {
    let state: String
    let isUnderWay: Bool
    let done: Int
    let total: Int?
    let secondsLeft: Int?

    init(_ view: SeeImportProgress.View) {
        state = view.state.rawValue
        isUnderWay = view.progress.map { !$0.hasFailed } ?? false
        done = view.progress?.done ?? 0
        total = view.progress?.total
        secondsLeft = view.progress?.secondsLeft
    }
}
