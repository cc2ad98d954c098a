import Markup

/// `/account/sessions`: where the account is signed in.
struct SessionsPage: Page {
    var rows: [SessionRow]
    var back = Link(text: "账号", href: "/password")

    var title: String { "登录的设备" }

    func body(in frame: PageFrame) -> HTML {
        """
        \(back.back)<div class="page-head"><h1>登录的设备</h1>\
        <p class="lead">这个账号正在以下设备上登录。如有不认识的设备，请让它退出，并修改密码。</p></div>
        \(if: rows.count > 1, others(frame))<div class="table-frame">
        <table class="list sessions">
        <caption class="visually-hidden">登录的设备</caption>
        <thead><tr><th scope="col">设备</th><th scope="col">登录时间</th><th scope="col">最近使用</th>\
        <th scope="col"><span class="visually-hidden">操作</span></th></tr></thead>
        <tbody>
        \(each: rows, { $0.html(in: frame) })</tbody>
        </table>
        </div>

        """
    }

    private func others(_ frame: PageFrame) -> HTML {
        """
        <form method="post" action="/account/sessions/others" class="toolbar">
        \(frame.token)
        <button class="btn btn-outline-primary">退出其他所有设备</button>
        </form>

        """
    }
}

/// One session of the account.
struct SessionRow: Sendable {
    /// Names the session in its form.
    var name: String
    /// Chrome（Windows）
    var browser: String
    /// 10.1.2.3
    var address: String?
    var since: String
    var lastSeen: String
    var isCurrent: Bool

    func html(in frame: PageFrame) -> HTML {
        """
        <tr>
        <th scope="row">\(browser)\(given: address, { "<p class=\"small-text soft\">\($0)</p>" })</th>
        <td data-label="登录时间">\(since)</td>
        <td data-label="最近使用">\(lastSeen)</td>
        <td>\(isCurrent ? StatusChip(tone: .ok, text: "本机").html : ending(frame))</td>
        </tr>

        """
    }

    private func ending(_ frame: PageFrame) -> HTML {
        """
        <form method="post" action="/account/sessions/end">\(frame.token)<input type="hidden" name="session" \
        value="\(name)"><button class="btn btn-outline-primary">退出<span class="visually-hidden">：\(browser)，\
        \(since) 登录</span></button></form>
        """
    }
}
