#include "reader.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 256, BYTES_OF_NAMES = 4 << 20 };

static uint32_t hash_of_text(const char *text, size_t count) {
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < count; i++) hash = (hash ^ (uint8_t)text[i]) * 16777619u;
    return hash ^ (hash >> 15);
}

int cxml_names_open(name_table *names) {
    names->slot_count = FIRST_SLOTS;
    names->address_room = FIRST_SLOTS;
    names->slots = calloc(names->slot_count, sizeof *names->slots);
    names->addresses = calloc(names->address_room, sizeof *names->addresses);
    names->list = calloc(FIRST_SLOTS, sizeof *names->list);
    if (!names->slots || !names->addresses || !names->list) return 0;
    names->room = FIRST_SLOTS;
    // Number 0 is the empty text.
    names->list[0].text = strdup("");
    names->list[0].is_kept = 1;
    names->count = 1;
    return names->list[0].text != NULL;
}

void cxml_names_close(name_table *names) {
    for (uint32_t i = 0; i < names->count; i++) free(names->list[i].text);
    free(names->list);
    free(names->slots);
    free(names->addresses);
}

static void enter(name_table *names, uint32_t number) {
    const name *entry = &names->list[number];
    uint32_t slot = hash_of_text(entry->text, entry->count);
    while (names->slots[slot &= names->slot_count - 1]) slot++;
    names->slots[slot] = number;
}

static int widen(name_table *names) {
    if (names->count == names->room) {
        name *list = realloc(names->list, 2 * names->room * sizeof *list);
        if (!list) return 0;
        names->list = list;
        names->room *= 2;
    }
    if (2 * names->count < names->slot_count) return 1;
    uint32_t *slots = calloc(2 * names->slot_count, sizeof *slots);
    if (!slots) return 0;
    free(names->slots);
    names->slots = slots;
    names->slot_count *= 2;
    for (uint32_t i = 1; i < names->count; i++) enter(names, i);
    return 1;
}

uint32_t cxml_number(name_table *names, const char *text, size_t count, int is_kept) {
    if (count == 0) return 0;
    uint32_t slot = hash_of_text(text, count);
    for (uint32_t number; (number = names->slots[slot &= names->slot_count - 1]); slot++) {
        name *entry = &names->list[number];
        if (entry->count != count || memcmp(entry->text, text, count) != 0) continue;
        entry->is_kept |= is_kept;
        return number;
    }
    char *copy = widen(names) ? malloc(count + 1) : NULL;
    if (!copy) return UINT32_MAX;
    memcpy(copy, text, count);
    copy[count] = 0;
    names->list[names->count] = (name){copy, (uint32_t)count, (uint8_t)is_kept};
    names->bytes += count;
    enter(names, names->count);
    return names->count++;
}

static void remember(name_table *names, const void *address, uint32_t number) {
    if (2 * names->address_count >= names->address_room) {
        known_address *wider = calloc(2 * names->address_room, sizeof *wider);
        // Without memory it is looked up by its text again.
        if (!wider) return;
        for (uint32_t i = 0; i < names->address_room; i++) {
            if (!names->addresses[i].address) continue;
            uint32_t slot = cxml_hash_of_address(names->addresses[i].address);
            while (wider[slot &= 2 * names->address_room - 1].address) slot++;
            wider[slot] = names->addresses[i];
        }
        free(names->addresses);
        names->addresses = wider;
        names->address_room *= 2;
    }
    uint32_t slot = cxml_hash_of_address(address);
    while (names->addresses[slot &= names->address_room - 1].address) slot++;
    names->addresses[slot] = (known_address){address, number};
    names->address_count++;
}

uint32_t cxml_meet(cobalamin_xml *reader, const xmlChar *address) {
    name_table *names = &reader->names;
    uint32_t slot = cxml_hash_of_address(address);
    for (const known_address *known;
         (known = &names->addresses[slot &= names->address_room - 1])->address; slot++) {
        if (known->address == address) return known->number;
    }
    size_t count = strlen((const char *)address);
    if (count > NAME_LIMIT) {
        cxml_fail(reader, COBALAMIN_XML_TOO_LONG, reader->text_at);
        return 0;
    }
    uint32_t number = cxml_number(names, (const char *)address, count, 0);
    if (number == UINT32_MAX) {
        cxml_fail(reader, COBALAMIN_XML_NO_MEMORY, reader->text_at);
        return 0;
    }
    // libxml2's own dictionary takes no more than 10 MB.
    if (names->count > reader->limits.names || names->bytes > BYTES_OF_NAMES
        || names->address_count > 2 * reader->limits.names) {
        cxml_fail(reader, COBALAMIN_XML_TOO_MANY_NAMES, reader->text_at);
        return 0;
    }
    remember(names, address, number);
    return number;
}

void cxml_names_restart(name_table *names) {
    memset(names->addresses, 0, names->address_room * sizeof *names->addresses);
    names->address_count = 0;
    // Numbers are places in the list, so only those at its end can go.
    uint32_t count = names->count;
    while (!names->list[count - 1].is_kept) count--;
    if (names->count == count) return;
    while (names->count > count) {
        names->count--;
        names->bytes -= names->list[names->count].count;
        free(names->list[names->count].text);
    }
    memset(names->slots, 0, names->slot_count * sizeof *names->slots);
    for (uint32_t i = 1; i < names->count; i++) enter(names, i);
}
