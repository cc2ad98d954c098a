public import Domain
public import Files
public import Groundwork

/// Saves a declaration's form with its files. It reports files that cannot be evidence and does not store them. No
/// stored file remains without a reference.
public struct AttachEvidence: Sendable {
    public struct Outcome: Sendable {
        /// The faults of the files that were not stored.
        public let faults: [FormFault]
        /// The outcome for the form, or `nil` if a limit was exceeded. Then neither the form nor its files are saved.
        public let saving: SaveDeclaration.Outcome?
    }

    private let ground: Ground
    private let store: any FileStore
    private let rules: UploadRules

    /// Creates the workflow.
    /// - Parameter place: The place where the files are stored.
    public init(_ ground: Ground, place: any FileStore, rules: UploadRules = UploadRules()) {
        self.ground = ground
        store = place
        self.rules = rules
    }

    /// Saves the form and its files.
    /// - Throws: `Refusal`, or `LookupFailure.outdated` if the declaration has changed since the form was opened. No
    ///   file is then stored.
    public func callAsFunction(
        _ actor: Actor,
        _ form: DeclarationForm,
        _ files: [HandedInFile]
    ) async throws -> Outcome {
        let attached = files.isEmpty ? 0 : try await AttachedFiles(ground)(actor, form.id).count
        let (sound, faults) = try await EvidenceCheck(ground: ground, rules: rules)(files, attached: attached)
        do {
            return Outcome(faults: faults, saving: try await save(form, sound, by: actor))
        } catch  where OutOfSpace.caused(error) {
            return Outcome(faults: faults, saving: nil)
        }
    }

    /// Saves the form, and removes the copies without a reference. These are all copies if saving fails, and otherwise
    /// those whose content was attached before.
    private func save(
        _ form: DeclarationForm,
        _ files: [HandedInFile],
        by actor: Actor
    ) async throws -> SaveDeclaration.Outcome {
        let kept = try await KeepEvidence(ground: ground, place: store)(files)
        let names = kept.map(\.storedAs)
        let place = EvidencePlace(ground: ground, store: store)
        let outcome: SaveDeclaration.Outcome
        do {
            outcome = try await SaveDeclaration(ground, rules: rules)(actor, form, files: kept, areInDoubt: true)
        } catch {
            await place.removeDoubtful(names)
            throw error
        }
        guard !names.isEmpty else { return outcome }
        let attached = Set(try await AttachedFiles(ground)(actor, form.id).map(\.storedAs))
        await place.removeDoubtful(names.filter { !attached.contains($0) })
        return outcome
    }
}
