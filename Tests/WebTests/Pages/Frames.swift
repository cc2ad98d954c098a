@testable import Web

extension PageFrame {
    /// The frame for a visitor who has not signed in.
    static let stranger = PageFrame(
        letterhead: Letterhead(SiteIdentity(province: "江西省", office: "江西省人力资源和社会保障厅"), assets: .sample),
        csrfToken: "csrf-sample"
    )

    static let demoStranger = with(stranger) { $0.isDemo = true }

    /// A site with everything that settings can add.
    static let official = with(stranger) {
        $0.letterhead = Letterhead(
            SiteIdentity(
                province: "江西省",
                office: "江西省人力资源和社会保障厅专业技术人员管理处",
                hotline: "0791-00000000（工作日 9:00–17:00）",
                guide: "/guide",
                notices: "https://notices.example/?a=1&b=2",
                filing: "赣ICP备00000000号",
                policeFiling: "赣公网安备00000000000000号"
            ),
            assets: .sample
        )
    }

    /// A professional, on the page with this label in the navigation.
    static func professional(on label: String) -> PageFrame {
        with(stranger) {
            $0.account = AccountBadge(name: "王晓雯", organisation: "洪州学院", role: "专业技术人员")
            $0.path = "/years/2026"
            $0.navigation = [
                NavigationItem(label: "我的学时", href: "/years/2026", badge: "1"),
                NavigationItem(label: "申报学时", href: "/declarations/new"),
                NavigationItem(label: "学时证书", href: "/years/2026/certificate"),
                NavigationItem(label: "账号", href: "/password"),
            ].map { item in with(item) { $0.isCurrent = $0.label == label } }
        }
    }

    /// An official who holds several offices.
    static let several = with(stranger) {
        $0.account = AccountBadge(
            name: "何以宁",
            organisation: "示范市人力资源和社会保障局",
            role: "人社部门管理员",
            officeSwitch: .change
        )
        $0.navigation = [NavigationItem(label: "工作台", href: "/desk"), NavigationItem(label: "账号", href: "/password")]
    }

    func saying(_ kind: Flash.Kind, _ text: String) -> PageFrame {
        with(self) { $0.flash = Flash(kind: kind, text: text) }
    }

    func complaining(_ problems: FormProblems) -> PageFrame {
        with(self) { $0.problems = problems }
    }
}

extension AssetAddresses {
    static let sample = AssetAddresses(
        bootstrap: "bootstrap.min.css",
        styles: "xueshi.css",
        script: "xueshi.js",
        icon: "favicon.svg"
    )
}

extension FormProblems {
    init(_ problems: [(String, String)]) {
        self.init(list: problems.map { FieldProblem(field: $0.0, message: $0.1) })
    }
}

func with<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var copy = value
    change(&copy)
    return copy
}
