/// Trainings, and the providers that give them.
extension Intention {
    /// Register, see and withdraw the trainings of a provider.
    public static func keepTrainings(of provider: OrganisationID?) -> Self { Self(.keepProjects, .desk(provider)) }

    /// Register an employer's own training with its roster.
    public static func registerOwnTraining(at employer: OrganisationID) -> Self {
        Self(.registerOwnTraining, .desk(employer))
    }

    /// Confirm the hours that a person earned in a provider's training.
    public static func confirmProjectHours(_ person: PersonScope) -> Self {
        Self(.confirmProjectHours, .person(person), .hours(of: person.person))
    }

    /// Recommend, assess and warn the providers of a region, and of a series if the authority has one.
    public static func keepProviders(of region: RegionCode, series: String?) -> Self {
        Self(.keepProviders, .region(region, series: series))
    }

    /// Remove a provider from the directory, as the second person.
    public static func removeProvider(of region: RegionCode) -> Self {
        Self(.removeProvider, .region(region, series: nil))
    }
}
