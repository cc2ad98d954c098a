extension Approval {
    /// The place where an approval is decided. A list of the approvals within a scope compares only places, for every
    /// kind of approval.
    ///
    /// A place only shows where to look. `Access` decides in each case whether an actor may decide.
    public struct Place: Hashable, Sendable {
        /// The person whom the approval is about, if it is about one. If the person changes employer, the approval
        /// moves too: `organisation` and `region` are those of the employer.
        public let person: PersonID?
        public let organisation: OrganisationID?
        /// The region that manages the organisation or person (管理权限), or `nil` if no higher authority decides.
        public let region: RegionCode?

        /// Creates a place.
        public init(person: PersonID? = nil, organisation: OrganisationID? = nil, region: RegionCode? = nil) {
            self.person = person
            self.organisation = organisation
            self.region = region
        }

        /// Creates the place where a question about a matter is decided. If the matter is not about anything in
        /// particular, the place is empty, and everyone with the power may decide.
        public init(_ matter: Matter) {
            switch matter {
            case .anything: self.init()
            case .person(let scope), .arrivingHours(let scope):
                self.init(person: scope.person, organisation: scope.employer, region: scope.region)
            case .desk(let organisation): self.init(organisation: organisation)
            case .organisation(let organisation, let region): self.init(organisation: organisation, region: region)
            case .region(let region, _): self.init(region: region)
            }
        }
    }
}
