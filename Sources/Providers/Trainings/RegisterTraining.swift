public import Domain
public import Groundwork
import Rules
import SQLDatabase
import Store

/// Registers a training. Its provider may then import the hours of the participants.
public struct RegisterTraining: Sendable {
    public enum Outcome: Sendable {
        case registered(Training)
        case invalid([FormFault])
    }

    private let ground: Ground

    public init(_ ground: Ground) {
        self.ground = ground
    }

    /// Returns the choices of the form for a year. If no policy applies to the year, returns the present year's
    /// choices.
    /// - Throws: `Refusal` if the actor may not manage trainings.
    public func choices(_ actor: Actor, year: Int?) throws -> TrainingChoices {
        _ = try ground.access.office(of: actor, for: .keepProjects)
        let policy =
            year.flatMap { Policy.ofTrainings(in: $0, on: ground) }
            ?? Policy.ofTrainings(in: ground.today.year, on: ground)
        return TrainingChoices(
            subjects: policy?.subjects.map { .init(id: $0.id, name: $0.name) } ?? [],
            activities: policy?.providersActivities.map { .init(id: $0.id, name: $0.name) } ?? []
        )
    }

    /// Registers the training. If the same form was sent before, returns that training.
    /// - Throws: `Refusal` if the actor may not manage trainings.
    public func callAsFunction(_ actor: Actor, _ form: TrainingForm) async throws -> Outcome {
        let provider = try ground.access.office(of: actor, for: .keepProjects).organisation
        let reading = TrainingReading(
            form,
            today: ground.today,
            policy: { [ground] in Policy.ofTrainings(in: $0, on: ground) }
        )
        let training = training(reading, form.id, of: provider, by: actor)
        do {
            return try await keep(training, form.id, reading.faults, by: actor)
        } catch SQLFailure.constraint {
            // The same training was registered between reading and writing. The second attempt finds it.
            return try await keep(training, form.id, reading.faults, by: actor)
        }
    }

    private func keep(
        _ training: Training?,
        _ id: TrainingID,
        _ faults: [FormFault],
        by actor: Actor
    ) async throws -> Outcome {
        try await ground.pool.write { [ground] tx in
            if let known = try Trainings.find(id, in: tx) {
                try ground.access.require(actor, .keepTrainings(of: known.provider))
                return .registered(known)
            }
            guard let training, faults.isEmpty else { return .invalid(faults) }
            guard try Trainings.twin(of: training, in: tx) == nil else {
                let message = "这门课程（同年度、同科目、同一天开始）已经登记过，不必再登记。"
                return .invalid([FormFault("title", message)])
            }
            try Trainings.add(training, in: tx)
            try ground.audit(AuditEntry("training-registered", of: training, by: actor, detail: training.title), in: tx)
            return .registered(training)
        }
    }

    /// Returns the training, or `nil` if a day that it needs cannot be read.
    private func training(
        _ reading: TrainingReading,
        _ id: TrainingID,
        of provider: OrganisationID,
        by actor: Actor
    ) -> Training? {
        guard let firstDay = reading.firstDay, let lastDay = reading.lastDay else { return nil }
        return Training(
            id: id,
            provider: provider,
            title: reading.title,
            year: reading.year,
            subject: reading.subject,
            activity: reading.activity,
            hours: reading.hours,
            firstDay: firstDay,
            lastDay: lastDay,
            place: reading.place,
            registeredBy: actor.account,
            registeredByName: actor.name,
            registeredAt: ground.now()
        )
    }
}

extension AuditEntry {
    /// Creates an entry about an action on a training.
    init(_ action: String, of training: Training, by actor: Actor, detail: String) {
        self.init(
            by: actor,
            action: action,
            subjectKind: "training",
            subjectID: training.id.text,
            creditYear: training.year,
            detail: detail
        )
    }
}
