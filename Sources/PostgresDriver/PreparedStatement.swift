import CLibPQ
import SQLDatabase

/// A statement that a connection has prepared.
struct PreparedStatement {
    /// The name under which the server knows it.
    let name: String
    /// The types of its parameters, as the server has found them.
    let parameters: [Oid]
    /// The table and columns if it only adds rows, one value for each column. Many such rows can be copied at once.
    let copying: CopyTarget?
}
