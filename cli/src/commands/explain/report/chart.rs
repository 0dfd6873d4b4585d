//! The chart of failures over time, as SVG.

use jiff::Timestamp;
use plotters::prelude::*;

use super::super::histogram::Histogram;

/// Placeholders for the colours of the theme; the style of the page replaces each.
pub(super) const SERIES: [RGBColor; 6] = [
    RGBColor(1, 0, 0),
    RGBColor(2, 0, 0),
    RGBColor(3, 0, 0),
    RGBColor(4, 0, 0),
    RGBColor(5, 0, 0),
    RGBColor(6, 0, 0),
];
const TEXT: RGBColor = RGBColor(7, 0, 0);
const LINE: RGBColor = RGBColor(8, 0, 0);

const SIZE: (u32, u32) = (960, 280);
/// Labels of the axis of time.
const LABELS: usize = 8;

/// Draws the counts of each part in the buckets of the whole, one upon the other.
pub(super) fn draw(whole: &Histogram, parts: &[Vec<u64>]) -> Option<String> {
    let starts = whole.starts();
    let sums = (0..starts.len()).map(|i| parts.iter().map(|part| part[i]).sum::<u64>());
    let most = sums.max().filter(|&most| most > 0)?;
    let mut svg = String::new();
    draw_bars(&mut svg, &starts, whole.width(), parts, most)?;
    // The page names the chart; the numbers are in a table.
    Some(svg.replacen(
        "<svg ",
        "<svg role=\"img\" aria-labelledby=\"over-time\" ",
        1,
    ))
}

/// Draws into a string, which does not fail.
fn draw_bars(
    svg: &mut String,
    starts: &[Timestamp],
    width: i64,
    parts: &[Vec<u64>],
    most: u64,
) -> Option<()> {
    const GAP: f64 = 0.08;
    let area = SVGBackend::with_string(svg, SIZE).into_drawing_area();
    let bars = starts.len().max(LABELS);
    #[expect(clippy::cast_precision_loss, reason = "the chart has at most 64 bars")]
    let x = |i: usize| i as f64;
    let mut chart = ChartBuilder::on(&area)
        .margin(8)
        .margin_right(24)
        .x_label_area_size(32)
        .y_label_area_size(56)
        .build_cartesian_2d(0.0..x(bars), 0..most + most.div_ceil(12))
        .ok()?;
    let text = ("sans-serif", 13).into_font().color(&TEXT);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(LINE)
        .light_line_style(TRANSPARENT)
        .axis_style(LINE)
        .x_labels(LABELS)
        .y_labels(5)
        .label_style(text)
        .x_label_formatter(&|&at| label(starts, width, at))
        .y_label_formatter(&|count| count.to_string())
        .draw()
        .ok()?;
    let mut floors = vec![0; starts.len()];
    for (part, colour) in parts.iter().zip(SERIES) {
        let bars = part.iter().enumerate().zip(&mut floors);
        let bars = bars.filter(|((_, count), _)| **count > 0);
        chart
            .draw_series(bars.map(|((i, &count), floor)| {
                let bottom = *floor;
                *floor += count;
                let corners = [(x(i) + GAP, bottom), (x(i + 1) - GAP, bottom + count)];
                Rectangle::new(corners, colour.filled())
            }))
            .ok()?;
    }
    area.present().ok()
}

/// Returns the label of the start of a bar: the time of day of short periods, the date of long
/// ones.
fn label(starts: &[Timestamp], width: i64, at: f64) -> String {
    const DAY: i64 = 24 * 60 * 60;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positions begin at 0"
    )]
    let start = starts
        .get(at.round() as usize)
        .filter(|_| at.fract().abs() < 1e-6);
    let Some(start) = start else {
        return String::new();
    };
    let is_one_day = starts.last().is_some_and(|last| {
        last.as_second().div_euclid(DAY) == starts[0].as_second().div_euclid(DAY)
    });
    let format = match width {
        DAY.. => "%Y-%m-%d",
        60.. if is_one_day => "%H:%M",
        60.. => "%m-%d %H:%M",
        _ => "%H:%M:%S",
    };
    start.strftime(format).to_string()
}
