//! Identifiers of an export in its language: cases, reserved words and collisions.

use std::collections::HashSet;

use heck::{
    ToLowerCamelCase as _, ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _,
};

use super::template::Target;

/// The identifiers of one scope.
pub(super) struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// Creates a scope in which these identifiers, separated by spaces, are taken.
    pub(super) fn new(taken: &str) -> Self {
        let taken = taken.split_whitespace().map(str::to_owned).collect();
        Self { taken }
    }

    /// Returns the identifier, followed by the code if it is taken: a code never changes, so that
    /// later rows do not rename this one.
    pub(super) fn take_for(&mut self, ident: String, code: i64) -> String {
        if self.taken.contains(&ident) {
            return self.take(format!("{ident}_{}", digits(code)));
        }
        self.take(ident)
    }

    /// Returns the identifier, followed by `_` if it is taken.
    pub(super) fn take(&mut self, mut ident: String) -> String {
        while !self.taken.insert(ident.clone()) {
            ident.push('_');
        }
        ident
    }
}

/// Returns the name of a table's type: `QingtuiUserCode` for `qingtui/user`.
///
/// The key decides, not the Rust type: keys are unique, so a further table does not rename this
/// one.
pub(in crate::commands) fn table(key: &str) -> String {
    let name = key.to_upper_camel_case();
    let name = if name.starts_with(|ch: char| ch.is_ascii_digit()) {
        format!("Table{name}")
    } else {
        name
    };
    if name.ends_with("Code") || name.ends_with("Codes") {
        name
    } else {
        name + "Code"
    }
}

/// Returns the name of a code: a constant, a member or a key.
pub(super) fn member(target: Target, table: &str, name: &str, code: i64) -> String {
    let name = portable(target, name, code);
    match target {
        Target::TypeScript | Target::OpenApi | Target::Markdown => name,
        Target::Python | Target::Java => name.to_shouty_snake_case(),
        Target::Go => format!("{table}{name}"),
        Target::Proto => format!(
            "{}_{}",
            table.to_shouty_snake_case(),
            name.to_shouty_snake_case()
        ),
    }
}

/// Returns the name of what a row with fields has: a function or a schema.
pub(super) fn function(target: Target, table: &str, name: &str, code: i64) -> String {
    let name = portable(target, name, code);
    match target {
        Target::Python => format!("{}_{}", table.to_snake_case(), name.to_snake_case()),
        Target::Go => format!("New{table}{name}"),
        Target::Java => format!("{}Message", name.to_lower_camel_case()),
        Target::OpenApi => format!("{table}.{name}"),
        Target::TypeScript | Target::Proto | Target::Markdown => name,
    }
}

/// Returns the name of a parameter.
pub(super) fn field(target: Target, name: &str) -> String {
    match target {
        Target::Go | Target::Java => name.to_lower_camel_case(),
        Target::Python
        | Target::TypeScript
        | Target::Proto
        | Target::OpenApi
        | Target::Markdown => name.to_owned(),
    }
}

/// Replaces a name that the language cannot have.
fn portable(target: Target, name: &str, code: i64) -> String {
    let is_portable = match target {
        // Names are strings there.
        Target::TypeScript | Target::Markdown => true,
        Target::Proto | Target::OpenApi => name.is_ascii(),
        // All of their letters, and decimal digits, are those of Rust.
        Target::Python | Target::Go | Target::Java => name
            .chars()
            .all(|ch| ch.is_alphabetic() || ch.is_ascii_digit()),
    };
    if is_portable {
        name.to_owned()
    } else {
        format!("Code{}", digits(code))
    }
}

fn digits(code: i64) -> String {
    code.to_string().replace('-', "Minus")
}

/// Returns the names that a template declares or uses beside those of the tables.
pub(super) const fn declared(target: Target) -> &'static str {
    match target {
        Target::TypeScript => "CodeInfo",
        Target::Python => "Code Info Kind Retry",
        Target::Go => "Code Error Info Kind Retry Text",
        Target::Java => "Code ErrorCodes Info Kind Retry Text",
        Target::Proto => "ErrorCodeInfo",
        Target::OpenApi => "Problem",
        Target::Markdown => "",
    }
}

/// Returns the words that a parameter cannot have as its name: keywords, and names that the
/// function itself uses.
pub(super) const fn reserved(target: Target) -> &'static str {
    match target {
        Target::Python => {
            "False None True and as assert async await break class continue def del elif else except \
             finally for from global if import in is lambda nonlocal not or pass raise return try \
             while with yield __debug__ bool float int lang str"
        }
        Target::Go => {
            "break case chan const continue default defer else fallthrough for func go goto if import \
             interface map package range return select struct switch type var big bool float64 int32 \
             int64 strconv string uint32 uint64"
        }
        Target::Java => {
            "_ abstract assert boolean break byte case catch char class const continue default do \
             double else enum extends false final finally float for goto if implements import \
             instanceof int interface long native new null package private protected public return \
             short static strictfp super switch synchronized this throw throws transient true try \
             void volatile while java lang fill shown"
        }
        // Properties may have any name.
        Target::TypeScript | Target::Proto | Target::OpenApi | Target::Markdown => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_is_named_after_the_key() {
        for (key, name) in [
            ("shop", "ShopCode"),
            ("qingtui/user", "QingtuiUserCode"),
            ("a-b_c/d", "ABCDCode"),
            ("3d", "Table3dCode"),
            ("shop-codes", "ShopCodes"),
            ("shop/code", "ShopCode"),
        ] {
            assert_eq!(table(key), name);
        }
    }

    #[test]
    fn taken_name_gets_the_code_and_keyword_gets_an_underscore() {
        let mut scope = Scope::new("None");
        let names = [1, -2, 1].map(|code| scope.take_for("None".to_owned(), code));
        assert_eq!(names, ["None_1", "None_Minus2", "None_1_"]);
        let mut scope = Scope::new(reserved(Target::Java));
        let names = ["class", "class_", "sku"].map(|name| scope.take(name.to_owned()));
        assert_eq!(names, ["class_", "class__", "sku"]);
    }

    #[test]
    fn name_that_a_language_cannot_have_becomes_its_code() {
        let name = |target| member(target, "ShopCode", "Écart", -1);
        assert_eq!(name(Target::Proto), "SHOP_CODE_CODE_MINUS1");
        assert_eq!(name(Target::OpenApi), "CodeMinus1");
        assert_eq!(name(Target::Python), "ÉCART");
        assert_eq!(
            member(Target::Go, "ShopCode", "A\u{301}", 7),
            "ShopCodeCode7"
        );
    }
}
