//! The names that CPython's modules have, Keel's and others.

/// Has CPython's module the name?
pub(crate) fn module_has(module: &str, name: &str) -> bool {
    let names = match module {
        "math" => {
            " acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs \
             factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10 \
             log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt sumprod tan tanh tau trunc ulp "
        }
        "time" => {
            " altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns ctime daylight \
             get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time \
             process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time thread_time thread_time_ns time time_ns \
             timezone tzname tzset "
        }
        // Of sys there is too much that differs from host to host.
        _ => return true,
    };
    name.starts_with("__") || name.starts_with("CLOCK_") || names.contains(&format!(" {name} "))
}
