#include <stdlib.h>
#include <string.h>

#include "calendar.h"

struct icaltimetype ccalendar_time(
    const cobalamin_calendar *calendar, cobalamin_calendar_moment moment) {
    struct icaltimetype time = calendar->ical.icaltime_null_time();
    time.year = moment.year;
    time.month = moment.month;
    time.day = moment.day;
    time.is_date = moment.place == COBALAMIN_CALENDAR_DATE;
    if (!time.is_date) {
        time.hour = moment.second / 3600;
        time.minute = moment.second / 60 % 60;
        time.second = moment.second % 60;
    }
    if (moment.place == COBALAMIN_CALENDAR_UTC)
        time.zone = calendar->ical.icaltimezone_get_utc_timezone();
    else if (moment.place == COBALAMIN_CALENDAR_LOCAL)
        time.zone = calendar->zone;
    return time;
}

// libical names zones after itself; calendar programs know them by their own names.
static void rename_zone(const cobalamin_calendar *calendar, icalcomponent *zone, const char *name) {
    const ical_functions *ical = &calendar->ical;
    icalproperty *own = ical->icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY);
    if (own) ical->icalproperty_set_tzid(own, name);
}

int cobalamin_calendar_set_zone(cobalamin_calendar *calendar, const char *name, int first_year) {
    const ical_functions *ical = &calendar->ical;
    ccalendar_lock();
    icaltimezone *zone = ical->icaltimezone_get_builtin_timezone(name);
    icalcomponent *rules = zone ? ical->icaltimezone_get_component(zone) : NULL;
    icalcomponent *copy = rules ? ical->icalcomponent_new_clone(rules) : NULL;
    if (copy) {
        cobalamin_calendar_moment start = {first_year, 1, 1, 0, COBALAMIN_CALENDAR_UTC};
        ical->icaltimezone_truncate_vtimezone(
            copy, ccalendar_time(calendar, start), ical->icaltime_null_time(), 0);
        rename_zone(calendar, copy, name);
        ical->icalcomponent_add_component(calendar->root, copy);
        calendar->zone = zone;
        calendar->zone_name = strdup(name);
    }
    ccalendar_unlock();
    return copy != NULL;
}

int64_t cobalamin_calendar_seconds(
    const cobalamin_calendar *calendar, cobalamin_calendar_moment moment) {
    ccalendar_lock();
    struct icaltimetype time = ccalendar_time(calendar, moment);
    int64_t seconds = calendar->ical.icaltime_as_timet_with_zone(time, time.zone);
    ccalendar_unlock();
    return seconds;
}

typedef struct {
    int64_t *starts;
    size_t limit, count;
} occurrence_list;

static void take(icalcomponent *event, struct icaltime_span *span, void *context) {
    (void)event;
    occurrence_list *list = context;
    if (list->starts && list->count < list->limit) list->starts[list->count] = span->start;
    list->count++;
}

size_t cobalamin_event_occurrences(
    const cobalamin_calendar *calendar, cobalamin_event *event, int64_t before,
    int64_t *starts, size_t limit) {
    const ical_functions *ical = &calendar->ical;
    occurrence_list list = {starts, limit, 0};
    ccalendar_lock();
    icaltimezone *utc = ical->icaltimezone_get_utc_timezone();
    ical->icalcomponent_foreach_recurrence(
        component(event), ical->icaltime_from_timet_with_zone(-2208988800, 0, utc),
        ical->icaltime_from_timet_with_zone(before, 0, utc), take, &list);
    ccalendar_unlock();
    return list.count;
}

static int has_zone(const cobalamin_calendar *calendar, const char *name) {
    const ical_functions *ical = &calendar->ical;
    const icalcomponent_kind kind = ICAL_VTIMEZONE_COMPONENT;
    icalcomponent *zone = ical->icalcomponent_get_first_component(calendar->root, kind);
    for (; zone; zone = ical->icalcomponent_get_next_component(calendar->root, kind)) {
        icalproperty *own = ical->icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY);
        const char *text = own ? ical->icalproperty_get_tzid(own) : NULL;
        if (text && strcmp(text, name) == 0) return 1;
    }
    return 0;
}

void cobalamin_calendar_adopt_zones(
    cobalamin_calendar *calendar, const cobalamin_calendar *other) {
    const ical_functions *ical = &calendar->ical;
    const icalcomponent_kind kind = ICAL_VTIMEZONE_COMPONENT;
    icalcomponent *zone = ical->icalcomponent_get_first_component(other->root, kind);
    for (; zone; zone = ical->icalcomponent_get_next_component(other->root, kind)) {
        icalproperty *own = ical->icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY);
        const char *name = own ? ical->icalproperty_get_tzid(own) : NULL;
        if (name && !has_zone(calendar, name))
            ical->icalcomponent_add_component(
                calendar->root, ical->icalcomponent_new_clone(zone));
    }
}

int cobalamin_calendar_first_year(cobalamin_calendar *calendar) {
    const ical_functions *ical = &calendar->ical;
    const icalcomponent_kind kind = ICAL_VEVENT_COMPONENT;
    int first = 0;
    icalcomponent *event = ical->icalcomponent_get_first_component(calendar->root, kind);
    for (; event; event = ical->icalcomponent_get_next_component(calendar->root, kind)) {
        icalproperty *start = ical->icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        int year = start ? ical->icalproperty_get_dtstart(start).year : 0;
        if (year > 0 && (!first || year < first)) first = year;
    }
    return first;
}
