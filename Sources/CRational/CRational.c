#include "CRational.h"

#include <gmp.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(sizeof(mp_limb_t) == sizeof(uint64_t) && GMP_NAIL_BITS == 0, "64-bit limbs");

struct cobalamin_rational {
    mpq_t value;
};

// A view of limbs as GMP's own type: read only, nothing is copied, nothing is to be cleared.
static void view_natural(mpz_t result, cobalamin_natural number, bool is_negative) {
    static const mp_limb_t none = 0;
    const mp_limb_t *limbs = number.limbs ? (const mp_limb_t *)number.limbs : &none;
    mp_size_t count = (mp_size_t)number.count;
    mpz_roinit_n(result, limbs, is_negative ? -count : count);
}

static void view_fraction(mpq_t result, cobalamin_fraction number) {
    view_natural(mpq_numref(result), number.numerator, number.is_negative);
    view_natural(mpq_denref(result), number.denominator, false);
}

static cobalamin_natural natural(mpz_srcptr number) {
    return (cobalamin_natural){(const uint64_t *)mpz_limbs_read(number), mpz_size(number)};
}

static cobalamin_rational *make(void) {
    cobalamin_rational *result = malloc(sizeof *result);
    if (!result) abort();
    mpq_init(result->value);
    return result;
}

cobalamin_fraction cobalamin_rational_view(const cobalamin_rational *number) {
    return (cobalamin_fraction){
        natural(mpq_numref(number->value)), natural(mpq_denref(number->value)),
        mpq_sgn(number->value) < 0};
}

void cobalamin_rational_free(cobalamin_rational *number) {
    mpq_clear(number->value);
    free(number);
}

cobalamin_rational *cobalamin_rational_of_digits(const char *digits, long exponent) {
    cobalamin_rational *result = make();
    mpz_t power;
    mpz_init(power);
    mpz_set_str(mpq_numref(result->value), digits, 10);
    mpz_ui_pow_ui(power, 10, (unsigned long)labs(exponent));
    if (exponent >= 0)
        mpz_mul(mpq_numref(result->value), mpq_numref(result->value), power);
    else
        mpz_set(mpq_denref(result->value), power);
    mpz_clear(power);
    mpq_canonicalize(result->value);
    return result;
}

cobalamin_rational *cobalamin_rational_combine(
    cobalamin_operation operation, cobalamin_fraction left, cobalamin_fraction right) {
    cobalamin_rational *result = make();
    mpq_t first, second;
    view_fraction(first, left);
    view_fraction(second, right);
    switch (operation) {
    case COBALAMIN_ADD: mpq_add(result->value, first, second); break;
    case COBALAMIN_SUBTRACT: mpq_sub(result->value, first, second); break;
    case COBALAMIN_MULTIPLY: mpq_mul(result->value, first, second); break;
    case COBALAMIN_DIVIDE: mpq_div(result->value, first, second); break;
    }
    return result;
}

cobalamin_rational *cobalamin_rational_power(cobalamin_fraction base, long exponent) {
    cobalamin_rational *result = make();
    mpq_t value;
    view_fraction(value, base);
    unsigned long times = (unsigned long)labs(exponent);
    mpz_pow_ui(mpq_numref(result->value), mpq_numref(value), times);
    mpz_pow_ui(mpq_denref(result->value), mpq_denref(value), times);
    if (exponent < 0) mpq_inv(result->value, result->value);
    return result;
}

int cobalamin_rational_compare(cobalamin_fraction left, cobalamin_fraction right) {
    mpq_t first, second;
    view_fraction(first, left);
    view_fraction(second, right);
    return mpq_cmp(first, second);
}

long cobalamin_rational_places(cobalamin_fraction number) {
    mpz_t below, five, rest;
    view_natural(below, number.denominator, false);
    mpz_init_set_ui(five, 5);
    mpz_init(rest);
    unsigned long twos = mpz_scan1(below, 0);
    mpz_tdiv_q_2exp(rest, below, twos);
    unsigned long fives = mpz_remove(rest, rest, five);
    bool ends = mpz_cmp_ui(rest, 1) == 0;
    mpz_clear(five);
    mpz_clear(rest);
    return ends ? (long)(twos > fives ? twos : fives) : -1;
}

static void scale(mpz_t above, mpz_t below, cobalamin_fraction number, long places) {
    mpz_t value, power;
    mpz_init(power);
    mpz_ui_pow_ui(power, 10, (unsigned long)labs(places));
    view_natural(value, number.numerator, false);
    mpz_set(above, value);
    view_natural(value, number.denominator, false);
    mpz_set(below, value);
    mpz_mul(places >= 0 ? above : below, places >= 0 ? above : below, power);
    mpz_clear(power);
}

long cobalamin_rational_magnitude(cobalamin_fraction number) {
    mpz_t above, below;
    view_natural(above, number.numerator, false);
    view_natural(below, number.denominator, false);
    // GMP's count of digits is right or one too large: start at the largest that can be.
    long exponent = (long)mpz_sizeinbase(above, 10) - (long)mpz_sizeinbase(below, 10) + 1;
    mpz_inits(above, below, NULL);
    for (;; exponent--) {
        scale(above, below, number, -exponent);
        if (mpz_cmp(above, below) >= 0) break;
    }
    mpz_clears(above, below, NULL);
    return exponent;
}

char *cobalamin_rational_scaled_digits(cobalamin_fraction number, long places) {
    mpz_t above, below, rest;
    mpz_inits(above, below, rest, NULL);
    scale(above, below, number, places);
    mpz_fdiv_qr(above, rest, above, below);
    mpz_mul_2exp(rest, rest, 1);
    int half = mpz_cmp(rest, below);
    if (half > 0 || (half == 0 && mpz_odd_p(above))) mpz_add_ui(above, above, 1);
    size_t size = mpz_sizeinbase(above, 10) + 2;
    char *text = malloc(size);
    if (!text) abort();
    mpz_get_str(text, 10, above);
    mpz_clears(above, below, rest, NULL);
    return text;
}

// The widest floating type: IEEE binary128 where the C library has functions for it.
#if defined(__GLIBC__) && defined(__SIZEOF_FLOAT128__)
typedef __float128 wide;
#define WIDE(name) name##f128
#define DECLARE(name) extern wide name##f128(wide);
DECLARE(log) DECLARE(log1p) DECLARE(exp) DECLARE(tan) DECLARE(atan) DECLARE(sqrt)
extern wide ldexpf128(wide, int);
extern wide frexpf128(wide, int *);
#define WIDE_BITS 113
#define WIDE_DIGITS 28
#else
#include <float.h>
typedef long double wide;
#define WIDE(name) name##l
#define WIDE_BITS LDBL_MANT_DIG
#define WIDE_DIGITS (LDBL_DIG - 4)
#endif

static wide widened(cobalamin_fraction number) {
    mpz_t above, below;
    mpz_inits(above, below, NULL);
    scale(above, below, number, 0);
    long shift = 128 + (long)mpz_sizeinbase(below, 2) - (long)mpz_sizeinbase(above, 2);
    if (shift > 0)
        mpz_mul_2exp(above, above, (mp_bitcnt_t)shift);
    else
        mpz_mul_2exp(below, below, (mp_bitcnt_t)-shift);
    mpz_fdiv_q(above, above, below);
    wide value = 0;
    for (size_t index = mpz_size(above); index-- > 0;)
        value = WIDE(ldexp)(value, 64) + (wide)mpz_getlimbn(above, (mp_size_t)index);
    mpz_clears(above, below, NULL);
    if (shift > 100000 || shift < -100000) return shift > 0 ? 0 : (wide)INFINITY;
    value = WIDE(ldexp)(value, (int)-shift);
    return number.is_negative ? -value : value;
}

static cobalamin_rational *narrowed(wide value) {
    int exponent = 0;
    bool is_negative = value < 0;
    wide mantissa = WIDE(frexp)(is_negative ? -value : value, &exponent);
    cobalamin_rational *result = make();
    mpz_ptr above = mpq_numref(result->value);
    int taken = 0;
    while (mantissa != 0 && taken < WIDE_BITS + 32) {
        mantissa = WIDE(ldexp)(mantissa, 32);
        uint32_t part = (uint32_t)mantissa;
        mantissa -= (wide)part;
        mpz_mul_2exp(above, above, 32);
        mpz_add_ui(above, above, part);
        taken += 32;
    }
    exponent -= taken;
    if (exponent >= 0)
        mpz_mul_2exp(above, above, (mp_bitcnt_t)exponent);
    else
        mpz_mul_2exp(mpq_denref(result->value), mpq_denref(result->value), (mp_bitcnt_t)-exponent);
    mpq_canonicalize(result->value);
    if (is_negative) mpq_neg(result->value, result->value);
    return result;
}

static wide apply(cobalamin_function function, wide x) {
    switch (function) {
    case COBALAMIN_LN: return WIDE(log)(x);
    case COBALAMIN_LN_OF_ONE_PLUS: return WIDE(log1p)(x);
    case COBALAMIN_EXP: return WIDE(exp)(x);
    case COBALAMIN_TAN: return WIDE(tan)(x);
    case COBALAMIN_ATAN: return WIDE(atan)(x);
    case COBALAMIN_SQRT: return WIDE(sqrt)(x);
    }
}

cobalamin_rational *cobalamin_rational_function(
    cobalamin_function function, cobalamin_fraction argument) {
    wide x = widened(argument);
    wide value = apply(function, x);
    // Neither infinite nor not a number: both differ from themselves here.
    if (!(value - value == 0)) return NULL;
    // Where nothing is left of a power, its value cannot be told.
    if (function == COBALAMIN_EXP && value == 0) return NULL;
    return narrowed(value);
}

cobalamin_rational *cobalamin_rational_root(cobalamin_fraction number) {
    mpz_t above, below;
    view_natural(above, number.numerator, false);
    view_natural(below, number.denominator, false);
    if (!mpz_perfect_square_p(above) || !mpz_perfect_square_p(below)) return NULL;
    cobalamin_rational *result = make();
    mpz_sqrt(mpq_numref(result->value), above);
    mpz_sqrt(mpq_denref(result->value), below);
    return result;
}

long cobalamin_rational_floor(cobalamin_fraction number) {
    mpz_t result;
    mpq_t value;
    mpz_init(result);
    view_fraction(value, number);
    mpz_fdiv_q(result, mpq_numref(value), mpq_denref(value));
    long floor = mpz_get_si(result);
    mpz_clear(result);
    return floor;
}

int cobalamin_function_digits(void) { return WIDE_DIGITS; }
