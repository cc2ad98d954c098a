import SQLDatabase
import Synchronization

@testable import TestWorld

/// A database that moves: from a certain moment on, its users reach another one.
final class MovedPool: WrappingPool {
    private let present: Mutex<any SQLPool>

    init(_ first: any SQLPool) { present = Mutex(first) }

    func move(to other: any SQLPool) { present.withLock { $0 = other } }

    var inner: any SQLPool { present.withLock { $0 } }
}
