#include "Escapes.hpp"

namespace cjs {

static void append_utf8(std::string &text, uint32_t character) {
    if (character < 0x80) {
        text.push_back(char(character));
    } else if (character < 0x800) {
        text.push_back(char(0xC0 | character >> 6));
        text.push_back(char(0x80 | (character & 0x3F)));
    } else if (character < 0x10000) {
        text.push_back(char(0xE0 | character >> 12));
        text.push_back(char(0x80 | (character >> 6 & 0x3F)));
        text.push_back(char(0x80 | (character & 0x3F)));
    } else {
        text.push_back(char(0xF0 | character >> 18));
        text.push_back(char(0x80 | (character >> 12 & 0x3F)));
        text.push_back(char(0x80 | (character >> 6 & 0x3F)));
        text.push_back(char(0x80 | (character & 0x3F)));
    }
}

std::string unescape(const uint8_t *content, size_t length) {
    std::string text;
    text.reserve(length);
    size_t place = 0;
    while (place < length) {
        uint32_t character = 0;
        if (content[place] != '\\') {
            text.push_back(char(content[place++]));
        } else if (read_escape(content, place, length, character) == Escape::good) {
            append_utf8(text, character);
        }
    }
    return text;
}

}  // namespace cjs
