/// The sections about channels and about who decides.
extension DocumentWriter {
    var channelClauses: [PolicyDocument.Clause] {
        policy.channels.enumerated().map { place, channel in
            let accepted = channel.accepts.compactMap { policy.activity($0)?.name }.map { "“\($0)”" }
                .joined(separator: "、")
            return clause(
                ClauseID.channel(place),
                seriesNames(channel.series),
                citation: channel.citation,
                text: "只计入\(accepted)的\(unit)，其他学习形式不计入。\(channel.advice)"
            )
        }
    }

    var recognitionClauses: [PolicyDocument.Clause] {
        let rule = policy.recognition
        var clauses = [
            clause(
                ClauseID.declarations,
                "个人申报",
                citation: rule.citation,
                text: "由\(names(rule.declarations))认定。" + review(rule.finalReview)
            )
        ]
        let imported: [Registrar] = [.authority, .employer, .provider]
        let details = imported.map { registrar in
            let usual = rule.usualActivity[registrar].flatMap(policy.activity)?.name
            return PolicyDocument.Detail(
                label: registrar.chinese,
                text: (rule.waits(importedBy: registrar) ? "导入后须经认定才计入" : "导入即为认定")
                    + (usual.map { "；没有写明学习形式的，按“\($0)”登记" } ?? "；每行须写明学习形式")
            )
        }
        clauses.append(
            clause(
                ClauseID.imports,
                "批量导入",
                citation: rule.importCitation,
                text: "按导入者分别处理：",
                details: details
            )
        )
        return clauses
    }

    private func review(_ deciders: [RecognitionRule.Decider]) -> String {
        deciders.isEmpty ? "" : "\(names(deciders))可以复核，予以确认或改变。"
    }

    private func names(_ deciders: [RecognitionRule.Decider]) -> String {
        deciders.map(\.chinese).joined(separator: "或")
    }
}

extension RecognitionRule.Decider {
    var chinese: String {
        switch self {
        case .employer: "用人单位"
        case .agency: "人力资源服务机构"
        case .industryAuthority: "行业主管部门"
        case .hrAuthority: "人力资源社会保障部门"
        }
    }
}
