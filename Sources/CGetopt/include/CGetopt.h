#ifndef C_GETOPT_H
#define C_GETOPT_H

#include <getopt.h>

/// One step of a scan of the command line.
struct getopt_step {
    /// What getopt_long returned; -1 at the end.
    int code;
    /// The option's argument, or the operand.
    const char *argument;
    /// The element after the one last looked at.
    int next;
    /// The option a fault is about; 0 for an unknown long one.
    int culprit;
};

/// Begins a scan: getopt_long keeps its place in global variables, so one scan runs at a time.
void getopt_begin(void);

/// Takes the next step; prints nothing.
struct getopt_step getopt_take(int count, char *const *vector, const char *shorts,
                               const struct option *longs);

#endif
