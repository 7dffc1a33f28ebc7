#include <stdlib.h>
#include <string.h>

#include "calendar.h"

static icalproperty_kind text_kind(cobalamin_calendar_text kind) {
    switch (kind) {
    case COBALAMIN_CALENDAR_UID: return ICAL_UID_PROPERTY;
    case COBALAMIN_CALENDAR_SUMMARY: return ICAL_SUMMARY_PROPERTY;
    case COBALAMIN_CALENDAR_DESCRIPTION: return ICAL_DESCRIPTION_PROPERTY;
    case COBALAMIN_CALENDAR_LOCATION: return ICAL_LOCATION_PROPERTY;
    case COBALAMIN_CALENDAR_CATEGORIES: return ICAL_CATEGORIES_PROPERTY;
    case COBALAMIN_CALENDAR_TRANSP: return ICAL_TRANSP_PROPERTY;
    case COBALAMIN_CALENDAR_STATUS: return ICAL_STATUS_PROPERTY;
    case COBALAMIN_CALENDAR_RRULE: return ICAL_RRULE_PROPERTY;
    }
    return ICAL_NO_PROPERTY;
}

static icalproperty *first(
    const cobalamin_calendar *calendar, const cobalamin_event *event, icalproperty_kind kind) {
    return calendar->ical.icalcomponent_get_first_property(component(event), kind);
}

static void drop(const cobalamin_calendar *calendar, icalcomponent *of, icalproperty_kind kind) {
    const ical_functions *ical = &calendar->ical;
    icalproperty *property = ical->icalcomponent_get_first_property(of, kind);
    if (!property) return;
    ical->icalcomponent_remove_property(of, property);
    ical->icalproperty_free(property);
}

void cobalamin_event_set_text(
    const cobalamin_calendar *calendar, cobalamin_event *event, cobalamin_calendar_text kind,
    const char *text) {
    const ical_functions *ical = &calendar->ical;
    icalproperty *property;
    drop(calendar, component(event), text_kind(kind));
    if (kind == COBALAMIN_CALENDAR_RRULE) {
        property = ical->icalproperty_new_rrule(ical->icalrecurrencetype_from_string(text));
    } else {
        property = ical->icalproperty_new(text_kind(kind));
        // Words of a list are not text to libical.
        if (kind == COBALAMIN_CALENDAR_TRANSP || kind == COBALAMIN_CALENDAR_STATUS)
            ical->icalproperty_set_value_from_string(property, text, "NO");
        else
            ical->icalproperty_set_value(property, ical->icalvalue_new_text(text));
    }
    ical->icalcomponent_add_property(component(event), property);
}

void cobalamin_event_set_time(
    const cobalamin_calendar *calendar, cobalamin_event *event, cobalamin_calendar_time kind,
    cobalamin_calendar_moment moment) {
    const ical_functions *ical = &calendar->ical;
    struct icaltimetype time = ccalendar_time(calendar, moment);
    icalproperty *property;
    switch (kind) {
    case COBALAMIN_CALENDAR_DTSTAMP:
        drop(calendar, component(event), ICAL_DTSTAMP_PROPERTY);
        property = ical->icalproperty_new_dtstamp(time);
        break;
    case COBALAMIN_CALENDAR_DTSTART:
        drop(calendar, component(event), ICAL_DTSTART_PROPERTY);
        property = ical->icalproperty_new_dtstart(time);
        break;
    default:
        drop(calendar, component(event), ICAL_DTEND_PROPERTY);
        property = ical->icalproperty_new_dtend(time);
    }
    if (moment.place == COBALAMIN_CALENDAR_LOCAL && calendar->zone_name)
        ical->icalproperty_add_parameter(
            property, ical->icalparameter_new_tzid(calendar->zone_name));
    ical->icalcomponent_add_property(component(event), property);
}

void cobalamin_event_set_sequence(
    const cobalamin_calendar *calendar, cobalamin_event *event, int32_t sequence) {
    drop(calendar, component(event), ICAL_SEQUENCE_PROPERTY);
    calendar->ical.icalcomponent_add_property(
        component(event), calendar->ical.icalproperty_new_sequence(sequence));
}

int32_t cobalamin_event_sequence(
    const cobalamin_calendar *calendar, const cobalamin_event *event) {
    return calendar->ical.icalcomponent_get_sequence(component(event));
}

void cobalamin_event_add_alarm(
    const cobalamin_calendar *calendar, cobalamin_event *event, int32_t seconds,
    int is_from_end, const char *text) {
    const ical_functions *ical = &calendar->ical;
    icalcomponent *alarm = ical->icalcomponent_new(ICAL_VALARM_COMPONENT);
    icalproperty *action = ical->icalproperty_new(ICAL_ACTION_PROPERTY);
    ical->icalproperty_set_value_from_string(action, "DISPLAY", "NO");
    ical->icalcomponent_add_property(alarm, action);
    icalproperty *words = ical->icalproperty_new(ICAL_DESCRIPTION_PROPERTY);
    ical->icalproperty_set_value(words, ical->icalvalue_new_text(text));
    ical->icalcomponent_add_property(alarm, words);
    struct icaltriggertype trigger = {
        .time = ical->icaltime_null_time(),
        .duration = ical->icaldurationtype_from_int(seconds),
    };
    icalproperty *when = ical->icalproperty_new_trigger(trigger);
    if (is_from_end)
        ical->icalproperty_add_parameter(
            when, ical->icalparameter_new_related(ICAL_RELATED_END));
    ical->icalcomponent_add_property(alarm, when);
    ical->icalcomponent_add_component(component(event), alarm);
}

static void remove_alarms(const cobalamin_calendar *calendar, icalcomponent *of) {
    const ical_functions *ical = &calendar->ical;
    icalcomponent *alarm;
    while ((alarm = ical->icalcomponent_get_first_component(of, ICAL_VALARM_COMPONENT))) {
        ical->icalcomponent_remove_component(of, alarm);
        ical->icalcomponent_free(alarm);
    }
}

void cobalamin_event_remove_alarms(const cobalamin_calendar *calendar, cobalamin_event *event) {
    remove_alarms(calendar, component(event));
}

// As it was before it was escaped, in memory of one's own.
static char *plain(const cobalamin_calendar *calendar, icalproperty *property) {
    const ical_functions *ical = &calendar->ical;
    icalvalue *value = ical->icalproperty_get_value(property);
    if (value && ical->icalvalue_isa(value) == ICAL_TEXT_VALUE) {
        const char *text = ical->icalvalue_get_text(value);
        return text ? strdup(text) : NULL;
    }
    return ical->icalproperty_get_value_as_string_r(property);
}

char *cobalamin_event_text(
    const cobalamin_calendar *calendar, const cobalamin_event *event,
    cobalamin_calendar_text kind) {
    icalproperty *property = first(calendar, event, text_kind(kind));
    return property ? plain(calendar, property) : NULL;
}

char *cobalamin_event_extension(
    const cobalamin_calendar *calendar, const cobalamin_event *event, const char *name) {
    const ical_functions *ical = &calendar->ical;
    icalproperty *property = first(calendar, event, ICAL_X_PROPERTY);
    for (; property; property = ical->icalcomponent_get_next_property(
                         component(event), ICAL_X_PROPERTY)) {
        const char *own = ical->icalproperty_get_x_name(property);
        if (own && strcmp(own, name) == 0) return plain(calendar, property);
    }
    return NULL;
}

char *cobalamin_event_content(
    const cobalamin_calendar *calendar, const cobalamin_event *event) {
    const ical_functions *ical = &calendar->ical;
    icalcomponent *copy = ical->icalcomponent_new_clone(component(event));
    if (!copy) return NULL;
    drop(calendar, copy, ICAL_DTSTAMP_PROPERTY);
    drop(calendar, copy, ICAL_SEQUENCE_PROPERTY);
    char *text = ical->icalcomponent_as_ical_string_r(copy);
    ical->icalcomponent_free(copy);
    return text;
}
