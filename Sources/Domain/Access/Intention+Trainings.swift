/// Trainings, and those who give them.
extension Intention {
    /// Register, look at and withdraw the trainings that a provider gives.
    public static func keepTrainings(of provider: OrganisationID?) -> Self { Self(.keepProjects, .desk(provider)) }

    /// Register an employer's own training with its roster.
    public static func registerOwnTraining(at employer: OrganisationID) -> Self {
        Self(.registerOwnTraining, .desk(employer))
    }

    /// Confirm the hours that a provider's project gave a person.
    public static func confirmProjectHours(_ person: PersonScope) -> Self {
        Self(.confirmProjectHours, .person(person), .hours(of: person.person))
    }

    /// Recommend, assess and warn the providers of a region, and of a series where the authority has one.
    public static func keepProviders(of region: RegionCode, series: String?) -> Self {
        Self(.keepProviders, .region(region, series: series))
    }

    /// Take a provider off the directory, as the second person.
    public static func removeProvider(of region: RegionCode) -> Self {
        Self(.removeProvider, .region(region, series: nil))
    }
}
