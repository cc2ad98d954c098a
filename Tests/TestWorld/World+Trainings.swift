import Domain
import Groundwork
import Providers

extension World {
    /// Returns the form of a training without faults.
    func trainingForm() -> TrainingForm {
        TrainingForm(
            id: ground.newID(),
            title: "工程 项目管理（上）",
            year: String(Self.year),
            subject: "professional",
            hours: "24",
            firstDay: "\(Self.year)-03-10",
            lastDay: "\(Self.year)/3/12",
            place: " 实训基地 "
        )
    }

    func register(_ form: TrainingForm, by actor: Actor? = nil) async throws -> Training {
        let outcome = try await RegisterTraining(ground)(actor ?? official(.pan), form)
        guard case .registered(let training) = outcome else { throw WorldFailure("not registered: \(outcome)") }
        return training
    }

    func faults(_ form: TrainingForm) async throws -> [FormFault] {
        let outcome = try await RegisterTraining(ground)(official(.pan), form)
        guard case .invalid(let faults) = outcome else { throw WorldFailure("registered: \(outcome)") }
        return faults
    }

    /// Returns a clerk of a provider with other trainings.
    func otherProvidersClerk() throws -> Actor {
        Actor(
            account: try official(.pan).account,
            name: "别家",
            person: nil,
            office: Office(id: ground.newID(), role: .providerClerk, organisation: ground.newID())
        )
    }
}
