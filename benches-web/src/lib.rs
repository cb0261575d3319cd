//! Says what samples of time mean: medians, spread, and which side is faster, if any.
//!
//! In: times in milliseconds, taken in pairs (round by round, one of each side). Out: a [`Comparison`] that may well
//! say that no difference was found. Nothing here measures; the page's JavaScript does that, in workers.

/// The middle and the spread of some samples.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// The median.
    pub median: f64,
    /// The 5th percentile.
    pub low: f64,
    /// The 95th percentile.
    pub high: f64,
}

impl Summary {
    /// The summary of samples in any order; `None` where there is none.
    pub fn of(samples: &[f64]) -> Option<Summary> {
        let sorted = sorted(samples);
        Some(Summary {
            median: percentile(&sorted, 0.5)?,
            low: percentile(&sorted, 0.05)?,
            high: percentile(&sorted, 0.95)?,
        })
    }
}

/// What can be said of two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The left side is faster.
    Faster,
    /// The left side is slower.
    Slower,
    /// The samples do not tell.
    NoDifference,
}

/// Two sides compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// How many times as fast the left side is: above 1 it wins.
    pub ratio: f64,
    /// The interval that holds the true ratio with 95 % confidence.
    pub interval: (f64, f64),
    /// What follows.
    pub verdict: Verdict,
}

/// Draws for the interval.
const DRAWS: usize = 2000;
/// A difference below this share is not reported.
const SMALLEST: f64 = 0.03;

impl Comparison {
    /// Compares samples taken in pairs, by a bootstrap over the pairs. `None` for fewer than three pairs.
    pub fn of(left: &[f64], right: &[f64]) -> Option<Comparison> {
        let pairs = left.len().min(right.len());
        if pairs < 3 {
            return None;
        }
        let ratio = median(&right[..pairs])? / median(&left[..pairs])?;
        let mut random = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draws = Vec::with_capacity(DRAWS);
        let (mut ours, mut theirs) = (vec![0.0; pairs], vec![0.0; pairs]);
        for _ in 0..DRAWS {
            for at in 0..pairs {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                let pick = (random % pairs as u64) as usize;
                ours[at] = left[pick];
                theirs[at] = right[pick];
            }
            draws.push(median(&theirs)? / median(&ours)?);
        }
        let draws = sorted(&draws);
        let interval = (percentile(&draws, 0.025)?, percentile(&draws, 0.975)?);
        let verdict = if interval.0 > 1.0 + SMALLEST {
            Verdict::Faster
        } else if interval.1 < 1.0 - SMALLEST {
            Verdict::Slower
        } else {
            Verdict::NoDifference
        };
        Some(Comparison { ratio, interval, verdict })
    }
}

/// The median of samples in any order.
pub fn median(samples: &[f64]) -> Option<f64> {
    percentile(&sorted(samples), 0.5)
}

/// The geometric mean, by which ratios are averaged; `None` where there is none.
pub fn geometric_mean(ratios: &[f64]) -> Option<f64> {
    if ratios.is_empty() {
        return None;
    }
    Some((ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp())
}

/// A time with two or three figures that mean something: `0.42 ms`, `41.2 ms`, `1.24 s`.
pub fn show_ms(ms: f64) -> String {
    if !ms.is_finite() {
        "—".to_string()
    } else if ms >= 1000.0 {
        format!("{:.2} s", ms / 1000.0)
    } else if ms >= 100.0 {
        format!("{ms:.0} ms")
    } else if ms >= 10.0 {
        format!("{ms:.1} ms")
    } else if ms >= 0.1 {
        format!("{ms:.2} ms")
    } else {
        format!("{:.1} µs", ms * 1000.0)
    }
}

fn sorted(samples: &[f64]) -> Vec<f64> {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

fn percentile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = share * last as f64;
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    Some(below + (above - below) * at.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_and_means() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
        assert!((geometric_mean(&[2.0, 0.5, 1.0]).unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_same_samples_show_no_difference() {
        let samples: Vec<f64> = (0..31).map(|at| 10.0 + f64::from(at % 7)).collect();
        let comparison = Comparison::of(&samples, &samples).unwrap();
        assert_eq!(comparison.verdict, Verdict::NoDifference);
        assert!((comparison.ratio - 1.0).abs() < 1e-12);
    }

    #[test]
    fn half_the_time_is_twice_as_fast() {
        let left: Vec<f64> = (0..15).map(|at| 10.0 + f64::from(at % 3) / 10.0).collect();
        let right: Vec<f64> = left.iter().map(|ms| ms * 2.0).collect();
        let comparison = Comparison::of(&left, &right).unwrap();
        assert_eq!(comparison.verdict, Verdict::Faster);
        assert!((comparison.ratio - 2.0).abs() < 0.05);
        assert_eq!(Comparison::of(&right, &left).unwrap().verdict, Verdict::Slower);
        assert!(Comparison::of(&left[..2], &right[..2]).is_none());
    }

    #[test]
    fn times_read_well() {
        assert_eq!(show_ms(0.0421), "42.1 µs");
        assert_eq!(show_ms(41.23), "41.2 ms");
        assert_eq!(show_ms(1240.0), "1.24 s");
    }
}
