#include "CStatistics.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace {

namespace policies = boost::math::policies;

// Quiet policies: an impossible argument gives NaN, and an overflow infinity.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>,
    policies::underflow_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>>;
using Normal = boost::math::normal_distribution<double, Quiet>;
using Student = boost::math::students_t_distribution<double, Quiet>;

} // namespace

double cobalamin_normal_upper_tail(double z) {
    return boost::math::cdf(boost::math::complement(Normal(), z));
}

double cobalamin_normal_quantile(double probability) {
    return boost::math::quantile(Normal(), probability);
}

double cobalamin_student_upper_tail(double t, double degrees_of_freedom) {
    return boost::math::cdf(boost::math::complement(Student(degrees_of_freedom), t));
}

double cobalamin_student_quantile(double probability, double degrees_of_freedom) {
    return boost::math::quantile(Student(degrees_of_freedom), probability);
}
