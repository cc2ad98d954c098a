internal import Domain
internal import Rules

/// Writes results in the format of the evaluate contract, one on each line.
struct ResultWriter {
    var json = JSONBytes()

    mutating func clear() {
        json.clear()
    }

    mutating func refuse(case name: String?, code: String, message: String) {
        json.raw("{\"case\":")
        if let name { json.text(name) } else { json.raw("null") }
        json.raw(",")
        writeError(code: code, message: message)
        json.raw("}\n")
    }

    mutating func write(_ evaluation: Evaluation, case name: String) {
        json.raw("{\"case\":")
        json.text(name)
        json.raw(",\"policy\":")
        json.text(evaluation.policyID)
        json.raw(",\"year\":")
        json.whole(evaluation.year)
        writePeriod(evaluation)
        for subject in evaluation.subjects {
            json.raw(",")
            json.text(subject.subject.id)
            writeStanding(subject.counted, subject.required, subject.met)
        }
        json.raw(",\"total\"")
        writeStanding(evaluation.total.counted, evaluation.total.required, evaluation.total.met)
        json.raw(",\"met\":")
        json.flag(evaluation.met)
        writeConditions(evaluation.conditions)
        writeProjection(evaluation)
        writeRecords(evaluation.records)
        json.raw("}\n")
    }

    /// Writes the days of a cycle, and the unit if it is not hours.
    private mutating func writePeriod(_ evaluation: Evaluation) {
        if let period = evaluation.cycle {
            json.raw(",\"period\":{\"from\":")
            json.text(period.lowerBound.iso)
            json.raw(",\"to\":")
            json.text(period.upperBound.iso)
            json.raw("}")
        }
        guard evaluation.unit != .hours else { return }
        json.raw(",\"unit\":")
        json.text(evaluation.unit.rawValue)
    }

    /// Writes the further conditions by their ids, if there are any.
    private mutating func writeConditions(_ conditions: [ConditionStanding]) {
        guard !conditions.isEmpty else { return }
        json.raw(",\"conditions\":{")
        for (place, standing) in conditions.enumerated() {
            if place > 0 { json.raw(",") }
            json.text(standing.condition.id)
            json.raw(":{\"met\":")
            json.flag(standing.met)
            writeValue(standing.value)
            json.raw("}")
        }
        json.raw("}")
    }

    private mutating func writeValue(_ value: ConditionStanding.Value) {
        switch value {
        case .hours(let counted, let required): writeCounts(counted.hundredths, required.hundredths)
        case .share(let counted, _, let whole):
            json.raw(",\"counted\":")
            json.hundredths(counted.hundredths)
            json.raw(",\"of\":")
            json.hundredths(whole.hundredths)
        case .records(let count, let required): writeCounts(count * 100, required * 100)
        case .parts: break
        }
    }

    private mutating func writeCounts(_ counted: Int, _ required: Int) {
        json.raw(",\"counted\":")
        json.hundredths(counted)
        json.raw(",\"required\":")
        json.hundredths(required)
    }

    private mutating func writeStanding(_ counted: Hours, _ required: Hours, _ met: Bool) {
        json.raw(":{\"counted\":")
        json.hundredths(counted.hundredths)
        json.raw(",\"required\":")
        json.hundredths(required.hundredths)
        json.raw(",\"met\":")
        json.flag(met)
        json.raw("}")
    }

    private mutating func writeProjection(_ evaluation: Evaluation) {
        json.raw(",\"projected\":{")
        for subject in evaluation.subjects {
            json.text(subject.subject.id)
            json.raw(":")
            json.hundredths(subject.projected.hundredths)
            json.raw(",")
        }
        json.raw("\"total\":")
        json.hundredths(evaluation.projectedTotal.hundredths)
        json.raw(",\"met\":")
        json.flag(evaluation.projectedMet)
        json.raw("}")
    }

    private mutating func writeRecords(_ records: RecordOutcomes) {
        json.raw(",\"records\":[")
        for (place, record) in records.enumerated() {
            if place > 0 { json.raw(",") }
            json.raw("{\"id\":")
            json.text(record.id)
            json.raw(",")
            switch record.result {
            case .fault(let fault): writeError(code: fault.code.rawValue, message: fault.message)
            case .assessed(let assessment): writeAssessment(assessment)
            }
            json.raw("}")
        }
        json.raw("]")
    }

    private mutating func writeAssessment(_ assessment: Assessment) {
        json.raw("\"subject\":")
        json.text(assessment.subject.id)
        json.raw(",\"assessed\":")
        json.hundredths(assessment.assessed.hundredths)
        json.raw(",\"counted\":")
        json.hundredths(assessment.counted.hundredths)
        json.raw(",\"article\":")
        json.text(assessment.citation.article)
        if let reason = assessment.reason {
            json.raw(",\"reason\":")
            json.text(reason.rawValue)
        }
        json.raw(",\"explanation\":")
        json.quote()
        assessment.explanation.write(to: &json)
        json.quote()
    }

    private mutating func writeError(code: String, message: String) {
        json.raw("\"error\":{\"code\":")
        json.text(code)
        json.raw(",\"message\":")
        json.text(message)
        json.raw("}")
    }
}
