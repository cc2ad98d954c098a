import Domain
import Groundwork
import Offices
import Recognition
import SQLDatabase
import Store
import Testing

@testable import TestWorld

@Suite struct OrganisationSetupTests {
    private func add(
        _ world: World,
        _ name: String,
        _ kind: Organisation.Kind,
        code: String? = nil,
        region: String = "360900",
        regionName: String? = nil
    ) async throws -> Organisation {
        try await AddOrganisation(world.ground, province: #require(RegionCode("360000")))(
            AddOrganisation.Form(name: name, kind: kind, creditCode: code, region: region, regionName: regionName)
        )
    }

    @Test func `an organisation is registered with its region, and the log names the console`() async throws {
        let world = try await World()
        let made = try await add(world, " 示例  学校 ", .employer, code: "91360199ma0xuexh99")
        #expect(made.name == "示例 学校" && made.creditCode == "91360199MA0XUEXH99")
        #expect(try await world.pool.read { try Organisations.find(made.id, in: $0) } == made)
        let log = "audit_entry WHERE action = 'organisation-added' AND detail LIKE 'at the console%'"
        #expect(try await world.count("\(log) AND account_id IS NULL") == 1)
        let listed = try await ListOrganisations(world.ground)(.employer)
        #expect(listed.contains { $0.organisation == made && $0.region == "宜春市" })
        #expect(listed.allSatisfy { $0.organisation.kind == .employer })
        // The region can be given by its name, the present or an earlier one.
        _ = try await add(world, "示例医院", .employer, regionName: "宜春市")
        _ = try await add(world, "湖口学校", .employer, region: "360402", regionName: "庐山区")
    }

    @Test func `the province manages a provincial organisation that lies in a city`() async throws {
        let world = try await World()
        let add = AddOrganisation(world.ground, province: try #require(RegionCode("360000")))
        var form = AddOrganisation.Form(name: "省直驻市单位", kind: .employer, region: "360102")
        form.managingRegion = "360000"
        let made = try await add(form)
        #expect(made.region.text == "360102" && made.managingRegion.text == "360000")
        #expect(try await world.pool.read { try Organisations.find(made.id, in: $0) } == made)
        let person = Person(
            id: world.ground.newID(),
            name: "省丙",
            document: Numbers.resident(77),
            series: "general",
            employer: made.id
        )
        let now = world.clock.now
        try await world.pool.write { try People.add(person, at: now, in: $0) }
        let see = SeePerson(world.ground)
        _ = try await see(world.official(.province), person.id, year: World.year)
        await #expect(throws: Refusal.notYours) {
            _ = try await see(world.official(.hua), person.id, year: World.year)
        }
        form.name = "别省单位"
        for wrong in ["440000", "3600", "361199"] {
            form.managingRegion = wrong
            await #expect(throws: SetupRefusal.self) { _ = try await add(form) }
        }
    }

    @Test func `an old region code is accepted, and its organisations are found from above`() async throws {
        let world = try await World()
        let made = try await add(world, "老地区学校", .employer, region: "360122")
        let province = try #require(RegionCode("360000"))
        let access = Access(world.ground.regions)
        #expect(access.decide(try world.official(.hua), .seeUndo(made.id, made.region)) == .allowed)
        let elsewhere = try await add(world, "信丰学校", .employer, region: "362123")
        #expect(
            access.decide(try world.official(.hua), .seeUndo(elsewhere.id, elsewhere.region)) == .refused(.notYours)
        )
        #expect(try await KeepRegions(world.ground, province: province)() == [])
        let bureau = try await add(world, "新建区人力资源和社会保障局", .hrAuthority, region: "360112")
        // The old code means the same place, which has an authority already.
        await #expect(throws: SetupRefusal.authorityThere(bureau)) {
            _ = try await add(world, "新建县人事局", .hrAuthority, region: "360122")
        }
    }

    @Test func `a region that the jurisdiction adds is accepted`() async throws {
        let world = try await World()
        let made = try await add(world, "赣江新区学校", .employer, region: "36gjxq")
        #expect(made.region == RegionCode("36GJXQ"))
        let listed = try await ListOrganisations(world.ground)(.employer)
        #expect(listed.contains { $0.organisation == made && $0.region == "赣江新区" })
    }

    @Test func `an unknown region is refused with similar ones`() async throws {
        let world = try await World()
        for (typed, near) in [("360962", "360902 袁州区"), ("360199", "360103 西湖区"), ("宜春市", "360900 宜春市")] {
            let refusal = await #expect(throws: SetupRefusal.self) {
                _ = try await add(world, "甲", .employer, region: typed)
            }
            #expect(refusal?.chinese.contains(near) == true, "\(refusal?.chinese ?? "")")
        }
    }

    @Test(arguments: [
        ("", "91360199MA0XUEXH99", "360900", "宜春市", "名称不能为空"), ("甲", "9135", "360900", "宜春市", "18 位"),
        ("甲", "91360199MA0XUEXH9A", "360900", "宜春市", "校验码"), ("甲", nil, "36090", nil, "六位数字"),
        ("甲", nil, "440100", "广州市", "不在本省"), ("甲", nil, "360962", "某市", "jurisdiction.yaml"),
        ("甲", nil, "360900", " ", "--region-name"), ("甲", nil, "360900", "南昌市", "--region-name"),
    ])
    func `wrong input is refused with a sentence, and nothing is saved`(
        _ name: String,
        _ code: String?,
        _ region: String,
        _ regionName: String?,
        _ words: String
    ) async throws {
        let world = try await World()
        let before = try await [world.count("organisation"), world.count("region"), world.count("audit_entry")]
        let refusal = await #expect(throws: SetupRefusal.self) {
            _ = try await add(world, name, .employer, code: code, region: region, regionName: regionName)
        }
        #expect(refusal?.chinese.contains(words) == true)
        #expect(try await [world.count("organisation"), world.count("region"), world.count("audit_entry")] == before)
    }

    @Test func `nothing is registered twice`() async throws {
        let world = try await World()
        let first = try await add(world, "示例学校", .employer, code: "91360199MA0XUEXH99")
        await #expect(throws: SetupRefusal.creditCodeTaken(first)) {
            _ = try await add(world, "另一所学校", .employer, code: "91360199MA0XUEXH99")
        }
        await #expect(throws: SetupRefusal.organisationThere(first)) { _ = try await add(world, "示例学校", .employer) }
        let bureau = try await add(world, "宜春市人力资源和社会保障局", .hrAuthority)
        await #expect(throws: SetupRefusal.authorityThere(bureau)) { _ = try await add(world, "宜春人社局", .hrAuthority) }
        await #expect(throws: SetupRefusal.self) {
            _ = try await add(world, "第三所学校", .employer, regionName: "宜春")
        }
    }
}
