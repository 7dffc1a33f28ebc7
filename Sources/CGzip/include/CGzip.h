#ifndef COBALAMIN_CGZIP_H
#define COBALAMIN_CGZIP_H

// Packs and unpacks gzip (RFC 1952) with zlib, which is looked up only once there is something to
// pack or unpack: a run over plain files does not pay for loading it.
// zlib and not libarchive, whose gzip filter compares no checksum and drops the last block of a file
// that was cut short: altered or missing data would pass in silence.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What a step came to.
enum cobalamin_gzip_status : int32_t {
    /// It goes on.
    COBALAMIN_GZIP_MORE,
    /// The compressed data ended here, and their checksum is right.
    COBALAMIN_GZIP_END,
    /// These are no gzip data, or they were altered.
    COBALAMIN_GZIP_DAMAGED,
    /// There is no memory.
    COBALAMIN_GZIP_NO_MEMORY,
};
typedef enum cobalamin_gzip_status cobalamin_gzip_status;

typedef struct cobalamin_gzip cobalamin_gzip;

/// The file name under which the system's zlib is looked up.
const char *cobalamin_gzip_library(void);

/// Starts unpacking with the library of that name; NULL where it cannot be loaded.
cobalamin_gzip *_Nullable cobalamin_gunzip_open(const char *library);

/// Starts packing with the library of that name; NULL where it cannot be loaded.
///
/// The header holds neither time, name nor system: the same bytes give the same file.
cobalamin_gzip *_Nullable cobalamin_gzip_open(const char *library);

/// Unpacks some bytes. On return both counts say how much was taken and how much was made.
cobalamin_gzip_status cobalamin_gunzip_step(
    cobalamin_gzip *gzip, const uint8_t *_Nullable input, size_t *input_count,
    uint8_t *_Nullable output, size_t *output_count);

/// Makes ready for the next of several compressed pieces that stand one after another.
void cobalamin_gunzip_restart(cobalamin_gzip *gzip);

/// Packs some bytes; with `is_last` until COBALAMIN_GZIP_END. The counts are as in unpacking.
cobalamin_gzip_status cobalamin_gzip_step(
    cobalamin_gzip *gzip, const uint8_t *_Nullable input, size_t *input_count,
    uint8_t *_Nullable output, size_t *output_count, int is_last);

void cobalamin_gzip_close(cobalamin_gzip *gzip);

#pragma clang assume_nonnull end

#endif
