// Feeds the JSON scanner with anything and holds it to what its header promises, beside two peers that
// share no code with its fast pass: simdjson's DOM parser and the byte-by-byte diagnosis.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "CJSONScanner.h"
#include "Escapes.hpp"
#include "TapeBuilder.hpp"

namespace {

// simdjson's own codes (error.h): what it refuses that is no fault of the syntax.
constexpr int dom_number_error = 9;
// simdjson stops at this depth by itself, so the scanner is held to less.
constexpr uint32_t deep = 1000;
constexpr uint32_t shallow = 4;
constexpr size_t reported_per_object = 16;

/// Ends the run: the fuzzer keeps the input.
void require(bool holds, const char *promise) {
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// Room for texts behind whose last byte nothing can be read, by simdjson either: the next page is
/// closed.
class LastPage {
public:
    static constexpr size_t size = 1 << 20;

    LastPage() {
        const size_t page = size_t(sysconf(_SC_PAGESIZE));
        void *place = mmap(
            nullptr, size + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        require(place != MAP_FAILED, "there is memory for the input");
        end = static_cast<uint8_t *>(place) + size;
        require(mprotect(end, page, PROT_NONE) == 0, "a page can be closed");
    }

    const uint8_t *hold(const uint8_t *text, size_t length) {
        if (length > 0) std::memcpy(end - length, text, length);
        return end - length;
    }

private:
    uint8_t *end;
};

struct Tape {
    cjs_status status = CJS_SYNTAX;
    std::vector<cjs_node> nodes;
    std::vector<cjs_duplicate> duplicates;
};

Tape scan(cjs_scanner *scanner, const uint8_t *bytes, size_t length, size_t skip) {
    Tape tape;
    size_t needed = 0, count = 0;
    tape.status = cjs_index(scanner, bytes, length, skip, &needed);
    if (tape.status != CJS_OK) return tape;
    // Not a vector: behind the last node nothing may be written, and this is how it would be noticed.
    const std::unique_ptr<cjs_node[]> nodes(new cjs_node[needed]);
    tape.status = cjs_build(scanner, nodes.get(), needed, &count);
    if (tape.status != CJS_OK) return tape;
    require(count >= 1 && count <= needed, "the nodes fit where they were said to fit");
    tape.nodes.assign(nodes.get(), nodes.get() + count);
    const cjs_duplicate *found = cjs_duplicates(scanner, &count);
    tape.duplicates.assign(found, found + count);
    return tape;
}

bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t'; }

/// Walks the tape and the text side by side: every byte belongs to a node, a name or a mark.
class Walk {
public:
    Walk(const uint8_t *bytes, size_t length, const Tape &tape)
        : bytes(bytes), length(length), tape(tape) {}

    void run(size_t skip) {
        place = skip;
        blanks();
        value(0, false);
        blanks();
        require(place == length, "nothing stands behind the value");
        require(tape.nodes[0].next == tape.nodes.size(), "the root holds all nodes");
        duplicates();
    }

private:
    void blanks() {
        while (place < length && is_blank(bytes[place])) place++;
    }

    void mark(uint8_t byte) {
        blanks();
        require(place < length && bytes[place] == byte, "a mark stands between the values");
        place++;
    }

    void value(uint32_t number, bool is_member) {
        require(number < tape.nodes.size(), "there is a node for each value");
        const cjs_node &node = tape.nodes[number];
        require(((node.head & cjs::is_member) != 0) == is_member, "members are marked");
        require(node.start == place && node.end > place && node.end <= length, "a node is in place");
        const uint32_t kind = node.head & cjs::kind_mask;
        require(kind == kind_of(bytes[node.start]), "a node's kind is that of its first byte");
        if (kind > cjs::kind_array) {
            require(node.next == number + 1, "a scalar holds nothing");
            const bool escaped = std::memchr(bytes + node.start, '\\', node.end - node.start);
            const bool said = (node.head & cjs::string_escaped) != 0;
            // The mark may stand where there is no escape, but never be absent where there is one.
            require(kind != cjs::kind_string || said || !escaped, "escapes are marked");
            place = node.end;
            return;
        }
        container(number, kind == cjs::kind_object);
    }

    void container(uint32_t number, bool is_object) {
        const cjs_node &node = tape.nodes[number];
        std::set<std::string> names;
        std::vector<uint32_t> repeated;
        place++;
        for (uint32_t child = number + 1; child < node.next; child = tape.nodes[child].next) {
            if (child > number + 1) mark(',');
            blanks();
            if (is_object && !names.insert(name(tape.nodes[child])).second) {
                repeated.push_back(child);
            }
            blanks();
            value(child, is_object);
            require(tape.nodes[child].next > child, "the next node is a later one");
        }
        mark(is_object ? '}' : ']');
        require(node.end == place, "a container ends with its mark");
        for (size_t each = 0; each < repeated.size() && each < reported_per_object; each++) {
            expected.insert({repeated[each], number});
        }
    }

    /// Passes a name and its colon; gives its text.
    std::string name(const cjs_node &member) {
        mark('"');
        const size_t start = place;
        while (place < length && bytes[place] != '"') place += bytes[place] == '\\' ? 2 : 1;
        const std::string text = cjs::unescape(bytes + start, place - start);
        const bool escaped = std::memchr(bytes + start, '\\', place - start);
        mark('"');
        mark(':');
        require(!escaped || (member.head & cjs::name_escaped), "escapes in names are marked");
        const auto *letters = reinterpret_cast<const uint8_t *>(text.data());
        const uint32_t hash = cjs_key_hash(letters, text.size()) & 0xFFFFFF;
        require(member.head >> cjs::hash_shift == hash, "a member carries the hash of its name");
        return text;
    }

    void duplicates() const {
        std::set<std::pair<uint32_t, uint32_t>> said;
        uint32_t before = 0;
        for (const cjs_duplicate &pair : tape.duplicates) {
            require(pair.member > before, "repeated names come in order");
            before = pair.member;
            said.insert({pair.member, pair.object});
        }
        require(said == expected, "exactly the repeated names are told");
    }

    static uint32_t kind_of(uint8_t byte) {
        switch (byte) {
            case '{': return cjs::kind_object;
            case '[': return cjs::kind_array;
            case '"': return cjs::kind_string;
            case 't': return cjs::kind_true;
            case 'f': return cjs::kind_false;
            case 'n': return cjs::kind_null;
            default: return cjs::kind_number;
        }
    }

    const uint8_t *bytes;
    size_t length;
    const Tape &tape;
    size_t place = 0;
    std::set<std::pair<uint32_t, uint32_t>> expected;
};

/// Holds the verdict to those of the peers.
void compare(
    const Tape &tape, cjs_dom *dom, const uint8_t *bytes, size_t length, size_t skip,
    uint32_t depth) {
    require(tape.status == CJS_OK || tape.status == CJS_SYNTAX, "a text is JSON or it is not");
    const bool accepted = tape.status == CJS_OK;
    const cjs_fault fault = cjs_diagnose(bytes, length, skip, depth);
    require(accepted == (fault.reason == CJS_FAULT_NONE), "the diagnosis agrees");
    require(accepted || fault.offset <= length, "a fault has its place in the text");
    if (fault.reason == CJS_FAULT_TOO_DEEP) return;
    std::vector<uint8_t> padded(bytes + skip, bytes + length);
    padded.resize(length - skip + 64);
    const int verdict = cjs_dom_parse(dom, padded.data(), length - skip);
    // A number may be beyond a double: its text is kept, so that is no fault here.
    require(accepted ? verdict == 0 || verdict == dom_number_error : verdict != 0, "simdjson agrees");
}

void check(cjs_scanner *scanner, const uint8_t *bytes, size_t length, size_t skip, uint32_t depth) {
    static cjs_dom *const dom = cjs_dom_create();
    const Tape tape = scan(scanner, bytes, length, skip);
    compare(tape, dom, bytes, length, skip, depth);
    if (tape.status == CJS_OK) Walk(bytes, length, tape).run(skip);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t length) {
    // Scanners are kept from text to text, as readers keep them.
    static cjs_scanner *const patient = cjs_create(deep), *const strict = cjs_create(shallow);
    static LastPage page;
    if (length > LastPage::size) return -1;
    const uint8_t *const text = page.hold(data, length);
    check(patient, text, length, 0, deep);
    // The fuzzer's own copy has closed bytes before it, too.
    check(strict, data, length, 0, shallow);
    const bool marked = length >= 3 && std::memcmp(data, "\xEF\xBB\xBF", 3) == 0;
    if (marked) check(patient, text, length, 3, deep);
    return 0;
}
