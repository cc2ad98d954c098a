import Testing

@Suite struct ActivityContractTests {
    @Test(arguments: [
        ("institution-training", #""hours":100"#, "100/100"), ("upgrade-program", #""hours":100"#, "100/100"),
        ("employer-training", #""hours":10.1"#, "10.1/10 annual-cap"),
        ("study-visit", #""days":4"#, "32/30 annual-cap"),
        ("conference", #""hours":10"#, "10/10"), ("conference", #""days":2"#, "16/10 annual-cap"),
        ("degree-course", #""count":4"#, "40/30 annual-cap"),
        ("paper", #""count":4"#, "40/30 annual-cap"),
        ("lecturing", #""hours":10"#, "20/20"), ("lecturing", #""minutes":500"#, "22.2/20 annual-cap"),
        ("lecturing", #""hours":0.05"#, "0.1/0.1"),
    ])
    func `hours follow the activity's own formula and cap`(activity: String, facts: String, gist: String) throws {
        #expect(try Desk.gist(activity, facts) == gist)
    }

    @Test(arguments: [
        ("qualification-exam", "level", "junior", "10/10"), ("qualification-exam", "level", "intermediate", "20/20"),
        ("qualification-exam", "level", "senior", "30/30"), ("book", "authorship", "sole", "20/20"),
        ("book", "authorship", "edited", "10/10"), ("patent", "kind", "invention", "5/5"),
        ("patent", "kind", "utility-model", "3/3"), ("patent", "kind", "software-copyright", "1/1"),
        ("patent", "kind", "design", "1/1"), ("research-project", "level", "national", "30/30"),
        ("research-project", "level", "provincial", "20/20"), ("research-project", "level", "municipal", "10/10"),
        ("award", "level", "national", "60/60"), ("award", "level", "provincial", "40/40"),
        ("award", "level", "municipal", "20/20"), ("award", "level", "National", "invalid-fact"),
        ("patent", "kind", "", "invalid-fact"),
    ])
    func `levels have their own hours`(activity: String, fact: String, level: String, gist: String) throws {
        #expect(try Desk.gist(activity, #""\#(fact)":"\#(level)""#) == gist)
    }

    @Test func `a level is required and must be text`() throws {
        #expect(try Desk.gist("award", "") == "invalid-fact")
        #expect(try Desk.gist("award", #""level":null"#) == "invalid-fact")
        #expect(try Desk.gist("award", #""level":1"#) == "invalid-fact")
    }

    @Test func `an examination has no count, and a prize has one`() throws {
        #expect(try Desk.gist("qualification-exam", #""level":"junior","count":3"#) == "10/10")
        #expect(try Desk.gist("award", #""level":"municipal","count":3"#) == "60/60")
        #expect(try Desk.gist("award", #""level":"municipal","count":0"#) == "invalid-fact")
    }

    @Test(arguments: ["institution-training", "upgrade-program", "employer-training"])
    func `a failed training is worth nothing`(activity: String) throws {
        #expect(try Desk.gist(activity, #""hours":8,"passed":false"#) == "0/0 not-passed")
        #expect(try Desk.gist(activity, #""hours":8,"passed":null"#) == "8/8")
        #expect(try Desk.gist(activity, #""hours":8,"passed":0"#) == "invalid-fact")
    }

    @Test(arguments: ["study-visit", "conference", "lecturing"])
    func `a flag that the activity does not have is ignored`(activity: String) throws {
        #expect(try Desk.gist(activity, #""hours":1,"passed":false"#).hasSuffix("not-passed") == false)
    }

    @Test func `grants have a cap for each subject`() throws {
        let grant = #""activity":"cohort-grant","completed":"2024-12-01""#
        #expect(
            try Desk.gists(
                #""id":"a",\#(grant),"subject":"public","facts":{"hours":31}"#,
                #""id":"b",\#(grant),"subject":"professional","facts":{"hours":60}"#,
                #""id":"c",\#(grant),"subject":"professional","facts":{"hours":1}"#
            )
                == ["31/30 annual-cap", "60/60", "1/0 annual-cap"]
        )
    }

    @Test func `an import may state at most 30 public hours`() throws {
        let grant = #""activity":"authority-import","completed":"2024-12-01","subject":"public""#
        #expect(
            try Desk.gists(
                #""id":"a",\#(grant),"facts":{"hours":30}"#,
                #""id":"b",\#(grant),"facts":{"hours":30.01}"#
            )
                == ["30/30", "over-record-limit"]
        )
    }
}
