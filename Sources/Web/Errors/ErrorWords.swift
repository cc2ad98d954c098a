import Groundwork

/// The texts for HTTP statuses.
struct ErrorWords {
    let heading: String
    let sentence: String
    let advice: String

    init(status: Int) {
        self = Self.known[status] ?? (status < 500 ? Self.unreadable : Self.broken)
    }

    private init(_ heading: String, _ sentence: String, _ advice: String) {
        self.heading = heading
        self.sentence = sentence
        self.advice = advice
    }

    private static let unreadable = ErrorWords(
        "刚才的操作无法办理",
        "浏览器发来的内容不完整，或格式不对。",
        "请返回上一页，检查后重试。"
    )

    private static let broken = ErrorWords(
        "系统出了问题",
        "刚才的操作没有完成，原因已经记录下来。",
        "请过几分钟再试；如果仍然不行，把下面的编号告诉系统管理员。"
    )

    private static let known: [Int: ErrorWords] = [
        400: unreadable,
        403: ErrorWords(
            "您无权查看或操作这一页",
            "这一页属于别人，或者不在您的职责范围内；也可能是页面打开太久，或者打开以后您换了岗位，已经失效。",
            "请回到首页重新进入；如果您认为应当有权限，请联系系统管理员。"
        ),
        404: ErrorWords(
            "没有找到这一页",
            "地址可能抄错了，或者内容已经移走。",
            "请检查地址，或从首页进入。"
        ),
        405: ErrorWords(
            "这个地址不能这样打开",
            "它只接受从页面上的按钮提交，不能直接访问。",
            "请从首页进入，再按页面上的按钮操作。"
        ),
        409: ErrorWords(
            "情况已经变化",
            "在您操作之前，这条内容已被别人处理，或已经提交过一次。",
            "请返回并刷新页面，看过现在的状态再决定。"
        ),
        413: ErrorWords(
            "提交的内容太大",
            "提交的内容超过了允许的大小，没有保存。",
            "请按浏览器的“后退”回到刚才的页面，压缩文件或缩短文字后再提交；填写的内容还在那里。"
        ),
        429: ErrorWords(
            "操作太频繁",
            "为了安全，暂时停止办理这类操作。",
            "请等几分钟再试。"
        ),
        500: broken,
        503: ErrorWords(
            "系统正忙",
            "现在同时办理的人太多，刚才的操作没有办理。",
            "请过一会儿再试；已经保存的内容不会丢失，刚才填写的内容可按浏览器的“后退”找回。"
        ),
        507: ErrorWords("存储空间不足", OutOfSpace.chinese, OutOfSpace.advice),
    ]
}
