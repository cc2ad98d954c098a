import Domain
import Hummingbird
import Imports

/// The progress of an import for the page's script: values to decide by, and texts to show.
struct ImportProgressAnswer: ResponseEncodable {
    let state: String
    /// The kind of work. If the page shows another one, the script reloads the page.
    let phase: String
    let isUnderWay: Bool
    let done: Int
    let total: Int?
    let secondsLeft: Int?
    let percent: Int?
    let stage: String
    let figures: String
    let left: String

    init(_ view: SeeImportProgress.Status) {
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
