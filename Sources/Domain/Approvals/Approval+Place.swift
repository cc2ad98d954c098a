extension Approval {
    /// Under whom an approval is decided: what waits within a scope is found by this alone, whatever its kind.
    ///
    /// It says where to look. Whether somebody may decide, `Access` says each time.
    public struct Place: Hashable, Sendable {
        /// Set when it is about a person. The approval then moves with them: the other two are those of their employer.
        public let person: PersonID?
        public let organisation: OrganisationID?
        /// The region that manages the organisation or person (管理权限); nil where no authority above decides.
        public let region: RegionCode?

        public init(person: PersonID? = nil, organisation: OrganisationID? = nil, region: RegionCode? = nil) {
            self.person = person
            self.organisation = organisation
            self.region = region
        }

        /// Where a question about this matter is decided. Where the matter is nothing in particular, the place is empty:
        /// everybody decides who has the power.
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
