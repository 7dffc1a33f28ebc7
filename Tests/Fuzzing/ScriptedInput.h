// An input whose every read is told beforehand: how many bytes come, whether a signal or an empty
// pipe comes first, and whether the sender pauses behind them.
#ifndef SCRIPTED_INPUT_H
#define SCRIPTED_INPUT_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/// The descriptor that stands for it; the system never gives out this number.
enum { scripted_input = 0x7FFFFF };

/// Begins anew; the steps are repeated until the bytes end.
void scripted_input_start(
    const uint8_t *bytes, size_t length, const uint8_t *steps, size_t step_count);

/// Ends the run; the fuzzer keeps what led here. A Swift trap would start a debugger first.
__attribute__((noreturn)) static inline void broken_promise(const char *promise) {
    fprintf(stderr, "broken promise: %s\n", promise);
    abort();
}

#endif
