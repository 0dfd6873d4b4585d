//! `#[cfg]` and `#[cfg_attr]` on tables and rows.
#![deny(warnings, missing_docs)]

use errcodes::define_errcodes;

define_errcodes! {
    /// Not compiled.
    #[cfg(any())]
    #[derive(Serialize)]
    #[warn(errcodes::unordered_rows)]
    #[platform(missing::PLATFORM)]
    pub enum Off(en) { 2 => B("b"), 1 => A("a") }

    /// The first of a pair.
    #[cfg(all())]
    pub enum Pair(en) { 0 => First("first") }

    /// The second of a pair.
    #[cfg(not(all()))]
    pub enum Pair(en) { 0 => Second("second") }

    /// Not compiled either.
    #[cfg_attr(all(), cfg(any()))]
    pub enum Off(en) { 1 => A("a") }

    /// Compiled.
    #[cfg_attr(any(), cfg(any()), must_use)]
    #[cfg_attr(all(), must_use, cfg(all()), cfg_attr(all(), cfg(all())))]
    pub enum On(en) { 1 => A("a") }

    /// Rows under two conditions.
    #[derive(Default)]
    #[table("rows")]
    enum Rows(en) {
        #[default]
        1 => Always("always"),
        #[cfg(any())]
        #[deprecated]
        2 => Never("never"),
        /// With a comment.
        #[cfg(all())]
        3 => Present("present"),
        #[cfg(not(all()))]
        4 => Absent("absent"),
        #[cfg(any())]
        #[cfg(all())]
        5 => Neither("neither"),
        #[cfg(any())]
        6 => Alternative("if any"),
        #[cfg(not(any()))]
        6 => Alternative("if not any"),
        #[cfg_attr(all(), doc = "Documented.")]
        #[cfg_attr(any(), doc(hidden))]
        7 => Documented("documented"),
        #[cfg(windows)]
        #[cfg(not(windows))]
        8 => Impossible("impossible"),
    }

    /// No row is left.
    enum Bare(en) {
        #[cfg(any())]
        1 => Never("never"),
    }
}

fn main() {
    let _ = (Pair::First, On::A);
    let codes: Vec<i64> = Rows::iter().map(i64::from).collect();
    assert_eq!(codes, [1, 3, 6, 7]);
    assert_eq!(Rows::default(), Rows::Always);
    assert_eq!(Rows::Alternative.message(), "if not any");
    assert_eq!(Rows::Present.to_string(), "present (rows 3)");
    for absent in [2, 4, 5, 8] {
        assert!(!Rows::from(absent).is_listed());
        assert!(Rows::TABLE.get(absent).is_none());
    }
    assert!(Rows::TABLE.get_by_name("Absent").is_none());
    assert_eq!(Rows::TABLE.entries().count(), 4);
    assert_eq!(Rows::Documented.code() + Rows::from(9).code(), 16);
    assert!(!Bare::from(1).is_listed());
    assert_eq!(Bare::iter().count(), 0);
}
