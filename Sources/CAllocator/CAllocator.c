#include "CAllocator.h"

#if defined(__GLIBC__) || defined(__linux__)
#include <malloc.h>
#endif

void cobalamin_keep_freed_memory(int bytes) {
#if defined(M_MMAP_THRESHOLD) && defined(M_TRIM_THRESHOLD)
    mallopt(M_MMAP_THRESHOLD, bytes);
    mallopt(M_TRIM_THRESHOLD, 2 * bytes);
#else
    (void)bytes;
#endif
}

void cobalamin_return_freed_memory(void) {
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}
