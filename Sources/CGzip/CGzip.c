#include "CGzip.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

// 15 is the largest window; 16 more ask for the gzip header and its checksum.
enum { GZIP_WINDOW = 15 + 16, LEVEL = 6, MEMORY_LEVEL = 8, UNKNOWN_SYSTEM = 255 };

struct cobalamin_gzip {
    void *library;
    z_stream stream;
    gz_header header;
    // One of each pair is set, according to the direction.
    __typeof__(inflate) *step_inflate;
    __typeof__(inflateReset) *reset_inflate;
    __typeof__(deflate) *step_deflate;
    __typeof__(inflateEnd) *end;
};

const char *cobalamin_gzip_library(void) {
#ifdef __APPLE__
    return "libz.1.dylib";
#else
    return "libz.so.1";
#endif
}

static cobalamin_gzip *open_library(const char *library) {
    cobalamin_gzip *gzip = calloc(1, sizeof *gzip);
    if (gzip == NULL) return NULL;
    gzip->library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (gzip->library != NULL) return gzip;
    free(gzip);
    return NULL;
}

// Gives the library back where something of it is missing or its start failed.
static cobalamin_gzip *checked(cobalamin_gzip *gzip, int is_started) {
    if (is_started) return gzip;
    dlclose(gzip->library);
    free(gzip);
    return NULL;
}

cobalamin_gzip *cobalamin_gunzip_open(const char *library) {
    cobalamin_gzip *gzip = open_library(library);
    if (gzip == NULL) return NULL;
    __typeof__(inflateInit2_) *start = dlsym(gzip->library, "inflateInit2_");
    gzip->step_inflate = dlsym(gzip->library, "inflate");
    gzip->reset_inflate = dlsym(gzip->library, "inflateReset");
    gzip->end = dlsym(gzip->library, "inflateEnd");
    int is_whole = start && gzip->step_inflate && gzip->reset_inflate && gzip->end;
    return checked(
        gzip, is_whole
            && start(&gzip->stream, GZIP_WINDOW, ZLIB_VERSION, sizeof gzip->stream) == Z_OK);
}

cobalamin_gzip *cobalamin_gzip_open(const char *library) {
    cobalamin_gzip *gzip = open_library(library);
    if (gzip == NULL) return NULL;
    __typeof__(deflateInit2_) *start = dlsym(gzip->library, "deflateInit2_");
    __typeof__(deflateSetHeader) *set_header = dlsym(gzip->library, "deflateSetHeader");
    gzip->step_deflate = dlsym(gzip->library, "deflate");
    gzip->end = dlsym(gzip->library, "deflateEnd");
    int is_whole = start && set_header && gzip->step_deflate && gzip->end;
    gzip->header.os = UNKNOWN_SYSTEM;
    return checked(
        gzip, is_whole
            && start(&gzip->stream, LEVEL, Z_DEFLATED, GZIP_WINDOW, MEMORY_LEVEL,
                   Z_DEFAULT_STRATEGY, ZLIB_VERSION, sizeof gzip->stream) == Z_OK
            && set_header(&gzip->stream, &gzip->header) == Z_OK);
}

static uInt clamped(size_t count) { return count > UINT_MAX ? UINT_MAX : (uInt)count; }

// Points the stream at the bytes of one step.
static void hold(
    cobalamin_gzip *gzip, const uint8_t *input, size_t input_count, uint8_t *output,
    size_t output_count) {
    gzip->stream.next_in = (Bytef *)input;
    gzip->stream.avail_in = clamped(input_count);
    gzip->stream.next_out = output;
    gzip->stream.avail_out = clamped(output_count);
}

// Says what the step took and made, and what its status means.
static cobalamin_gzip_status told(
    cobalamin_gzip *gzip, size_t *input_count, size_t *output_count, int status) {
    *input_count = clamped(*input_count) - gzip->stream.avail_in;
    *output_count = clamped(*output_count) - gzip->stream.avail_out;
    switch (status) {
    case Z_OK:
    // No progress without more input or more room; no fault.
    case Z_BUF_ERROR: return COBALAMIN_GZIP_MORE;
    case Z_STREAM_END: return COBALAMIN_GZIP_END;
    case Z_MEM_ERROR: return COBALAMIN_GZIP_NO_MEMORY;
    default: return COBALAMIN_GZIP_DAMAGED;
    }
}

cobalamin_gzip_status cobalamin_gunzip_step(
    cobalamin_gzip *gzip, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *output_count) {
    hold(gzip, input, *input_count, output, *output_count);
    int status = gzip->step_inflate(&gzip->stream, Z_NO_FLUSH);
    return told(gzip, input_count, output_count, status);
}

void cobalamin_gunzip_restart(cobalamin_gzip *gzip) { gzip->reset_inflate(&gzip->stream); }

cobalamin_gzip_status cobalamin_gzip_step(
    cobalamin_gzip *gzip, const uint8_t *input, size_t *input_count, uint8_t *output,
    size_t *output_count, int is_last) {
    hold(gzip, input, *input_count, output, *output_count);
    int status = gzip->step_deflate(&gzip->stream, is_last ? Z_FINISH : Z_NO_FLUSH);
    return told(gzip, input_count, output_count, status);
}

void cobalamin_gzip_close(cobalamin_gzip *gzip) {
    gzip->end(&gzip->stream);
    dlclose(gzip->library);
    free(gzip);
}
