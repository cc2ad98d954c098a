import Documents
import Domain
import Files
import Foundation
import Groundwork
import Offices
import Print
import Recognition
import Rules
import SQLDatabase
import Spreadsheet
import Store
import Testing
import Threads

@testable import TestSupport

@Suite struct ComplaintTests {
    private static let errors: [any Error] =
        [
            Refusal.notYours, Refusal.notYourRole, Refusal.ownDeclaration, Refusal.samePerson,
            RegionFault.fileMissing("regions.tsv"), RegionFault.circle([]), SetupRefusal.nameMissing,
            SetupRefusal.regionWrong("9", near: []), PolicyRefusal.noPolicy,
            PolicyRefusal.unknownSeries, LookupFailure.outdated,
            StoreFailure.unreadable(column: "record.status"), LookupFailure.missing("something new"),
            SQLFailure.unreachable("x.sqlite"), SQLFailure.constraint("UNIQUE"), SQLFailure.busy, SQLFailure.full,
            SQLFailure.unexpectedNull(column: 3), SQLFailure.other("code 11"), PrintFailure.noPages,
            PrintFailure.tooManyPages, PrintFailure.fontMissing("Noto Serif CJK SC"),
            PrintFailure.tooLongForQRCode(bytes: 5_000), PrintFailure.drawing("out of memory"),
            FormFault("title", "请填写名称。"), CrewIsFull(), CancellationError(), CocoaError(.fileNoSuchFile),
            CocoaError(.fileReadNoPermission), CocoaError(.fileWriteUnknown), CocoaError(.fileWriteOutOfSpace),
            POSIXError(.EIO), FileFailure.missing, FileFailure.tooLarge, FileFailure.full, FileFailure.untrusted,
            FileFailure.unreachable("secret"), FileFailure.wrongKey, FileFailure.forbidden, FileFailure.noBucket,
            FileFailure.clocksDiffer, FileFailure.unexpected("secret"), ReevaluationFailure.otherPolicies,
            ReevaluationFailure.unfinished, Unforeseen.detail("secret"),
        ]
        + [
            "account", "activity", "approval", "assessment", "batch", "certificate", "draft", "evidence",
            "installation", "office", "organisation", "person",
            "recognition", "record", "reevaluation", "region", "registration", "training",
        ].map { LookupFailure.missing($0) }

    @Test(arguments: errors.indices)
    func `every error has a sentence and an exit code, and never Swift's description`(place: Int) {
        let error = Self.errors[place]
        let complaint = Complaint(error)
        #expect(complaint.sentence.hasSuffix("。"))
        #expect(complaint.sentence.contains(/\p{Script=Han}{4}/))
        #expect([64, 65, 69, 70].contains(complaint.exitCode))
        #expect(complaint.sentence != "\(error)" || error is PrintFailure)
        for sign in ["(\"", "Optional", "Error Domain", "missing(", "secret", "UNIQUE"] {
            #expect(!complaint.sentence.contains(sign))
        }
    }

    @Test func `the sentence of a policy, workbook or number error is used unchanged`() throws {
        let folder = try TemporaryFolder()
        let policies = #expect(throws: PolicyLoadFailure.self) { try PolicyLibrary.load(directory: "/nowhere") }
        #expect(Complaint(try #require(policies)).exitCode == 65)
        try Data().write(to: URL(filePath: folder.file("empty.xlsx")))
        let workbook = #expect(throws: WorkbookFailure.self) {
            try WorkbookReader.open(path: folder.file("empty.xlsx"))
        }
        #expect(Complaint(try #require(workbook)).sentence == "文件是空的，请重新导出后再上传。")
    }

    /// Lists all errors, so that none is forgotten. Anyone who adds one decides here whether users can see it.
    @Test func `every declared error is listed here`() throws {
        let known: Set<String> = [
            "Refusal", "PolicyRefusal", "LookupFailure", "StoreFailure", "SQLFailure", "PrintFailure", "FormFault",
            "CrewIsFull", "PolicyLoadFailure", "HoursSheetFailure", "WorkbookFailure", "WritingFailure", "RecordFault",
            "RegionFault", "DocumentNumberFault", "AssetFailure", "CaseStreamFailure", "SettingsFailure", "CaseFault",
            "StreamFailure", "FileFailure", "TransferFailure", "ReevaluationFailure",
            // These never leave their target, or become a page at once.
            "Lost", "NobodyTakes", "TooLong", "Faults", "Damaged", "FactFault", "EnoughRows", "HashingFailure",
            "FormFailure",
            "NotSignedIn", "FileBegins", "WrongFormToken", "SetupRefusal", "Failure", "Fault",
        ]
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var declared: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?:enum|struct|class) (\w+): [^{\n]*\bError\b/) {
                declared.insert(String(match.1))
            }
        }
        #expect(declared.count > 15)
        #expect(declared.subtracting(known).isEmpty)
    }

    private enum Unforeseen: Error {
        case detail(String)
    }
}
