#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"

const char *cobalamin_calendar_library(void) {
#ifdef __APPLE__
    return "libical.3.dylib";
#else
    return "libical.so.3";
#endif
}

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
void ccalendar_lock(void) { pthread_mutex_lock(&lock); }
void ccalendar_unlock(void) { pthread_mutex_unlock(&lock); }

// Homebrew's libraries lie where nothing is looked for by name alone.
static void *load(const char *library) {
    void *found = dlopen(library, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
#ifdef __APPLE__
    static const char *const folders[] = {"/opt/homebrew/opt/libical/lib/", "/usr/local/opt/libical/lib/"};
    for (size_t index = 0; !found && index < sizeof folders / sizeof *folders; index++) {
        char path[256];
        if (strlen(folders[index]) + strlen(library) >= sizeof path) continue;
        strcat(strcpy(path, folders[index]), library);
        found = dlopen(path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    }
#endif
    return found;
}

static int find_functions(void *library, ical_functions *ical) {
#define CCALENDAR_FIND(name)                                                                       \
    ical->name = (__typeof__(ical->name))dlsym(library, #name);                                    \
    if (!ical->name) return 0;
    CCALENDAR_FUNCTIONS(CCALENDAR_FIND)
#undef CCALENDAR_FIND
    return 1;
}

// A calendar that holds nothing yet, not even its root.
static cobalamin_calendar *make(const char *library) {
    cobalamin_calendar *calendar = calloc(1, sizeof *calendar);
    if (!calendar) return NULL;
    calendar->library = load(library);
    if (!calendar->library || !find_functions(calendar->library, &calendar->ical)) {
        if (calendar->library) dlclose(calendar->library);
        free(calendar);
        return NULL;
    }
    ccalendar_lock();
    calendar->ical.icalerror_set_errors_are_fatal(0);
    ccalendar_unlock();
    return calendar;
}

static void add_text(
    const cobalamin_calendar *calendar, icalcomponent *to, icalproperty_kind kind,
    const char *text) {
    const ical_functions *ical = &calendar->ical;
    icalproperty *property = ical->icalproperty_new(kind);
    ical->icalproperty_set_value(property, ical->icalvalue_new_text(text));
    ical->icalcomponent_add_property(to, property);
}

cobalamin_calendar *cobalamin_calendar_open(const char *library, const char *product) {
    cobalamin_calendar *calendar = make(library);
    if (!calendar) return NULL;
    calendar->root = calendar->ical.icalcomponent_new(ICAL_VCALENDAR_COMPONENT);
    add_text(calendar, calendar->root, ICAL_PRODID_PROPERTY, product);
    add_text(calendar, calendar->root, ICAL_VERSION_PROPERTY, "2.0");
    add_text(calendar, calendar->root, ICAL_CALSCALE_PROPERTY, "GREGORIAN");
    return calendar;
}

cobalamin_calendar *cobalamin_calendar_read(
    const char *library, const char *bytes, size_t count, cobalamin_calendar_status *status) {
    *status = COBALAMIN_CALENDAR_NO_LIBRARY;
    cobalamin_calendar *calendar = make(library);
    if (!calendar) return NULL;
    const ical_functions *ical = &calendar->ical;
    *status = COBALAMIN_CALENDAR_NO_MEMORY;
    char *text = malloc(count + 1);
    if (text) {
        *status = COBALAMIN_CALENDAR_MALFORMED;
        memcpy(text, bytes, count);
        text[count] = 0;
        // A text with a NUL inside is none.
        ccalendar_lock();
        if (strlen(text) == count) calendar->root = ical->icalparser_parse_string(text);
        ccalendar_unlock();
        free(text);
    }
    if (!calendar->root || ical->icalcomponent_isa(calendar->root) != ICAL_VCALENDAR_COMPONENT) {
        cobalamin_calendar_close(calendar);
        return NULL;
    }
    calendar->faults = (uint32_t)ical->icalcomponent_count_errors(calendar->root);
    ical->icalcomponent_strip_errors(calendar->root);
    *status = COBALAMIN_CALENDAR_OK;
    return calendar;
}

uint32_t cobalamin_calendar_faults(const cobalamin_calendar *calendar) { return calendar->faults; }

// It marks what is wrong inside the calendar: a copy bears that.
int cobalamin_calendar_is_valid(cobalamin_calendar *calendar) {
    const ical_functions *ical = &calendar->ical;
    icalcomponent *copy = ical->icalcomponent_new_clone(calendar->root);
    ical->icalrestriction_check(copy);
    int errors = ical->icalcomponent_count_errors(copy);
    ical->icalcomponent_free(copy);
    return errors == 0;
}

static void add_extension(
    const cobalamin_calendar *calendar, icalcomponent *to, const char *name, const char *value) {
    const ical_functions *ical = &calendar->ical;
    icalproperty *property = ical->icalproperty_new(ICAL_X_PROPERTY);
    ical->icalproperty_set_value(property, ical->icalvalue_new_text(value));
    ical->icalproperty_set_x_name(property, name);
    ical->icalcomponent_add_property(to, property);
}

void cobalamin_calendar_set_name(cobalamin_calendar *calendar, const char *name) {
    add_extension(calendar, calendar->root, "X-WR-CALNAME", name);
}

void cobalamin_calendar_set_description(cobalamin_calendar *calendar, const char *text) {
    add_extension(calendar, calendar->root, "X-WR-CALDESC", text);
}

void cobalamin_event_set_extension(
    const cobalamin_calendar *calendar, cobalamin_event *event, const char *name,
    const char *value) {
    add_extension(calendar, component(event), name, value);
}

cobalamin_event *cobalamin_calendar_add(cobalamin_calendar *calendar) {
    icalcomponent *event = calendar->ical.icalcomponent_new(ICAL_VEVENT_COMPONENT);
    calendar->ical.icalcomponent_add_component(calendar->root, event);
    return as_event(event);
}

cobalamin_event *cobalamin_calendar_adopt(
    cobalamin_calendar *calendar, const cobalamin_calendar *other, const cobalamin_event *event) {
    icalcomponent *copy = other->ical.icalcomponent_new_clone(component(event));
    if (copy) calendar->ical.icalcomponent_add_component(calendar->root, copy);
    return as_event(copy);
}

void cobalamin_calendar_remove(cobalamin_calendar *calendar, cobalamin_event *event) {
    calendar->ical.icalcomponent_remove_component(calendar->root, component(event));
    calendar->ical.icalcomponent_free(component(event));
}

cobalamin_event *const *cobalamin_calendar_events(cobalamin_calendar *calendar, size_t *count) {
    const ical_functions *ical = &calendar->ical;
    const icalcomponent_kind kind = ICAL_VEVENT_COMPONENT;
    free(calendar->events);
    size_t total = (size_t)ical->icalcomponent_count_components(calendar->root, kind);
    calendar->events = calloc(total + 1, sizeof *calendar->events);
    *count = 0;
    if (!calendar->events) return NULL;
    icalcomponent *event = ical->icalcomponent_get_first_component(calendar->root, kind);
    for (; event && *count < total;
         event = ical->icalcomponent_get_next_component(calendar->root, kind))
        calendar->events[(*count)++] = as_event(event);
    return calendar->events;
}

char *cobalamin_calendar_write(const cobalamin_calendar *calendar) {
    return calendar->ical.icalcomponent_as_ical_string_r(calendar->root);
}

// libical gives memory of the C library's own.
void cobalamin_calendar_free(char *text) { free(text); }

void cobalamin_calendar_close(cobalamin_calendar *calendar) {
    if (calendar->root) calendar->ical.icalcomponent_free(calendar->root);
    free(calendar->events);
    free(calendar->zone_name);
    dlclose(calendar->library);
    free(calendar);
}
