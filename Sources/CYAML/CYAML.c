#include "CYAML.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct cobalamin_yaml {
    yaml_parser_t parser;
    yaml_event_t event;
};

struct cobalamin_yaml *cobalamin_yaml_open(const uint8_t *bytes, size_t length) {
    struct cobalamin_yaml *self = calloc(1, sizeof *self);
    if (self == NULL) return NULL;
    if (!yaml_parser_initialize(&self->parser)) {
        free(self);
        return NULL;
    }
    yaml_parser_set_encoding(&self->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&self->parser, bytes, length);
    return self;
}

static struct cobalamin_yaml_event fault(const yaml_parser_t *parser) {
    struct cobalamin_yaml_event result = {.kind = COBALAMIN_YAML_FAULT};
    result.text = parser->problem != NULL ? parser->problem : "memory is short";
    result.length = strlen(result.text);
    if (parser->error == YAML_READER_ERROR) {
        result.offset = parser->problem_offset;
        result.has_offset_only = 1;
    } else {
        result.line = parser->problem_mark.line;
        result.column = parser->problem_mark.column;
    }
    return result;
}

struct cobalamin_yaml_event cobalamin_yaml_next(struct cobalamin_yaml *self) {
    yaml_event_t *event = &self->event;
    do {
        yaml_event_delete(event);
        if (!yaml_parser_parse(&self->parser, event)) return fault(&self->parser);
    } while (event->type == YAML_STREAM_START_EVENT);
    struct cobalamin_yaml_event result = {
        .line = event->start_mark.line,
        .column = event->start_mark.column,
    };
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        result.kind = COBALAMIN_YAML_SCALAR;
        result.text = (const char *)event->data.scalar.value;
        result.length = event->data.scalar.length;
        result.has_anchor = event->data.scalar.anchor != NULL;
        result.has_tag = event->data.scalar.tag != NULL;
        break;
    case YAML_SEQUENCE_START_EVENT:
        result.kind = COBALAMIN_YAML_SEQUENCE_START;
        result.has_anchor = event->data.sequence_start.anchor != NULL;
        result.has_tag = event->data.sequence_start.tag != NULL;
        break;
    case YAML_MAPPING_START_EVENT:
        result.kind = COBALAMIN_YAML_MAPPING_START;
        result.has_anchor = event->data.mapping_start.anchor != NULL;
        result.has_tag = event->data.mapping_start.tag != NULL;
        break;
    case YAML_SEQUENCE_END_EVENT: result.kind = COBALAMIN_YAML_SEQUENCE_END; break;
    case YAML_MAPPING_END_EVENT: result.kind = COBALAMIN_YAML_MAPPING_END; break;
    case YAML_DOCUMENT_START_EVENT: result.kind = COBALAMIN_YAML_DOCUMENT_START; break;
    case YAML_DOCUMENT_END_EVENT: result.kind = COBALAMIN_YAML_DOCUMENT_END; break;
    case YAML_ALIAS_EVENT: result.kind = COBALAMIN_YAML_ALIAS; break;
    default: result.kind = COBALAMIN_YAML_END; break;
    }
    return result;
}

void cobalamin_yaml_close(struct cobalamin_yaml *self) {
    if (self == NULL) return;
    yaml_event_delete(&self->event);
    yaml_parser_delete(&self->parser);
    free(self);
}
