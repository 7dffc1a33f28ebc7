#ifndef COBALAMIN_CARCHIVE_H
#define COBALAMIN_CARCHIVE_H

// A reader of package archives (.tgz and whatever else libarchive knows), entry by entry.
// libarchive's own header stays out of this one, so that Swift sees these five functions only.

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct cobalamin_archive cobalamin_archive;

/// Opens an archive; NULL when there is no memory or the file cannot be opened as an archive.
cobalamin_archive *_Nullable cobalamin_archive_open(const char *path);

/// Moves to the next regular file: 1 = there is one, 0 = the end, -1 = damaged or too large.
/// Name and bytes stay valid until the next call.
int cobalamin_archive_next(cobalamin_archive *archive);

/// The path of the current file within the archive.
const char *cobalamin_archive_name(const cobalamin_archive *archive);

/// The content of the current file.
const uint8_t *_Nullable cobalamin_archive_bytes(
    const cobalamin_archive *archive, size_t *length);

void cobalamin_archive_close(cobalamin_archive *archive);

#pragma clang assume_nonnull end

#endif
