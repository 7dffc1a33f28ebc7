// Names the first fault of a text that the fast pass has refused. It reads byte by byte and shares
// nothing with that pass but the escapes, so each is a check on the other.
#include <cstring>
#include <exception>
#include <vector>

#include "CJSONScanner.h"
#include "Escapes.hpp"

namespace cjs {
namespace {

class Diagnosis {
public:
    Diagnosis(const uint8_t *bytes, size_t length, size_t skip, size_t max_depth)
        : bytes(bytes), length(length), place(skip), max_depth(max_depth) {}

    cjs_fault run();

private:
    // A state reads its token and returns false once `fault` holds.
    bool value();
    bool open(uint8_t mark);
    bool name();
    bool after_value();
    bool string();
    bool string_character();
    bool number();
    bool digits();
    bool literal(const char *text);
    bool utf8();

    bool fail(cjs_fault_reason reason, size_t offset) {
        fault = {reason, offset};
        return false;
    }
    bool unexpected(cjs_fault_reason reason);
    bool at_end() const { return place == length; }
    uint8_t byte() const { return bytes[place]; }
    void skip_blanks() {
        while (!at_end() && std::strchr(" \n\r\t", byte()) && byte() != 0) place++;
    }

    const uint8_t *bytes;
    size_t length;
    size_t place;
    size_t max_depth;
    std::vector<bool> open_objects;
    bool wants_value = true;
    cjs_fault fault = {CJS_FAULT_NONE, 0};
};

cjs_fault Diagnosis::run() {
    skip_blanks();
    if (at_end()) return {CJS_FAULT_EMPTY, place};
    while (fault.reason == CJS_FAULT_NONE) {
        skip_blanks();
        if (wants_value) {
            if (!value()) break;
        } else if (open_objects.empty()) {
            if (!at_end()) unexpected(CJS_FAULT_TRAILING_CONTENT);
            break;
        } else if (!after_value()) {
            break;
        }
    }
    return fault;
}

/// A byte that does not belong here: the end, broken UTF-8, or else `reason`.
bool Diagnosis::unexpected(cjs_fault_reason reason) {
    if (at_end()) return fail(CJS_FAULT_ENDS_EARLY, place);
    const size_t here = place;
    if (byte() >= 0x80 && !utf8()) return false;
    return fail(reason, here);
}

bool Diagnosis::value() {
    if (at_end()) return fail(CJS_FAULT_ENDS_EARLY, place);
    wants_value = false;
    switch (byte()) {
        case '"': return string();
        case '{': case '[': return open(byte());
        case 't': return literal("true");
        case 'f': return literal("false");
        case 'n': return literal("null");
        case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
        case '8': case '9':
            return number();
        default: return unexpected(CJS_FAULT_EXPECTED_VALUE);
    }
}

bool Diagnosis::open(uint8_t mark) {
    if (open_objects.size() == max_depth) return fail(CJS_FAULT_TOO_DEEP, place);
    open_objects.push_back(mark == '{');
    place++;
    skip_blanks();
    if (!at_end() && byte() == (mark == '{' ? '}' : ']')) {
        place++;
        open_objects.pop_back();
        return true;
    }
    if (mark == '{') return name();
    wants_value = true;
    return true;
}

bool Diagnosis::name() {
    skip_blanks();
    if (at_end() || byte() != '"') return unexpected(CJS_FAULT_EXPECTED_NAME);
    if (!string()) return false;
    skip_blanks();
    if (at_end() || byte() != ':') return unexpected(CJS_FAULT_EXPECTED_COLON);
    place++;
    wants_value = true;
    return true;
}

bool Diagnosis::after_value() {
    const bool in_object = open_objects.back();
    if (!at_end() && byte() == ',') {
        place++;
        if (in_object) return name();
        wants_value = true;
        return true;
    }
    if (!at_end() && byte() == (in_object ? '}' : ']')) {
        place++;
        open_objects.pop_back();
        return true;
    }
    return unexpected(
        in_object ? CJS_FAULT_EXPECTED_COMMA_OR_BRACE : CJS_FAULT_EXPECTED_COMMA_OR_BRACKET);
}

bool Diagnosis::string() {
    const size_t start = place++;
    while (!at_end() && byte() != '"') {
        if (!string_character()) return false;
    }
    if (at_end()) return fail(CJS_FAULT_UNCLOSED_STRING, start);
    place++;
    return true;
}

bool Diagnosis::string_character() {
    if (byte() < 0x20) return fail(CJS_FAULT_CONTROL_CHARACTER, place);
    if (byte() >= 0x80) return utf8();
    if (byte() != '\\') {
        place++;
        return true;
    }
    const size_t start = place;
    uint32_t character;
    switch (read_escape(bytes, place, length, character)) {
        case Escape::good: return true;
        case Escape::lone_surrogate: return fail(CJS_FAULT_LONE_SURROGATE, start);
        case Escape::bad: break;
    }
    const bool cut = length - start < 2 || (bytes[start + 1] == 'u' && length - start < 6);
    return fail(cut ? CJS_FAULT_ENDS_EARLY : CJS_FAULT_BAD_ESCAPE, start);
}

bool Diagnosis::digits() {
    const size_t start = place;
    while (!at_end() && byte() >= '0' && byte() <= '9') place++;
    return place > start;
}

bool Diagnosis::number() {
    const size_t start = place;
    if (byte() == '-') place++;
    const size_t first = place;
    bool good = digits() && (bytes[first] != '0' || place == first + 1);
    if (good && !at_end() && byte() == '.') {
        place++;
        good = digits();
    }
    if (good && !at_end() && (byte() | 0x20) == 'e') {
        place++;
        if (!at_end() && (byte() == '+' || byte() == '-')) place++;
        good = digits();
    }
    const bool ended = at_end() || std::strchr(" \n\r\t,:]}{[\"", byte()) != nullptr;
    if (good && ended && (at_end() || byte() != 0)) return true;
    return fail(!good && at_end() ? CJS_FAULT_ENDS_EARLY : CJS_FAULT_BAD_NUMBER, start);
}

bool Diagnosis::literal(const char *text) {
    const size_t count = std::strlen(text), left = length - place;
    if (left < count && std::memcmp(bytes + place, text, left) == 0) {
        return fail(CJS_FAULT_ENDS_EARLY, length);
    }
    if (left < count || std::memcmp(bytes + place, text, count) != 0) {
        return fail(CJS_FAULT_BAD_LITERAL, place);
    }
    const size_t start = place;
    place += count;
    const bool ended = at_end() || (byte() != 0 && std::strchr(" \n\r\t,:]}{[\"", byte()));
    return ended || fail(CJS_FAULT_BAD_LITERAL, start);
}

/// Passes one character of two to four bytes (RFC 3629, section 4).
bool Diagnosis::utf8() {
    const uint8_t lead = byte();
    const size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    const size_t start = place;
    bool good = lead >= 0xC2 && lead <= 0xF4;
    for (size_t step = 1; good && step <= more; step++) {
        good = start + step < length && (bytes[start + step] & 0xC0) == 0x80;
    }
    if (good) {
        const uint8_t second = bytes[start + 1];
        good = !(lead == 0xE0 && second < 0xA0) && !(lead == 0xED && second >= 0xA0)
            && !(lead == 0xF0 && second < 0x90) && !(lead == 0xF4 && second >= 0x90);
    }
    if (!good) return fail(CJS_FAULT_BAD_UTF8, start);
    place = start + more + 1;
    return true;
}

}  // namespace
}  // namespace cjs

extern "C" cjs_fault cjs_diagnose(
    const uint8_t *bytes, size_t length, size_t skip, uint32_t max_depth) {
    try {
        return cjs::Diagnosis(bytes, length, skip, max_depth).run();
    } catch (const std::exception &) {
        return {CJS_FAULT_NO_MEMORY, 0};
    }
}
