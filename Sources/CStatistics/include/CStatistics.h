#ifndef COBALAMIN_CSTATISTICS_H
#define COBALAMIN_CSTATISTICS_H

// Distributions of statistics over Boost.Math. What an argument has no answer for is NaN; nothing
// throws.

#ifdef __cplusplus
extern "C" {
#endif

/// P(Z > z) of the standard normal distribution.
double cobalamin_normal_upper_tail(double z);

/// The z below which a share `probability` of the standard normal distribution lies.
double cobalamin_normal_quantile(double probability);

/// P(T > t) of Student's distribution with so many degrees of freedom.
double cobalamin_student_upper_tail(double t, double degrees_of_freedom);

/// The t below which a share `probability` of Student's distribution lies.
double cobalamin_student_quantile(double probability, double degrees_of_freedom);

#ifdef __cplusplus
}
#endif

#endif
