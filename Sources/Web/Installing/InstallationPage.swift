import Markup

/// `/`, while the system has no account: tells what to do.
struct NotInstalledPage: Page {
    var title: String { "系统还没有安装" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="narrow">
        <div class="page-head"><h1>系统还没有安装</h1><p class="lead">数据库是空的，还没有任何账号。</p></div>
        <section class="card-x"><h2>怎样安装</h2>
        <ol><li>在运行 <code>xueshi serve</code> 的控制台上，找到启动时显示的一次性安装密钥。</li>
        <li>打开安装页面，填写密钥、省级人社部门和几位管理员。</li>
        <li>把页面给出的激活码当面交给每个人。以后都在网页上办理。</li></ol>
        <div class="actions">\(Link(text: "开始安装", href: "/install").button(isMain: true))</div></section>
        <p class="soft small-text">如果这里本来有数据，请不要安装，先检查设置 XUESHI_DATABASE 是不是指向了别的数据库。</p>
        </div>

        """
    }
}

/// `/install`: sets up an empty system.
struct InstallationPage: Page {
    /// What the settings say.
    var facts: [Fact]
    var sections: [FormSection]

    var title: String { "安装" }

    func body(in frame: PageFrame) -> HTML {
        """
        <div class="page-head"><h1>安装</h1><p class="lead">一次办好，之后都在网页上办理。请先核对设置。</p></div>
        <div class="form-split">
        <form class="card-x" method="post" action="/install" autocomplete="off">
        \(frame.token)
        \(each: sections)<div class="actions"><button class="btn btn-primary">安装</button></div>
        </form>
        <aside class="rule-note"><h2>设置</h2>\(facts.html)\
        <p>与实际不符的，请停止服务，改正设置后再启动。</p></aside></div>

        """
    }
}
