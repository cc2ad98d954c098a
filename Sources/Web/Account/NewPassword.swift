import Markup

/// The two boxes in which a new password is typed.
struct NewPassword: Sendable {
    var problems: FormProblems
}

extension NewPassword: Piece {
    var html: HTML { "\(first)\(again)" }

    private var first: TextField {
        TextField(
            name: "new_password",
            label: "新密码",
            hint: "至少 10 个字符。可以用一句只有您知道的话；不要用证件号码、生日、姓名、单位或常见密码。",
            problem: problems.message(for: "new_password"),
            kind: .password,
            autocomplete: "new-password"
        )
    }

    private var again: TextField {
        TextField(
            name: "new_password_again",
            label: "再输一遍新密码",
            problem: problems.message(for: "new_password_again"),
            kind: .password,
            autocomplete: "new-password"
        )
    }
}
