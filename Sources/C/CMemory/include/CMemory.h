/// How the process keeps its memory: see memory.c. Nothing here is called.
extern const char *malloc_conf;
