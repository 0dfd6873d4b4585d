//! Unions in modules and functions, from `macro_rules!`, under conditions, with every visibility.
#![forbid(unsafe_code)]
#![deny(missing_docs, warnings, clippy::all, clippy::pedantic)]

/// Tables.
pub mod tables {
    errcodes::define_errcodes! {
        /// One.
        pub enum One(en) { 1 => Lost("lost") }

        /// Two.
        #[deprecated]
        pub enum Two(en) { 1 => Gone("gone") }
    }
}

mod inner {
    errcodes::code_union! {
        pub(super) enum InSuper { One(super::tables::One) }
        pub(in crate::inner) enum InPath { One(crate::tables::One) }
        enum Private { One(crate::tables::One) }
    }

    pub fn codes() -> [i64; 2] {
        [InPath::from(1).code(), Private::from(2).code()]
    }
}

macro_rules! union_of {
    ($(#[$attribute:meta])* $visibility:vis $name:ident: $($member:ident($table:path)),*) => {
        errcodes::code_union! {
            $(#[$attribute])*
            $visibility enum $name { $($member($table)),* }
        }
    };
}

union_of! {
    /// Through fragments.
    #[derive(Serialize)]
    #[must_use]
    pub Fragments: One(tables::One), Code(errcodes::wechat::Code)
}

#[allow(deprecated)]
mod deprecated {
    errcodes::code_union! {
        #[cfg(all())]
        #[deprecated]
        #[allow(dead_code)]
        enum Old {
            /// With documentation of its own.
            Two(super::tables::Two),
        }

        #[cfg(any())]
        enum Absent { Missing(Missing) }

        #[cfg_attr(all(), cfg(any()))]
        enum AlsoAbsent { Missing(Missing) }
    }
}

fn main() {
    errcodes::code_union! {
        /// In a function body, with one table by turns.
        enum Local {
            #[cfg(all())]
            One(tables::One),
            #[cfg(not(all()))]
            Other(tables::One),
        }
    }
    assert_eq!(inner::codes(), [1, 2]);
    assert_eq!(inner::InSuper::from(1).to_string(), "lost (one 1)");
    assert_eq!(Local::from(1), Local::One(tables::One::Lost));
    assert_eq!(Fragments::from(40029).name(), "InvalidOauthCode");
    match Local::from(3) {
        Local::Unlisted(code) => assert_eq!(code, 3),
        Local::One(code) => unreachable!("{code}"),
    }
}
