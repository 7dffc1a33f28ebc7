#ifndef CCALENDAR_CALENDAR_H
#define CCALENDAR_CALENDAR_H

// libical's headers stay in this target's own files.
#include <libical/ical.h>

#include "CCalendar.h"

// What is called of libical, looked up in the library when it is loaded.
#define CCALENDAR_FUNCTIONS(DO)                                                                    \
    DO(icalerror_set_errors_are_fatal)                                                             \
    DO(icalparser_parse_string)                                                                    \
    DO(icalrestriction_check)                                                                      \
    DO(icalcomponent_new)                                                                          \
    DO(icalcomponent_new_clone)                                                                    \
    DO(icalcomponent_free)                                                                         \
    DO(icalcomponent_isa)                                                                          \
    DO(icalcomponent_count_errors)                                                                 \
    DO(icalcomponent_strip_errors)                                                                 \
    DO(icalcomponent_add_component)                                                                \
    DO(icalcomponent_remove_component)                                                             \
    DO(icalcomponent_get_first_component)                                                          \
    DO(icalcomponent_get_next_component)                                                           \
    DO(icalcomponent_count_components)                                                             \
    DO(icalcomponent_add_property)                                                                 \
    DO(icalcomponent_remove_property)                                                              \
    DO(icalcomponent_get_first_property)                                                           \
    DO(icalcomponent_get_next_property)                                                            \
    DO(icalcomponent_as_ical_string_r)                                                             \
    DO(icalcomponent_get_sequence)                                                                 \
    DO(icalcomponent_foreach_recurrence)                                                           \
    DO(icalproperty_new)                                                                           \
    DO(icalproperty_free)                                                                          \
    DO(icalproperty_set_x_name)                                                                    \
    DO(icalproperty_get_x_name)                                                                    \
    DO(icalproperty_set_value)                                                                     \
    DO(icalproperty_set_value_from_string)                                                         \
    DO(icalproperty_get_value)                                                                     \
    DO(icalproperty_get_value_as_string_r)                                                         \
    DO(icalproperty_add_parameter)                                                                 \
    DO(icalproperty_new_dtstamp)                                                                   \
    DO(icalproperty_new_dtstart)                                                                   \
    DO(icalproperty_new_dtend)                                                                     \
    DO(icalproperty_new_sequence)                                                                  \
    DO(icalproperty_new_rrule)                                                                     \
    DO(icalproperty_new_trigger)                                                                   \
    DO(icalproperty_set_tzid)                                                                      \
    DO(icalproperty_get_tzid)                                                                      \
    DO(icalproperty_get_dtstart)                                                                   \
    DO(icalparameter_new_tzid)                                                                     \
    DO(icalparameter_new_related)                                                                  \
    DO(icalvalue_isa)                                                                              \
    DO(icalvalue_new_text)                                                                         \
    DO(icalvalue_get_text)                                                                         \
    DO(icalrecurrencetype_from_string)                                                             \
    DO(icaldurationtype_from_int)                                                                  \
    DO(icaltime_null_time)                                                                         \
    DO(icaltime_as_timet_with_zone)                                                                \
    DO(icaltime_from_timet_with_zone)                                                              \
    DO(icaltimezone_get_utc_timezone)                                                              \
    DO(icaltimezone_get_builtin_timezone)                                                          \
    DO(icaltimezone_get_component)                                                                 \
    DO(icaltimezone_truncate_vtimezone)

typedef struct {
#define CCALENDAR_MEMBER(name) __typeof__(&name) name;
    CCALENDAR_FUNCTIONS(CCALENDAR_MEMBER)
#undef CCALENDAR_MEMBER
} ical_functions;

struct cobalamin_calendar {
    void *library;
    ical_functions ical;
    icalcomponent *root;
    // The zone of local times; its name is that of libical's data.
    icaltimezone *zone;
    char *zone_name;
    cobalamin_event **events;
    uint32_t faults;
};

static inline icalcomponent *component(const cobalamin_event *event) {
    return (icalcomponent *)event;
}

static inline cobalamin_event *as_event(icalcomponent *component) {
    return (cobalamin_event *)component;
}

// Zones are read once for all threads, and what libical keeps of them grows when it is asked.
void ccalendar_lock(void);
void ccalendar_unlock(void);

struct icaltimetype ccalendar_time(
    const cobalamin_calendar *calendar, cobalamin_calendar_moment moment);

#endif
