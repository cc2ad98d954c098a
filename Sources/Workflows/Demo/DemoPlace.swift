import Domain

/// Where a demo is set: a province with one city and two counties, and what is called what there. Institutions are
/// invented; Jiangxi has the names that its guide uses.
struct DemoPlace: Sendable {
    let province: (code: String, name: String)
    let city: (code: String, name: String)
    let counties: [(code: String, name: String)]
    /// Another city, in which nobody of the demo works.
    let elsewhere: (code: String, name: String)
    /// What the invented institutions' names begin with: employers, the builder, the provider.
    let (town, firm, school): (String, String, String)
    /// The sign-in names of the employer's clerk and the city's authority.
    let (collegeLogin, cityLogin): (String, String)

    var regions: [(code: String, name: String)] { [province, city] + counties + [elsewhere] }

    /// - Parameter name: of the province or whatever else the system is for.
    init(region: RegionCode, name: String) {
        let digits = region.digits
        let prefix = digits.prefix(2)
        province = (digits, name)
        let known = Self.known[digits]
        func place(_ code: String, _ fallback: String) -> (String, String) { (code, known?[code] ?? fallback) }
        city = place("\(prefix)0100", "示范市")
        let (first, second) = digits == "360000" ? ("360102", "360111") : ("\(prefix)0102", "\(prefix)0106")
        counties = [place(first, "示范一区"), place(second, "示范二区")]
        elsewhere = place(digits == "360000" ? "360700" : "\(prefix)0200", "另一示范市")
        let isJiangxi = digits == "360000"
        (town, firm, school) = isJiangxi ? ("洪州", "云岭", "赣鄱") : ("云岭", "云岭", "云岭")
        (collegeLogin, cityLogin) = isJiangxi ? ("hongzhou", "nanchang") : ("college", "city")
    }

    private static let known: [String: [String: String]] = [
        "360000": ["360100": "南昌市", "360102": "东湖区", "360111": "青山湖区", "360700": "赣州市"],
        "320000": ["320100": "南京市", "320102": "玄武区", "320106": "鼓楼区", "320200": "无锡市"],
        "440000": ["440100": "广州市", "440106": "天河区", "440200": "韶关市"],
    ]
}
