import Offices

extension RegistrationForm {
    /// The application of a school in the college's county, which the city manages. It also holds trainings.
    static var school: RegistrationForm {
        var form = RegistrationForm()
        (form.name, form.creditCode) = ("示范中学", "12360100MB0TEXT02T")
        (form.region, form.managingRegion, form.kinds) = ("360102", "360100", ["employer", "provider"])
        (form.contactName, form.contactTelephone) = ("钱联系", "0791-80000000")
        (form.managerName, form.managerLogin) = ("孙管理", "sun-manager")
        return form
    }

    /// The fields of the page, for another school.
    func fields(name: String, _ code: String) -> [(String, String)] {
        [
            ("name", name), ("credit_code", code), ("region", region), ("managing_region", managingRegion),
            ("kind", "employer"), ("contact_name", contactName), ("contact_telephone", contactTelephone),
            ("manager_name", "李管理"), ("manager_login", "li-manager"),
        ]
    }
}
