import Foundation
import Groundwork
import SQLDatabase
import Spreadsheet
import Testing

@testable import TestSupport

@Suite struct StorageCheckTests {
    @Test func `folders with enough space are no problem`() throws {
        let folder = try TemporaryFolder()
        #expect(FreeSpace.bytes(in: folder.path).map { $0 > 0 } == true)
        let check = StorageCheck(dataFolder: folder.path, database: folder.file("x.sqlite"), minimum: 1)
        #expect(check.problem() == nil)
    }

    @Test func `too little space and a missing folder are reported without the path`() throws {
        let folder = try TemporaryFolder()
        let short = try #require(StorageCheck(dataFolder: folder.path, database: nil, minimum: .max).problem())
        #expect(short.contains("数据文件夹剩余空间不足"))
        let missing = StorageCheck(dataFolder: folder.path, database: "/nowhere/x.sqlite", minimum: 0).problem()
        #expect(missing == "数据库所在的文件夹不能写入，请检查磁盘和权限。")
    }

    @Test(arguments: [
        SQLFailure.full as any Error, CocoaError(.fileWriteOutOfSpace), POSIXError(.ENOSPC), POSIXError(.EDQUOT),
        NSError(domain: NSCocoaErrorDomain, code: 512, userInfo: [NSUnderlyingErrorKey: POSIXError(.ENOSPC)]),
    ])
    func `every form of the error for a full disk is recognised`(error: any Error) {
        #expect(OutOfSpace.caused(error))
        #expect(Complaint(error).sentence.contains("存储空间不足"))
    }

    @Test(arguments: [SQLFailure.busy as any Error, CocoaError(.fileNoSuchFile), POSIXError(.EIO)])
    func `other errors are not taken for a full disk`(error: any Error) {
        #expect(!OutOfSpace.caused(error))
    }
}
