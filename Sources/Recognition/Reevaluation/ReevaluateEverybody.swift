public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// The job that computes the standings of all people again. After an interruption it continues with the person after
/// the last one that it has saved.
public struct ReevaluateEverybody: JobWork {
    public let kind = Job.Kind.reevaluate
    private let ground: Ground
    private let peopleAtOnce: Int

    /// Creates the work.
    /// - Parameter peopleAtOnce: The number of people after which the work is saved.
    public init(_ ground: Ground, peopleAtOnce: Int = 1_000) {
        self.ground = ground
        self.peopleAtOnce = peopleAtOnce
    }

    public func callAsFunction(_ subject: String, _ job: RunningJob) async throws {
        guard let id = ReevaluationID(subject) else { throw LookupFailure.missing("reevaluation") }
        var (run, people) = try await ground.pool.readLong { sql in
            (try Reevaluations.require(id, in: sql), try EverybodysYears.count(in: sql))
        }
        guard run.endedAt == nil else { return }
        // Another instance may have been started with other files.
        guard run.policies == ground.policies.mark else { throw ReevaluationFailure.otherPolicies }
        var progress = JobProgress(stage: .evaluating, done: run.people, total: people)
        try await RebuildStandings(ground, peopleAtOnce: peopleAtOnce).run(after: run.reached) { part in
            run.reached = part.stretch.last ?? run.reached
            run.people += part.people
            run.checked += part.checked
            run.changed += part.differing.count
            if part.stretch.last == nil { run.endedAt = ground.now() }
            progress.done = run.people
            return { [run, progress] tx, isLast in
                try job.advance(to: progress, in: tx)
                // A run with other policies may have begun meanwhile. This one must not write over its standings.
                guard try Reevaluations.require(id, in: tx).endedAt == nil else {
                    throw ReevaluationFailure.otherPolicies
                }
                if isLast { try Reevaluations.put(run, in: tx) }
            }
        }
    }
}

/// The reason why a run that computes all standings cannot go on.
public enum ReevaluationFailure: Error, Equatable, Complaining {
    /// The instance reads other policies than the one that asked for the run.
    case otherPolicies
    /// The instance that did the work has failed.
    case unfinished

    public var sentence: String {
        switch self {
        case .otherPolicies: "重新核算开始之后政策文件变了，没有核算完。请让所有实例使用相同的政策文件，再运行一次 xueshi standings。"
        case .unfinished: "重新核算没有办完，原因见服务器的日志。请再运行一次 xueshi standings，会从停下的地方继续。"
        }
    }

    public var exitCode: Int32 {
        switch self {
        case .otherPolicies: 65
        case .unfinished: 70
        }
    }
}
