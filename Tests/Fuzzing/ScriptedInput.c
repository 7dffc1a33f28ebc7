#include "ScriptedInput.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

// The linker sends the program's calls here (--wrap) and keeps the real ones under these names.
ssize_t __real_read(int descriptor, void *target, size_t count);
int __real_poll(struct pollfd *requests, nfds_t count, int timeout);

// What a step of the script says besides how many bytes come: the five low bits, plus one.
enum { interrupted_first = 0x20, empty_first = 0x40, pauses = 0x80 };

static struct {
    const uint8_t *bytes, *steps;
    size_t length, step_count, place, step;
    int has_failed;
} input;

void scripted_input_start(
    const uint8_t *bytes, size_t length, const uint8_t *steps, size_t step_count) {
    memset(&input, 0, sizeof input);
    input.bytes = bytes;
    input.length = length;
    input.steps = steps;
    input.step_count = step_count;
}

static uint8_t step(void) {
    return input.step_count > 0 ? input.steps[input.step % input.step_count] : 0x1F;
}

ssize_t __wrap_read(int descriptor, void *target, size_t count) {
    if (descriptor != scripted_input) return __real_read(descriptor, target, count);
    const int failure = step() & interrupted_first ? EINTR : step() & empty_first ? EAGAIN : 0;
    if (failure && !input.has_failed) {
        input.has_failed = 1;
        errno = failure;
        return -1;
    }
    size_t take = (size_t)(step() & 0x1F) + 1;
    if (take > count) take = count;
    if (take > input.length - input.place) take = input.length - input.place;
    if (take > 0) memcpy(target, input.bytes + input.place, take);
    input.place += take;
    input.step++;
    input.has_failed = 0;
    return (ssize_t)take;
}

int __wrap_poll(struct pollfd *requests, nfds_t count, int timeout) {
    if (count != 1 || requests[0].fd != scripted_input) {
        return __real_poll(requests, count, timeout);
    }
    return timeout != 0 || !(step() & pauses);
}
