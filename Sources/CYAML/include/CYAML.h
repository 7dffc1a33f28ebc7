#pragma once
// The event parser of libyaml, without a header of libyaml in the interface.
#include <stddef.h>
#include <stdint.h>

/// A parser over bytes that the caller keeps alive.
struct cobalamin_yaml;

enum cobalamin_yaml_kind {
    COBALAMIN_YAML_FAULT,
    COBALAMIN_YAML_DOCUMENT_START,
    COBALAMIN_YAML_DOCUMENT_END,
    COBALAMIN_YAML_SCALAR,
    COBALAMIN_YAML_SEQUENCE_START,
    COBALAMIN_YAML_SEQUENCE_END,
    COBALAMIN_YAML_MAPPING_START,
    COBALAMIN_YAML_MAPPING_END,
    COBALAMIN_YAML_ALIAS,
    COBALAMIN_YAML_END,
};

/// One event; its text is valid until the next one is taken.
struct cobalamin_yaml_event {
    enum cobalamin_yaml_kind kind;
    /// A scalar's text, or what is wrong.
    const char *text;
    size_t length;
    /// Where it begins, both from 0.
    size_t line;
    size_t column;
    /// Where bytes are no UTF-8: the place of the first wrong one, for then there is no line yet.
    size_t offset;
    /// Whether line and column are unknown, and only the offset counts.
    int has_offset_only;
    int has_anchor;
    int has_tag;
};

/// Begins to parse; NULL when memory is short.
struct cobalamin_yaml *cobalamin_yaml_open(const uint8_t *bytes, size_t length);

/// Takes the next event; after a fault or the end there is none worth taking.
struct cobalamin_yaml_event cobalamin_yaml_next(struct cobalamin_yaml *parser);

void cobalamin_yaml_close(struct cobalamin_yaml *parser);
