import Domain
import Hummingbird
import Imports

/// How far an import is, for the page's script: facts for it to decide by, sentences for it to show.
struct ImportProgressAnswer: ResponseEncodable {
    let state: String
    /// When this is no longer what the page shows, the page is asked for again.
    let phase: String
    let isUnderWay: Bool
    let done: Int
    let total: Int?
    let secondsLeft: Int?
    let percent: Int?
    let stage: String
    let figures: String
    let left: String

    init(_ view: SeeImportProgress.View) {
        let progress = view.progress
        state = view.state.rawValue
        phase = progress?.phase ?? ""
        isUnderWay = progress.map { !$0.hasFailed } ?? false
        done = progress?.done ?? 0
        total = progress?.total
        secondsLeft = progress?.secondsLeft
        percent = progress?.percent
        stage = progress?.stageName ?? ""
        figures = progress?.figures ?? ""
        left = progress?.left ?? ""
    }
}
