//! Tables that receive every part as a fragment of `macro_rules!`.
#![deny(warnings, missing_docs)]

use errcodes::define_errcodes;
use errcodes::platform::Platform;

static ACME: Platform = Platform::new("acme", &[Metas::TABLE]);

macro_rules! by_meta {
    ($(#[$table:meta])* $vis:vis $name:ident { $($(#[$row:meta])* $code:literal $variant:ident)* }) => {
        define_errcodes! {
            $(#[$table])*
            $vis enum $name(en) {
                $($(#[$row])* $code => $variant("text") as Internal,)*
            }
        }
    };
}

by_meta! {
    /// A comment.
    #[table("acme/metas")]
    #[docs("https://acme.example/{code}")]
    #[platform(ACME)]
    #[complete]
    #[derive(Default)]
    #[allow(errcodes::shared_wordings)]
    #[warn(errcodes::unordered_rows)]
    #[cfg(all())]
    #[cfg_attr(all(), must_use)]
    pub(crate) Metas {
        /// A comment on a row.
        #[default]
        -1 Minus
        #[deprecated(note = "gone")]
        1 Gone
        #[cfg(any())]
        2 Never
    }
}

by_meta! {
    /// Without a visibility.
    Private { 1 Only }
}

macro_rules! by_fragment {
    (
        $attribute:meta, $path:path, $key:literal, $vis:vis, $name:ident, $tag:ident, $script:tt, $code:expr,
        $variant:ident, $wording:literal, $other:expr, $translation:literal, $kind:ident, $retry:ident, $kinds:ty,
        $lifetime:lifetime, $block:block, $item:item
    ) => {
        define_errcodes! {
            #[$attribute]
            #[$path]
            #[table($key)]
            #[doc = $other]
            #[doc = concat!($wording, " and ", $other)]
            $vis enum $name($tag, zh-$script) {
                $code => $variant($wording | $other, ~$translation) as $kind retry $retry,
                7 => Typed($wording, _) as $kinds,
            }
        }
        #[allow(missing_docs)]
        pub fn block<$lifetime>(text: &$lifetime str) -> &$lifetime str { let () = $block; text }
        $item
    };
}

by_fragment! {
    deprecated = "for the test", must_use, "fragments", pub(self), Fragments, en, Hant, -0x10,
    Lost, "lost", "gone", "丟失", NotFound, Backoff, NotFound, 'a, {}, #[allow(missing_docs)] pub const ITEM: () = ();
}

macro_rules! by_tokens {
    ($($token:tt)*) => { define_errcodes! { $($token)* } };
}

by_tokens! {
    #[table("tokens")]
    enum Tokens(en) { 1 => Only("only") as NotFound retry Never }
}

#[allow(deprecated)]
fn main() {
    let _ = (Metas::Gone, Private::Only, Tokens::Only, block(""), ITEM);
    assert_eq!(Metas::default().to_string(), "text (acme/metas -1)");
    assert_eq!(Metas::Minus.docs_url().unwrap().to_string(), "https://acme.example/-1");
    assert!(Metas::TABLE.platform().is_some());
    assert_eq!(Metas::iter().count(), 2);
    assert_eq!(Fragments::Lost.code(), -16);
    assert_eq!(Fragments::Lost.message_in("zh-Hant"), "丟失");
    assert_eq!(Fragments::Lost.kind(), errcodes::Kind::NotFound);
    assert_eq!(Fragments::Lost.retry(), errcodes::Retry::Backoff);
    assert_eq!(Fragments::Typed.kind(), errcodes::Kind::NotFound);
}
