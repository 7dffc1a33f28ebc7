#ifndef CXMLREADER_H
#define CXMLREADER_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A push reader of XML over libxml2's SAX2 events. The library is loaded when the first reader opens.
///
/// Each push fills a list of events that lives until the next push. Nothing outside the pushed bytes is
/// ever opened: no DTD, no entity but the five predefined, no network.
typedef struct cobalamin_xml cobalamin_xml;

enum cobalamin_xml_kind : uint8_t {
    /// An element begins; its NAMESPACE and ATTRIBUTE events follow at once.
    COBALAMIN_XML_START,
    /// A namespace declaration of the element that began: `name` is the prefix, `space` the namespace.
    COBALAMIN_XML_NAMESPACE,
    /// An attribute of the element that began: `name`, `space`, and its value as text.
    COBALAMIN_XML_ATTRIBUTE,
    /// Characters; adjacent ones of one push come as one event where nothing stands between.
    COBALAMIN_XML_TEXT,
    /// An element ends.
    COBALAMIN_XML_END,
    /// A comment: its text.
    COBALAMIN_XML_COMMENT,
    /// A processing instruction: `name` is its target; it is told and never followed.
    COBALAMIN_XML_INSTRUCTION,
};
typedef enum cobalamin_xml_kind cobalamin_xml_kind;

struct cobalamin_xml_event {
    cobalamin_xml_kind kind;
    /// Characters stood in a CDATA section.
    uint8_t is_cdata;
    /// How deep the element lies; the root element has 1.
    uint16_t depth;
    /// Number of the local name (prefix for NAMESPACE); 0 is the empty text.
    uint32_t name;
    /// Number of the prefix as written; 0 for none.
    uint32_t prefix;
    /// Number of the namespace's URI; 0 for none.
    uint32_t space;
    /// Where its text stands among the texts of this push, and how long it is, in UTF-8.
    uint32_t text;
    uint32_t text_count;
    /// Where it begins in the input: line and column from 1, the column in characters.
    uint32_t line;
    uint32_t column;
    /// Byte offset in the input as UTF-8 of the first byte of the event; for END of the byte behind the tag.
    uint64_t offset;
};
typedef struct cobalamin_xml_event cobalamin_xml_event;

enum cobalamin_xml_status {
    COBALAMIN_XML_OK,
    /// Not well-formed.
    COBALAMIN_XML_MALFORMED,
    /// A DOCTYPE: refused.
    COBALAMIN_XML_DOCTYPE,
    /// An entity that is none of the five predefined.
    COBALAMIN_XML_ENTITY,
    COBALAMIN_XML_TOO_DEEP,
    COBALAMIN_XML_TOO_MANY_ATTRIBUTES,
    /// One name, attribute value, text, comment or instruction is too long.
    COBALAMIN_XML_TOO_LONG,
    /// The whole document is larger than the limit.
    COBALAMIN_XML_TOO_LARGE,
    /// Too many different names.
    COBALAMIN_XML_TOO_MANY_NAMES,
    /// The encoding it declares is not one of those known.
    COBALAMIN_XML_UNKNOWN_ENCODING,
    /// The bytes are not what the encoding allows.
    COBALAMIN_XML_BAD_ENCODING,
    COBALAMIN_XML_NO_MEMORY,
    /// It declares an encoding of single bytes, and all its bytes above ASCII are UTF-8.
    COBALAMIN_XML_MISDECLARED,
    /// It is UTF-16 without a byte-order mark, or declares UTF-16 and is none.
    COBALAMIN_XML_UNMARKED,
    /// It declares UTF-8 or nothing, and its bytes are not UTF-8.
    COBALAMIN_XML_NOT_UTF8,
    /// There is no byte of XML.
    COBALAMIN_XML_EMPTY,
    COBALAMIN_XML_ENDS_EARLY,
    COBALAMIN_XML_CONTENT_AFTER_END,
};
typedef enum cobalamin_xml_status cobalamin_xml_status;

enum cobalamin_xml_note_kind : uint8_t {
    /// A processing instruction was passed over.
    COBALAMIN_XML_NOTE_INSTRUCTION,
    /// The byte-order mark proves another encoding than the declared one, and was followed.
    COBALAMIN_XML_NOTE_ENCODING,
    /// A prefix has no namespace; told of the first one only.
    COBALAMIN_XML_NOTE_PREFIX,
};
typedef enum cobalamin_xml_note_kind cobalamin_xml_note_kind;

struct cobalamin_xml_note {
    cobalamin_xml_note_kind kind;
    uint32_t line;
    uint32_t column;
    uint64_t offset;
};
typedef struct cobalamin_xml_note cobalamin_xml_note;

struct cobalamin_xml_limits {
    /// How deep elements may be nested; at most 65534.
    uint32_t depth;
    /// Attributes and namespace declarations of one element; four times as many namespaces in force.
    uint32_t attributes;
    /// Bytes of one text; a single piece of markup is bounded by 9 MiB besides, a name by 1 KiB.
    uint32_t text;
    /// Different names of a document.
    uint32_t names;
    /// Bytes of the document, or of a message where they are told apart.
    uint64_t bytes;
};
typedef struct cobalamin_xml_limits cobalamin_xml_limits;

/// The file name under which libxml2 is looked up.
const char *cobalamin_xml_library(void);

/// Opens a reader with the library of that name; NULL where it cannot be loaded.
cobalamin_xml *_Nullable cobalamin_xml_open(const char *library, cobalamin_xml_limits limits);

/// The number of a name, kept for the life of the reader, so that names can be told by number.
uint32_t cobalamin_xml_intern(cobalamin_xml *reader, const char *name, size_t count);

/// The text of a number.
const char *cobalamin_xml_name(const cobalamin_xml *reader, uint32_t number, size_t *count);

/// Makes ready for another document; numbers of names stay.
void cobalamin_xml_restart(cobalamin_xml *reader);

/// Begins a new message of the document: the limit of its bytes is counted from here.
void cobalamin_xml_begin_message(cobalamin_xml *reader);

/// Parses more bytes of the document; with `is_last` its end. Events before a fault are given.
cobalamin_xml_status cobalamin_xml_push(
    cobalamin_xml *reader, const uint8_t *_Nullable bytes, size_t count, int is_last);

/// The events of the last push.
const cobalamin_xml_event *_Nullable cobalamin_xml_events(
    const cobalamin_xml *reader, size_t *count);

/// The texts of the last push, to which events refer.
const uint8_t *_Nullable cobalamin_xml_texts(const cobalamin_xml *reader);

/// Where the fault stands: line and column.
void cobalamin_xml_fault_place(const cobalamin_xml *reader, uint32_t *line, uint32_t *column);

uint64_t cobalamin_xml_fault_offset(const cobalamin_xml *reader);

/// What is no fault but worth telling, in this document so far: the first sixteen.
const cobalamin_xml_note *cobalamin_xml_notes(const cobalamin_xml *reader, size_t *count);

/// What the document is encoded in; known once its head was pushed.
const char *cobalamin_xml_encoding(const cobalamin_xml *reader);

/// What libxml2 says of the fault (its number; no text of the document).
int cobalamin_xml_fault_number(const cobalamin_xml *reader);

/// Parses bytes with empty handlers, to measure libxml2 itself: the number of elements, or 0.
uint64_t cobalamin_xml_measure(const char *library, const uint8_t *bytes, size_t count);

void cobalamin_xml_close(cobalamin_xml *reader);

#pragma clang assume_nonnull end

#endif
