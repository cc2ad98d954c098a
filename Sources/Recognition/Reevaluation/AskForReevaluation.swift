public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Asks for a run that computes the standings of all people again. Any instance may do the work.
public struct AskForReevaluation: Sendable {
    private let ground: Ground
    private let runner: JobRunner?

    /// - Parameter runner: The runner that will do the work in this process. If it is `nil`, any free instance does it.
    public init(_ ground: Ground, runner: JobRunner? = nil) {
        self.ground = ground
        self.runner = runner
    }

    /// Continues the run that is under way, or starts one. A run that was begun with other policies ends here.
    /// - Returns: The run. Its id is the subject of the job.
    public func callAsFunction() async throws -> Reevaluation {
        let run = try await ground.pool.write(holding: [.reevaluation]) { [ground, runner] tx in
            var open = try Reevaluations.underWay(in: tx)
            if var old = open, old.policies != ground.policies.mark {
                old.endedAt = ground.now()
                try Reevaluations.put(old, in: tx)
                open = nil
            }
            let run = open ?? Reevaluation(id: ground.newID(), policies: ground.policies.mark)
            if open == nil { try Reevaluations.add(run, at: ground.now(), in: tx) }
            try Jobs.add(.reevaluate, id: ground.newID(), subject: run.id.text, stage: .evaluating, in: tx)
            try runner?.take(run.id.text, in: tx)
            return run
        }
        ground.bell.ring()
        return run
    }

    /// Returns the run after its job has ended.
    /// - Throws: `ReevaluationFailure.unfinished` if the job has failed, on whatever instance.
    public func result(of id: ReevaluationID) async throws -> Reevaluation {
        try await ground.pool.read { sql in
            let run = try Reevaluations.require(id, in: sql)
            guard run.endedAt != nil, try Jobs.latest(for: id.text, in: sql)?.state != .failed else {
                throw ReevaluationFailure.unfinished
            }
            return run
        }
    }
}
