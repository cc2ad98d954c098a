import Testing

@Suite struct FactContractTests {
    @Test(arguments: [
        (#""hours":8"#, "8/8"), (#""hours":1e1"#, "10/10"), (#""hours":1.50"#, "1.5/1.5"),
        (#""hours":1.500"#, "1.5/1.5"), (#""hours":0.05"#, "0/0"), (#""hours":2.25"#, "2.2/2.2"),
        (#""hours":1000000"#, "1000000/1000000"), (#""hours":1000000.000"#, "1000000/1000000"),
        (#""days":1"#, "8/8"), (#""minutes":45"#, "1/1"), (#""minutes":44"#, "0.9/0.9"),
        (#""days":3,"minutes":90"#, "26/26"), (#""days":0,"minutes":1"#, "0/0"),
        (#""days":2.0,"minutes":0"#, "16/16"), (#""days":-0,"minutes":45"#, "1/1"),
        (#""hours":null,"days":1"#, "8/8"), (#""hours":2,"days":null,"minutes":null"#, "2/2"),
        (#""hours":1,"count":"many","level":7,"zz":[1,{}]"#, "1/1"),
    ])
    func `a time is given in hours, or in days and minutes`(facts: String, gist: String) throws {
        #expect(try Desk.gist("institution-training", facts) == gist)
    }

    @Test(arguments: [
        "", #""hours":0"#, #""hours":-1"#, #""hours":1.25001"#, #""hours":0.001"#, #""hours":"8""#, #""hours":true"#,
        #""hours":[8]"#, #""hours":1000000.01"#, #""hours":1000001"#, #""hours":1e400"#, #""hours":1e999999999999"#,
        #""hours":1e-400"#, #""hours":99999999999999999999999999"#, #""hours":8,"days":1"#, #""hours":8,"minutes":0"#,
        #""hours":8,"days":0"#, #""days":0"#, #""minutes":0"#, #""days":0,"minutes":0"#, #""days":-1"#,
        #""days":1.5"#, #""minutes":-5,"days":1"#, #""minutes":0.5"#, #""days":1000001"#, #""days":"1""#,
        #""days":1,"minutes":{}"#, #""hours":null"#, #""hours":8,"days":"x""#,
    ])
    func `a wrong time is an invalid fact`(facts: String) throws {
        #expect(try Desk.gist("institution-training", facts) == "invalid-fact")
    }

    @Test(arguments: [
        ("paper", "", "10/10"), ("paper", #""count":null"#, "10/10"), ("paper", #""count":2.0"#, "20/20"),
        ("paper", #""count":3e0"#, "30/30"), ("paper", #""count":0"#, "invalid-fact"),
        ("paper", #""count":-1"#, "invalid-fact"), ("paper", #""count":1.5"#, "invalid-fact"),
        ("paper", #""count":"1""#, "invalid-fact"), ("paper", #""count":1000001"#, "invalid-fact"),
        ("paper", #""count":1000000"#, "10000000/30 annual-cap"), ("paper", #""passed":"no""#, "10/10"),
        ("degree-course", #""count":2,"passed":true"#, "20/20"),
        ("degree-course", #""count":2,"passed":false"#, "0/0 not-passed"),
        ("degree-course", #""passed":"no""#, "invalid-fact"),
        ("degree-course", #""count":0,"passed":false"#, "invalid-fact"),
    ])
    func `a count is a whole number of at least 1, and 1 if it is missing`(
        activity: String,
        facts: String,
        gist: String
    ) throws {
        #expect(try Desk.gist(activity, facts) == gist)
    }

    @Test(arguments: [
        (#""points":12999"#, "12/10 annual-cap"), (#""points":10000"#, "10/10"), (#""points":9999"#, "9/9"),
        (#""points":999"#, "0/0"), (#""points":0"#, "0/0"), (#""points":1000.0"#, "1/1"), (#""points":1e3"#, "1/1"),
        ("", "invalid-fact"), (#""points":-1"#, "invalid-fact"), (#""points":999.5"#, "invalid-fact"),
        (#""points":1000001"#, "invalid-fact"), (#""points":null"#, "invalid-fact"),
    ])
    func `points count one hour for each complete thousand`(facts: String, gist: String) throws {
        #expect(try Desk.gist("xuexi-points", facts) == gist)
    }

    @Test(arguments: [
        ("authority-import", #""hours":60"#, "60/60"), ("authority-import", #""hours":60.00"#, "60/60"),
        ("authority-import", #""hours":60.01"#, "over-record-limit"),
        ("authority-import", #""hours":60.001"#, "invalid-fact"),
        ("authority-import", #""hours":8,"days":1"#, "8/8"), ("authority-import", #""days":1"#, "invalid-fact"),
        ("cohort-grant", #""hours":70"#, "70/60 annual-cap"), ("cohort-grant", #""minutes":45"#, "invalid-fact"),
    ])
    func `imports and grants state their hours`(activity: String, facts: String, gist: String) throws {
        #expect(try Desk.gist(activity, facts) == gist)
    }
}
