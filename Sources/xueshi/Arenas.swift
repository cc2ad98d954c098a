import CMalloc
import Foundation

/// The C library gives threads memory of their own, up to eight regions for each core, and what was freed in one stays
/// there. Long work wanders over many threads: with as many regions as cores a million rows take half the memory.
enum Arenas {
    /// To be called before threads are begun.
    static func limit() {
        mallopt(M_ARENA_MAX, Int32(clamping: max(2, ProcessInfo.processInfo.activeProcessorCount)))
    }
}
