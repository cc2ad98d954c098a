public import Domain

/// What differs from province to province without being a rule: words, documents, templates, and the places of the demo.
/// `jurisdiction.yaml` contains it, so that no Swift code knows a province.
public struct Customs: Hashable, Sendable {
    /// The office that issues certificates and answers for the system, such as 江西省人力资源和社会保障厅.
    public let authority: String
    /// The words for what users do.
    public let words: Words
    /// The line at the top of a certificate.
    public let certificateTitle: String
    /// Whether people download a template for each subject instead of one for all.
    public let hasTemplatePerSubject: Bool
    /// The places and names of the demo.
    public let demo: DemoNames

    /// The words that offices of the province use.
    public struct Words: Hashable, Sendable {
        /// The decision that a declaration counts: 认定 in Jiangxi, 核准 in Jiangsu.
        public let recognition: String

        /// Creates words.
        public init(recognition: String = "认定") {
            self.recognition = recognition
        }
    }

    /// The places of a demo, and the beginnings of the names of its invented institutions.
    public struct DemoNames: Hashable, Sendable {
        /// The city; `nil` for the first city of the province.
        public let city: RegionCode?
        /// The counties in which its employers are; the first ones of the city if it is empty.
        public let counties: [RegionCode]
        /// Begins the names of employers, the builder and the provider.
        public let town, firm, school: String
        /// The sign-in names of the college's clerk, of the city authority's manager and of the industry authority's.
        public let employerLogin, cityLogin, industryLogin: String
        /// The name of the province's industry authority and the series that it oversees; `nil` for any.
        public let industry, industrySeries: String?

        /// Creates names.
        public init(
            city: RegionCode? = nil,
            counties: [RegionCode] = [],
            town: String = "云岭",
            firm: String = "云岭",
            school: String = "云岭",
            employerLogin: String = "college",
            cityLogin: String = "city",
            industryLogin: String = "industry",
            industry: String? = nil,
            industrySeries: String? = nil
        ) {
            self.city = city
            self.counties = counties
            (self.town, self.firm, self.school) = (town, firm, school)
            (self.employerLogin, self.cityLogin) = (employerLogin, cityLogin)
            self.industryLogin = industryLogin
            (self.industry, self.industrySeries) = (industry, industrySeries)
        }
    }
}

extension Customs {
    /// The customs of a province whose file states none.
    /// - Parameter name: The Chinese name of the province.
    public init(province name: String) {
        self.init(
            authority: "\(name)人力资源和社会保障厅",
            words: Words(),
            certificateTitle: "\(name)专业技术人员继续教育学时登记证书",
            hasTemplatePerSubject: false,
            demo: DemoNames()
        )
    }
}
