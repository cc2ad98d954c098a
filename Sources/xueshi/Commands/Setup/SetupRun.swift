public import ArgumentParser
public import Domain
import Foundation
import Offices

/// One step of setting up.
enum SetupRun {
    /// Runs the step.
    /// - Throws: The errors of `work`, or `ExitCode` 69 if the database does not have this program's schema.
    static func of<Value>(
        _ flags: DatabaseFlags,
        issuesCode: Bool = false,
        _ work: (House) async throws -> Value
    ) async throws -> Value {
        let house = try await House.open(flags)
        try await house.requireSchema()
        if issuesCode { try house.requireKey() }
        return try await work(house)
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// The options that name an office.
struct OfficeFlags: ParsableArguments {
    @Option(name: .customLong("office"), help: "岗位的类别。")
    var role: Role?

    @Option(help: "岗位所在的单位：统一社会信用代码、编号或全称。")
    var organisation: String?

    @Option(help: "人社部门、行业主管部门和职称办岗位所管的地区（六位代码）；默认为单位所在的地区。")
    var region: String?

    @Option(help: "行业主管部门岗位所管的职称系列，如 health。")
    var series: String?

    /// `nil` if no office is named at all.
    var form: OfficeForm? {
        guard let role, let organisation else { return nil }
        return OfficeForm(role: role, organisation: organisation, region: region, series: series)
    }

    /// - Throws: `ValidationError` unless the office is named completely.
    func required() throws -> OfficeForm {
        guard let form else { throw ValidationError("请写明 --office 和 --organisation。") }
        return form
    }

    func validate() throws {
        guard (role == nil) == (organisation == nil) else {
            throw ValidationError("--office 与 --organisation 要一起写。")
        }
        guard role != nil || (region == nil && series == nil) else {
            throw ValidationError("--region 和 --series 属于岗位，要与 --office 一起写。")
        }
    }
}

/// The JSON of an office.
struct OfficeLine: Encodable {
    let id: String
    let office: String
    let organisation: String
    let organisationName: String
    let region: String?
    let series: String?

    init(_ named: NamedOffice) {
        id = named.office.id.text
        office = named.office.role.rawValue
        organisation = named.office.organisation.text
        organisationName = named.organisation
        region = named.office.region?.text
        series = named.office.series
    }
}

extension Role: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(written: argument)
    }
}

extension Organisation.Kind: ExpressibleByArgument {}
