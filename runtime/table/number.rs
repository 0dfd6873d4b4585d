//! Exact integers from the text of JSON numbers.

/// Returns the integer that a JSON number denotes, or `None` if it has a fraction or exceeds `i64`.
///
/// Floats cannot decide this: `1e-400` reads as 0, and `9007199254740993.0` as its neighbor.
pub(crate) fn integer(number: &str) -> Option<i64> {
    number.parse().ok().or_else(|| integral(number))
}

#[cold]
fn integral(number: &str) -> Option<i64> {
    let (is_negative, unsigned) = match number.strip_prefix('-') {
        Some(unsigned) => (true, unsigned),
        None => (false, number),
    };
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let point = i64::try_from(whole.len())
        .ok()?
        .saturating_add(saturating(exponent));
    // Accumulates below zero, where i64 reaches one further.
    let mut negative = 0_i64;
    let mut position = 0;
    for digit in whole.bytes().chain(fraction.bytes()) {
        let digit = digit.checked_sub(b'0').filter(|&digit| digit < 10)?;
        if position < point {
            negative = negative.checked_mul(10)?.checked_sub(digit.into())?;
        } else if digit != 0 {
            return None;
        }
        position += 1;
    }
    while negative != 0 && position < point {
        negative = negative.checked_mul(10)?;
        position += 1;
    }
    if is_negative {
        Some(negative)
    } else {
        negative.checked_neg()
    }
}

/// Parses an exponent. One beyond `i64` is as good as the nearest `i64`.
fn saturating(exponent: &str) -> i64 {
    exponent.parse().unwrap_or(if exponent.starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    })
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::integer;
    use std::format;

    #[test]
    fn integral_number_is_its_integer() {
        let cases = [
            ("0", 0),
            ("-0", 0),
            ("-0.0", 0),
            ("0e9", 0),
            ("0E-9", 0),
            ("0e999999999999999999999", 0),
            ("0.0e-999999999999999999999", 0),
            ("40001.0", 40001),
            ("40001.000000000000000000000000", 40001),
            ("4.0001e4", 40001),
            ("4.0001E+4", 40001),
            ("0.00040001e8", 40001),
            ("-4000100e-2", -40001),
            ("1e15", 1_000_000_000_000_000),
            ("1e18", 1_000_000_000_000_000_000),
            ("1808565692088417.0", 1_808_565_692_088_417),
            ("9007199254740993.0", 9_007_199_254_740_993),
            ("9223372036854775807.0", i64::MAX),
            ("-9223372036854775808.0", i64::MIN),
            ("-922337203685477580.8e1", i64::MIN),
        ];
        for (number, code) in cases {
            assert_eq!(integer(number), Some(code), "{number}");
        }
    }

    #[test]
    fn fraction_or_overflow_is_refused() {
        let cases = [
            "0.5",
            "-40001.5",
            "1e-1",
            "1e-400",
            "1e-999999999999999999999",
            "40001.00000000000000000000001",
            "9223372036854775808",
            "9223372036854775808.0",
            "-9223372036854775809.0",
            "1e19",
            "1e400",
            "1e999999999999999999999",
            "NaN",
            "1.0.0",
            "0x10",
        ];
        for number in cases {
            assert_eq!(integer(number), None, "{number}");
        }
    }

    #[test]
    fn power_of_ten_moves_the_point_only() {
        for code in [1, -7, 40001, -40001, 99_999_999] {
            for shift in 0..9 {
                let zeros = "0".repeat(shift);
                assert_eq!(
                    integer(&format!("{code}{zeros}e-{shift}")),
                    Some(code),
                    "{code} {shift}"
                );
                let scaled = code * 10_i64.pow(u32::try_from(shift).unwrap());
                assert_eq!(
                    integer(&format!("{code}.0e{shift}")),
                    Some(scaled),
                    "{code} {shift}"
                );
            }
        }
    }
}
