public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// A training with the names of its subject and activity in its year's policy.
public struct ListedTraining: Sendable {
    public let training: Training
    public let subjectName: String
    public let activityName: String
}

/// Lists the trainings of the actor's provider.
public struct ListTrainings: Sendable {
    public struct Page: Sendable {
        public let trainings: [ListedTraining]
        public let page: Int
        public let pageSize: Int
        public let count: Int
    }

    public static let pageSize = 20

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// - Throws: `Refusal` if the actor may not manage trainings.
    public func callAsFunction(_ actor: Actor, page: Int) async throws -> Page {
        let provider = try ground.access.office(of: actor, for: .keepProjects).organisation
        return try await ground.pool.read { [ground] sql in
            Page(
                trainings: try Trainings.list(of: provider, page: page, pageSize: Self.pageSize, in: sql)
                    .map { ListedTraining($0, on: ground) },
                page: page,
                pageSize: Self.pageSize,
                count: try Trainings.count(of: provider, in: sql)
            )
        }
    }
}

/// Shows one training to an actor who may withdraw it.
public struct SeeTraining: Sendable {
    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the training.
    /// - Throws: `Refusal`, or `LookupFailure.missing` if there is no such training.
    public func callAsFunction(_ actor: Actor, _ id: TrainingID) async throws -> ListedTraining {
        try await ground.pool.read { [ground] sql in
            let training = try Trainings.require(id, in: sql)
            try ground.access.require(actor, .keepTrainings(of: training.provider))
            return ListedTraining(training, on: ground)
        }
    }
}

extension ListedTraining {
    fileprivate init(_ training: Training, on ground: Ground) {
        let policy = Policy.ofTrainings(in: training.year, on: ground)
        self.init(
            training: training,
            subjectName: policy?.subjectName(training.subject) ?? training.subject,
            activityName: policy?.activityName(training.activity) ?? training.activity
        )
    }
}
