#pragma once
#include <cstdint>
#include <string>

namespace cjs {

/// How an escape of a JSON string is written.
enum class Escape { good, bad, lone_surrogate };

/// The value of four hexadecimal digits, or -1.
inline int32_t hexadecimal(const uint8_t *digits) {
    int32_t value = 0;
    for (int place = 0; place < 4; place++) {
        const uint8_t digit = digits[place], letter = digit | 0x20;
        if (digit >= '0' && digit <= '9') value = value << 4 | (digit - '0');
        else if (letter >= 'a' && letter <= 'f') value = value << 4 | (letter - 'a' + 10);
        else return -1;
    }
    return value;
}

/// Checks the escape whose backslash is at `place`, moves behind it, and gives its character.
inline Escape read_escape(
    const uint8_t *bytes, size_t &place, size_t end, uint32_t &character) {
    const size_t start = place;
    if (end - start < 2) return Escape::bad;
    const uint8_t letter = bytes[start + 1];
    place = start + 2;
    switch (letter) {
        case '"': case '\\': case '/': character = letter; return Escape::good;
        case 'b': character = '\b'; return Escape::good;
        case 'f': character = '\f'; return Escape::good;
        case 'n': character = '\n'; return Escape::good;
        case 'r': character = '\r'; return Escape::good;
        case 't': character = '\t'; return Escape::good;
        case 'u': break;
        default: return Escape::bad;
    }
    const int32_t unit = end - start < 6 ? -1 : hexadecimal(bytes + start + 2);
    if (unit < 0) return Escape::bad;
    place = start + 6;
    character = uint32_t(unit);
    if ((unit & 0xF800) != 0xD800) return Escape::good;
    if (unit >= 0xDC00) return Escape::lone_surrogate;
    if (end - place < 6 || bytes[place] != '\\' || bytes[place + 1] != 'u') {
        return Escape::lone_surrogate;
    }
    const int32_t low = hexadecimal(bytes + place + 2);
    if (low < 0 || (low & 0xFC00) != 0xDC00) return Escape::lone_surrogate;
    place += 6;
    character = 0x10000u + ((uint32_t(unit) & 0x3FF) << 10) + (uint32_t(low) & 0x3FF);
    return Escape::good;
}

/// The text of a string whose escapes are known to be good.
std::string unescape(const uint8_t *content, size_t length);

}  // namespace cjs
