#include "CMemory.h"

/// Read by jemalloc when the process begins. Long work wanders over many threads; the C library's own memory makes them
/// wait for each other at every string, or takes twice as much. Two regions are enough for threads that keep a stock of
/// their own, and what is free for half a second goes back to the system.
const char *malloc_conf = "narenas:2,lg_tcache_max:13,dirty_decay_ms:500,muzzy_decay_ms:0";
