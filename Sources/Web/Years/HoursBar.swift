import Markup

/// The progress of one subject, or of the whole year.
struct HoursBar: Sendable {
    /// 公需科目, 专业科目, 合计.
    var label: String
    /// The counted hours: 26, 22.2.
    var counted: String
    /// The hours that the year requires; `nil` if it requires none.
    var required: String?
    var isMet: Bool
    /// Length of the bar, 0–100.
    var percent: Int
    /// Length including the hours that wait for a decision, 0–100; at least `percent`.
    var pendingPercent: Int
    /// 还差 4; `nil` if the requirement is met.
    var missing: String?
}

extension HoursBar: Piece {
    /// The label, the missing hours, the figure and the bar. Waiting hours have a lighter colour.
    var html: HTML {
        """
        <div class="bar\(isMet ? " bar-met" : "")">
        <div class="bar-head"><span class="bar-label">\(label)</span>\(stateNote)</div>
        <p class="bar-figure"><b>\(counted)</b>\(requirement)</p>
        \(track)
        </div>

        """
    }

    private var stateNote: HTML {
        guard required != nil, let state = isMet ? "✓ 已达标" : missing else { return .nothing }
        return "<span class=\"bar-state\">\(state)</span>"
    }

    private var requirement: HTML {
        guard let required else { return "<span> 学时</span>" }
        return "<span> / \(required) 学时</span>"
    }

    // Widths are SVG attributes: the content security policy forbids style attributes.
    private var track: HTML {
        guard let required else { return .nothing }
        let done = min(max(percent, 0), 100)
        let pending = min(max(pendingPercent, done), 100)
        return """
            <svg class="bar-track" role="img" aria-label="\(label)已计入 \(counted) 学时，要求 \(required) 学时" \
            width="100%" height="8"><rect class="bar-all" width="100%" height="8" rx="4"/>\
            <rect class="bar-pending" width="\(String(pending))%" height="8" rx="4"/>\
            <rect class="bar-done" width="\(String(done))%" height="8" rx="4"/></svg>
            """
    }
}
