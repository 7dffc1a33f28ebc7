#ifndef COBALAMIN_CRATIONAL_H
#define COBALAMIN_CRATIONAL_H

// Fractions of any size over GMP, and a few real functions over the C library's widest type.
// Numbers come in as views of limbs that the caller owns and go out as results to be freed.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A natural number: 64-bit limbs, the least first, the last one not zero; none for zero.
typedef struct {
    const uint64_t *_Nullable limbs;
    size_t count;
} cobalamin_natural;

/// A fraction in lowest terms; the denominator is never zero.
typedef struct {
    cobalamin_natural numerator;
    cobalamin_natural denominator;
    bool is_negative;
} cobalamin_fraction;

typedef struct cobalamin_rational cobalamin_rational;

typedef enum {
    COBALAMIN_ADD,
    COBALAMIN_SUBTRACT,
    COBALAMIN_MULTIPLY,
    COBALAMIN_DIVIDE,
} cobalamin_operation;

typedef enum {
    COBALAMIN_LN,
    COBALAMIN_LN_OF_ONE_PLUS,
    COBALAMIN_EXP,
    COBALAMIN_TAN,
    COBALAMIN_ATAN,
    COBALAMIN_SQRT,
} cobalamin_function;

/// The view of a result; valid until the result is freed.
cobalamin_fraction cobalamin_rational_view(const cobalamin_rational *number);

void cobalamin_rational_free(cobalamin_rational *number);

/// `digits` (decimal, at least one) times ten to the power `exponent`.
cobalamin_rational *cobalamin_rational_of_digits(const char *digits, long exponent);

/// Division by zero is the caller's mistake.
cobalamin_rational *cobalamin_rational_combine(
    cobalamin_operation operation, cobalamin_fraction left, cobalamin_fraction right);

/// A power; zero has no negative one.
cobalamin_rational *cobalamin_rational_power(cobalamin_fraction base, long exponent);

/// Less than, equal to or greater than zero, as `left` is to `right`.
int cobalamin_rational_compare(cobalamin_fraction left, cobalamin_fraction right);

/// Decimal places that hold the number exactly, or -1 where there are none.
long cobalamin_rational_places(cobalamin_fraction number);

/// The exponent e with 10^e <= |number| < 10^(e+1); number is not zero.
long cobalamin_rational_magnitude(cobalamin_fraction number);

/// |number| times 10^places, rounded half to even, as decimal digits; freed with `free`.
char *cobalamin_rational_scaled_digits(cobalamin_fraction number, long places);

/// A function's value as the widest floating type of the C library gives it; NULL where it is
/// undefined or out of range.
cobalamin_rational *_Nullable cobalamin_rational_function(
    cobalamin_function function, cobalamin_fraction argument);

/// The root, where it is a fraction too; NULL elsewhere. The number is not negative.
cobalamin_rational *_Nullable cobalamin_rational_root(cobalamin_fraction number);

/// The largest whole number that is not above `number`, which must fit a long.
long cobalamin_rational_floor(cobalamin_fraction number);

/// The significant decimal digits that can be trusted in a function's value.
int cobalamin_function_digits(void);

#pragma clang assume_nonnull end

#endif
