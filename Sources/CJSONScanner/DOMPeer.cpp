#include <new>
#include <simdjson.h>

#include "CJSONScanner.h"

struct cjs_dom {
    simdjson::dom::parser parser;
};

extern "C" {

cjs_dom *cjs_dom_create(void) { return new (std::nothrow) cjs_dom; }

void cjs_dom_destroy(cjs_dom *dom) { delete dom; }

int cjs_dom_parse(cjs_dom *dom, const uint8_t *bytes, size_t length) {
    return int(dom->parser.parse(bytes, length, false).error());
}

}  // extern "C"
