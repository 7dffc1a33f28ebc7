#ifndef CCALENDAR_H
#define CCALENDAR_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A calendar (RFC 5545) over libical, which is loaded when the first one opens: it brings ICU along,
/// and no other command is to pay for that. What escapes, folds and ends lines is libical.
typedef struct cobalamin_calendar cobalamin_calendar;

/// An event of a calendar; it lives as long as its calendar.
typedef struct cobalamin_event cobalamin_event;

enum cobalamin_calendar_status : uint8_t {
    COBALAMIN_CALENDAR_OK,
    /// libical is not there.
    COBALAMIN_CALENDAR_NO_LIBRARY,
    /// The text is no calendar.
    COBALAMIN_CALENDAR_MALFORMED,
    COBALAMIN_CALENDAR_NO_MEMORY,
};
typedef enum cobalamin_calendar_status cobalamin_calendar_status;

/// What of an event is text.
enum cobalamin_calendar_text : uint8_t {
    COBALAMIN_CALENDAR_UID,
    COBALAMIN_CALENDAR_SUMMARY,
    COBALAMIN_CALENDAR_DESCRIPTION,
    COBALAMIN_CALENDAR_LOCATION,
    COBALAMIN_CALENDAR_CATEGORIES,
    /// Whether it takes the time of whoever looks: `TRANSPARENT` does not.
    COBALAMIN_CALENDAR_TRANSP,
    /// `TENTATIVE`, `CONFIRMED` or `CANCELLED`.
    COBALAMIN_CALENDAR_STATUS,
    /// A recurrence rule.
    COBALAMIN_CALENDAR_RRULE,
};
typedef enum cobalamin_calendar_text cobalamin_calendar_text;

/// What of an event is a time.
enum cobalamin_calendar_time : uint8_t {
    COBALAMIN_CALENDAR_DTSTAMP,
    COBALAMIN_CALENDAR_DTSTART,
    /// The first moment or day that is not part of it.
    COBALAMIN_CALENDAR_DTEND,
};
typedef enum cobalamin_calendar_time cobalamin_calendar_time;

enum cobalamin_calendar_place : uint8_t {
    COBALAMIN_CALENDAR_UTC,
    /// By the clock of the calendar's zone.
    COBALAMIN_CALENDAR_LOCAL,
    /// A date alone.
    COBALAMIN_CALENDAR_DATE,
};
typedef enum cobalamin_calendar_place cobalamin_calendar_place;

struct cobalamin_calendar_moment {
    int32_t year;
    int32_t month;
    int32_t day;
    /// Seconds after midnight.
    int32_t second;
    cobalamin_calendar_place place;
};
typedef struct cobalamin_calendar_moment cobalamin_calendar_moment;

/// The file name under which libical is looked up.
const char *cobalamin_calendar_library(void);

/// Makes an empty calendar of a product; NULL where the library of that name cannot be loaded.
cobalamin_calendar *_Nullable cobalamin_calendar_open(const char *library, const char *product);

/// Reads a calendar. What libical cannot read of it is left out and counted.
cobalamin_calendar *_Nullable cobalamin_calendar_read(
    const char *library, const char *bytes, size_t count, cobalamin_calendar_status *status);

/// How many properties and parts could not be read.
uint32_t cobalamin_calendar_faults(const cobalamin_calendar *calendar);

/// Whether it keeps what RFC 5545 and 5546 demand of its parts.
int cobalamin_calendar_is_valid(cobalamin_calendar *calendar);

/// Gives the calendar a name as calendar programs show it.
void cobalamin_calendar_set_name(cobalamin_calendar *calendar, const char *name);

/// Says what the calendar holds, as calendar programs show it.
void cobalamin_calendar_set_description(cobalamin_calendar *calendar, const char *text);

/// Gives the calendar its zone, with the rules from that year on; 0 where libical knows no such zone.
int cobalamin_calendar_set_zone(cobalamin_calendar *calendar, const char *name, int first_year);

/// Takes over the zones of another calendar that this one lacks.
void cobalamin_calendar_adopt_zones(
    cobalamin_calendar *calendar, const cobalamin_calendar *other);

/// The year in which the first event begins; 0 where there is none.
int cobalamin_calendar_first_year(cobalamin_calendar *calendar);

/// What a local time of the zone means to libical, in seconds since 1970.
int64_t cobalamin_calendar_seconds(
    const cobalamin_calendar *calendar, cobalamin_calendar_moment moment);

/// Adds an event without content.
cobalamin_event *_Nullable cobalamin_calendar_add(cobalamin_calendar *calendar);

/// Adds an event of another calendar as it is there, for good.
cobalamin_event *_Nullable cobalamin_calendar_adopt(
    cobalamin_calendar *calendar, const cobalamin_calendar *other, const cobalamin_event *event);

/// Takes an event out of the calendar; it is gone.
void cobalamin_calendar_remove(cobalamin_calendar *calendar, cobalamin_event *event);

/// The events, in the order they stand in.
cobalamin_event *const _Nonnull *_Nullable cobalamin_calendar_events(
    cobalamin_calendar *calendar, size_t *count);

/// Sets a text in place of the one that is there.
void cobalamin_event_set_text(
    const cobalamin_calendar *calendar, cobalamin_event *event, cobalamin_calendar_text kind,
    const char *text);

void cobalamin_event_set_time(
    const cobalamin_calendar *calendar, cobalamin_event *event, cobalamin_calendar_time kind,
    cobalamin_calendar_moment moment);

void cobalamin_event_set_sequence(
    const cobalamin_calendar *calendar, cobalamin_event *event, int32_t sequence);

int32_t cobalamin_event_sequence(
    const cobalamin_calendar *calendar, const cobalamin_event *event);

/// Sets a property whose name begins with `X-`.
void cobalamin_event_set_extension(
    const cobalamin_calendar *calendar, cobalamin_event *event, const char *name,
    const char *value);

/// Adds a reminder so many seconds after the start, or after the end; before it where negative.
void cobalamin_event_add_alarm(
    const cobalamin_calendar *calendar, cobalamin_event *event, int32_t seconds,
    int is_from_end, const char *text);

void cobalamin_event_remove_alarms(const cobalamin_calendar *calendar, cobalamin_event *event);

/// A text of an event, or NULL; to be given back.
char *_Nullable cobalamin_event_text(
    const cobalamin_calendar *calendar, const cobalamin_event *event,
    cobalamin_calendar_text kind);

/// A property whose name begins with `X-`, or NULL; to be given back.
char *_Nullable cobalamin_event_extension(
    const cobalamin_calendar *calendar, const cobalamin_event *event, const char *name);

/// All of an event but when it was written and how often it was changed; to be given back.
char *_Nullable cobalamin_event_content(
    const cobalamin_calendar *calendar, const cobalamin_event *event);

/// When it takes place before a moment, as libical reads it: in seconds since 1970, a date as its
/// midnight in UTC. Gives how many there are; no more than `limit` are filled in.
size_t cobalamin_event_occurrences(
    const cobalamin_calendar *calendar, cobalamin_event *event, int64_t before,
    int64_t *_Nullable starts, size_t limit);

/// The calendar as text; to be given back.
char *_Nullable cobalamin_calendar_write(const cobalamin_calendar *calendar);

/// Gives a text back.
void cobalamin_calendar_free(char *_Nullable text);

void cobalamin_calendar_close(cobalamin_calendar *calendar);

#pragma clang assume_nonnull end

#endif
