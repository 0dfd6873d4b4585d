//! Places to split a long line between replies.

use super::names::Names;
use super::objects::Objects;

/// Returns where to cut a text that continues: before a reply that may be unfinished, if it begins in
/// the last `window` bytes.
pub(super) fn cut(names: &Names, text: &[u8], window: usize) -> usize {
    let window_start = text.len().saturating_sub(window);
    let Objects { mut closed, open } = Objects::new(text);
    let mut outer_end = 0;
    closed.retain(|object| {
        let is_outer = object.start >= outer_end;
        if is_outer {
            outer_end = object.end;
        }
        is_outer
    });
    // A closed object is finished, and so is everything in it.
    let is_outside = |i: usize| {
        let next = closed.partition_point(|object| object.end as usize <= i);
        closed
            .get(next)
            .is_none_or(|object| object.start as usize > i)
    };
    let unfinished = open
        .into_iter()
        .find(|&i| i >= window_start && is_outside(i));
    let ends = names.anchors.find_iter(&text[window_start..]);
    let ends = ends.map(|anchor| window_start + anchor.end);
    let last_code = ends
        .filter_map(|end| Some(end - names.ending(&text[..end])?.text.len()))
        .filter(|&i| is_outside(i))
        .last();
    // A name such as errcode may itself be unfinished.
    let end = text.len().saturating_sub(names.longest);
    let last_separator = || {
        text.get(window_start..end)?
            .iter()
            .rposition(|byte| byte.is_ascii_whitespace() || *byte == b',')
    };
    unfinished
        .into_iter()
        .chain(last_code)
        .min()
        .or_else(|| Some(window_start + last_separator()? + 1))
        .unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use crate::registry::REGISTRY;

    use super::{Names, cut};

    #[test]
    fn cut_keeps_unfinished_reply_for_the_next_piece() {
        let names = Names::new(&REGISTRY);
        for (whole, rest) in [
            (
                r#"[{"errcode":1,"errmsg":"a {"},"#,
                r#"{"errcode":2,"errmsg":"b"#,
            ),
            (r#"[{"errcode":1},"#, r#"{"errmsg":"{ err"#),
            (r#"{"errcode":1} "#, "errcode=2 errmsg=a long one that "),
            ("errcode=1 errmsg=a ", "errcode: "),
            ("errcode=1 errmsg=a ", "errcode=2 errmsg={ b"),
            ("errcode=1 errmsg=a ", "error code"),
            (r#"{"errcode":1}, and,"#, "errorwords, "),
            (
                r#"{"errcode":1,"a":{"b":123456},"m":"errcode"}, and,"#,
                "errorwords, ",
            ),
            (r#"{"errcode":1}"#, "errcode=2 errmsg=a long one that "),
            (
                r#"[{"errcode":1,"list":[{"a":1}]},"#,
                r#"{"errcode":2,"list":[{"a":1},{"a"#,
            ),
        ] {
            let text = format!("{whole}{rest}");
            assert_eq!(
                text.split_at(cut(&names, text.as_bytes(), text.len())),
                (whole, rest)
            );
        }
        // An unfinished reply outside the window does not count.
        assert_eq!(
            cut(&names, b"{ errcode=1 aaa bbb cccccccccccc", 16),
            "{ errcode=1 aaa bbb ".len()
        );
        assert_eq!(cut(&names, &[b'x'; 100], 50), 88);
    }
}
