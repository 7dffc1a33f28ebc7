#include "CGetopt.h"

#include <unistd.h>

void getopt_begin(void) {
#ifdef __GLIBC__
    optind = 0;
#else
    optreset = 1;
    optind = 1;
#endif
    opterr = 0;
}

struct getopt_step getopt_take(int count, char *const *vector, const char *shorts,
                               const struct option *longs) {
    optarg = 0;
    optopt = 0;
    int code = getopt_long(count, vector, shorts, longs, 0);
    return (struct getopt_step){code, optarg, optind, optopt};
}
