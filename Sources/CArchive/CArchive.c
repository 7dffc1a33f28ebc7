#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>
#include <string.h>

// One file of a FHIR package is a few megabytes at most; more is an attack or a mistake.
enum { LARGEST_FILE = 256 * 1024 * 1024, FIRST_CAPACITY = 64 * 1024 };

struct cobalamin_archive {
    struct archive *source;
    char *name;
    uint8_t *bytes;
    size_t length;
    size_t capacity;
};

cobalamin_archive *cobalamin_archive_open(const char *path) {
    cobalamin_archive *archive = calloc(1, sizeof *archive);
    if (archive == NULL) return NULL;
    archive->source = archive_read_new();
    if (archive->source != NULL) {
        archive_read_support_filter_all(archive->source);
        archive_read_support_format_all(archive->source);
        if (archive_read_open_filename(archive->source, path, FIRST_CAPACITY) == ARCHIVE_OK)
            return archive;
    }
    cobalamin_archive_close(archive);
    return NULL;
}

static int reserve(cobalamin_archive *archive, size_t capacity) {
    if (capacity <= archive->capacity) return 1;
    uint8_t *bytes = realloc(archive->bytes, capacity);
    if (bytes == NULL) return 0;
    archive->bytes = bytes;
    archive->capacity = capacity;
    return 1;
}

// The size an entry declares may be missing or wrong, so the content is read until it ends.
static int read_content(cobalamin_archive *archive) {
    archive->length = 0;
    for (;;) {
        if (archive->length > LARGEST_FILE) return 0;
        size_t wanted = archive->length < FIRST_CAPACITY ? FIRST_CAPACITY : archive->length * 2;
        if (!reserve(archive, wanted)) return 0;
        la_ssize_t got = archive_read_data(
            archive->source, archive->bytes + archive->length, archive->capacity - archive->length);
        if (got < 0) return 0;
        if (got == 0) return 1;
        archive->length += (size_t)got;
    }
}

static int read_name(cobalamin_archive *archive, struct archive_entry *entry) {
    const char *name = archive_entry_pathname(entry);
    free(archive->name);
    archive->name = strdup(name == NULL ? "" : name);
    return archive->name != NULL;
}

int cobalamin_archive_next(cobalamin_archive *archive) {
    struct archive_entry *entry;
    for (;;) {
        int status = archive_read_next_header(archive->source, &entry);
        if (status == ARCHIVE_EOF) return 0;
        if (status < ARCHIVE_WARN) return -1;
        if (archive_entry_filetype(entry) != AE_IFREG) continue;
        return read_name(archive, entry) && read_content(archive) ? 1 : -1;
    }
}

const char *cobalamin_archive_name(const cobalamin_archive *archive) {
    return archive->name == NULL ? "" : archive->name;
}

const uint8_t *cobalamin_archive_bytes(const cobalamin_archive *archive, size_t *length) {
    *length = archive->length;
    return archive->bytes;
}

void cobalamin_archive_close(cobalamin_archive *archive) {
    if (archive->source != NULL) archive_read_free(archive->source);
    free(archive->name);
    free(archive->bytes);
    free(archive);
}
