//! Texts for the reader: English where a text is used, Chinese in [`zh`] by the English.
//!
//! [`text!`] and [`message!`] look the Chinese up when they are compiled: a text without one does
//! not compile. The help is written for clap, so a test checks its texts.

mod zh;

use std::fmt::Display;
use std::io;

use errcodes::Locale;

/// A language of the command's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Chinese,
}

impl From<Locale> for Language {
    /// Converts any Chinese to Chinese, and everything else to English.
    fn from(locale: Locale) -> Self {
        if locale.language() == "zh" {
            Self::Chinese
        } else {
            Self::English
        }
    }
}

/// A text without placeholders, or a template with them; [`text!`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    english: &'static str,
    chinese: &'static str,
}

impl Text {
    /// Looks the Chinese up.
    ///
    /// # Panics
    ///
    /// Panics if there is none: [`text!`] calls this while it is compiled.
    pub(crate) const fn new(english: &'static str) -> Self {
        let mut i = 0;
        while i < zh::TEXTS.len() {
            if is_same(zh::TEXTS[i].0, english) {
                return Self {
                    english,
                    chinese: zh::TEXTS[i].1,
                };
            }
            i += 1;
        }
        panic!("the text has no Chinese; add it to `texts/zh.rs`")
    }

    pub(crate) const fn get(self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Chinese => self.chinese,
        }
    }
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    // Texts differ near their end more often than near their beginning.
    let mut i = one.len();
    while i > 0 {
        i -= 1;
        if one[i] != other[i] {
            return false;
        }
    }
    true
}

/// Returns the Chinese of an English text that is not known when this is compiled.
pub(crate) fn chinese(english: &str) -> Option<&'static str> {
    let text = zh::TEXTS.iter().find(|(text, _)| *text == english);
    text.map(|(_, chinese)| *chinese)
}

/// A template and the values of its placeholders; [`message!`] makes it.
///
/// Values are the user's text unescaped; whoever prints the message escapes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Message {
    template: Text,
    values: Vec<(&'static str, Value)>,
}

impl Message {
    pub(crate) const fn new(template: Text, values: Vec<(&'static str, Value)>) -> Self {
        Self { template, values }
    }

    /// Returns the message with its values.
    pub(crate) fn get(&self, language: Language) -> String {
        let mut text = String::new();
        let mut rest = self.template.get(language);
        while let Some((before, after)) = rest.split_once('{') {
            text += before;
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let value = self.values.iter().find(|(it, _)| *it == name);
            let value = value.map_or_else(String::new, |(_, value)| value.get(language));
            if language == Language::Chinese
                && needs_space(text.chars().last(), value.chars().next())
            {
                text.push(' ');
            }
            text += &value;
            if language == Language::Chinese
                && needs_space(after.chars().next(), value.chars().last())
            {
                text.push(' ');
            }
            rest = after;
        }
        text + rest
    }

    /// Returns the message in English, for tests and programs.
    pub(crate) fn english(&self) -> String {
        self.get(Language::English)
    }
}

/// Returns whether Chinese has a space between this character of a template and this one of a
/// value.
fn needs_space(template: Option<char>, value: Option<char>) -> bool {
    match (template, value) {
        (Some(template), Some(value)) => {
            is_han(template) && (value.is_ascii_alphanumeric() || matches!(value, '`' | '"' | '-'))
                || template.is_ascii_alphanumeric() && is_han(value)
        }
        _ => false,
    }
}

const fn is_han(ch: char) -> bool {
    matches!(ch, '\u{4e00}'..='\u{9fff}')
}

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        Self::new(text, Vec::new())
    }
}

/// Returns the messages in English, for tests and programs.
pub(crate) fn english(messages: &[Message]) -> Vec<String> {
    let english = |message: &Message| message.get(Language::English);
    messages.iter().map(english).collect()
}

/// A value of a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// The same in all languages.
    Plain(String),
    Text(Text),
    Message(Message),
    List(Vec<Self>),
    /// A failure of the system, in English and Chinese.
    Reason([String; 2]),
}

impl Value {
    pub(crate) fn get(&self, language: Language) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Text(text) => text.get(language).to_owned(),
            Self::Message(message) => message.get(language),
            Self::List(values) => {
                let values: Vec<String> = values.iter().map(|it| it.get(language)).collect();
                values.join(text!(", ").get(language))
            }
            Self::Reason([english, chinese]) => match language {
                Language::English => english.clone(),
                Language::Chinese => chinese.clone(),
            },
        }
    }
}

impl<T: Display> From<T> for Value {
    fn from(value: T) -> Self {
        Self::Plain(value.to_string())
    }
}

impl From<Text> for Value {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// Returns the values as a list.
pub(crate) fn list<T: Into<Value>>(values: impl IntoIterator<Item = T>) -> Value {
    Value::List(values.into_iter().map(Into::into).collect())
}

/// Returns the reason of a failure: in Chinese its kind, and the number of the system. A fault of a
/// kind without Chinese stays in English.
pub(crate) fn reason(error: &io::Error) -> Value {
    let english = error.to_string();
    let chinese = chinese(&english).or_else(|| chinese(&error.kind().to_string()));
    let chinese = match (chinese, error.raw_os_error()) {
        (Some(chinese), Some(number)) => format!("{chinese} (os error {number})"),
        (Some(chinese), None) => chinese.to_owned(),
        (None, _) => english.clone(),
    };
    Value::Reason([english, chinese])
}

/// Makes a [`Text`].
macro_rules! text {
    ($english:literal) => {
        const { $crate::texts::Text::new($english) }
    };
}

/// Makes a [`Message`], as `format!` makes a text: `message!("no table `{name}`", name)`.
macro_rules! message {
    ($english:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {{
        // The compiler compares the placeholders with the values.
        if false {
            let _ = ::std::format_args!($english $(, $name = "")*);
        }
        $crate::texts::Message::new(
            $crate::texts::text!($english),
            ::std::vec![$((
                ::std::stringify!($name),
                $crate::texts::message!(@value $name $($value)?),
            )),*],
        )
    }};
    (@value $name:ident) => { $crate::texts::Value::from($name) };
    (@value $name:ident $value:expr) => { $crate::texts::Value::from($value) };
}

pub(crate) use {message, text};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::context::Program;
    use crate::help;
    use crate::shop::PROGRAM;

    /// Texts of `std` and of the decoders, whose words no source of this package has.
    const FOREIGN: &[&str] = &[
        "invalid digit found in string",
        "number would be zero for non-zero type",
        "cannot parse integer from empty string",
        "number too large to fit in target type",
        "entity not found",
        "permission denied",
        "entity already exists",
        "is a directory",
        "not a directory",
        "no storage space",
        "quota exceeded",
        "read-only filesystem or storage medium",
        "invalid filename",
        "unexpected end of file",
        "failed to fill whole buffer",
        "corrupt deflate stream",
        "invalid gzip header",
        "corrupt gzip stream does not have a matching checksum",
    ];

    /// Returns the placeholders of a template.
    fn placeholders(template: &str) -> Vec<&str> {
        let parts = template.split('{').skip(1);
        let mut names: Vec<&str> = parts
            .filter_map(|part| Some(part.split_once('}')?.0))
            .filter(|name| {
                !name.is_empty() && name.chars().all(|ch| ch == '_' || ch.is_ascii_lowercase())
            })
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn each_text_is_listed_once_with_the_same_placeholders() {
        let mut known = HashSet::new();
        for (english, chinese) in zh::TEXTS {
            assert!(known.insert(english), "{english} is listed twice");
            assert_eq!(placeholders(english), placeholders(chinese), "{english}");
        }
    }

    /// Returns the sources below a folder, without the texts themselves.
    fn sources(folder: &Path) -> String {
        let entries = fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths
            .map(|path| match path.extension() {
                None => sources(&path),
                Some(extension) if extension == "rs" && !path.ends_with("texts/zh.rs") => {
                    fs::read_to_string(path).unwrap()
                }
                Some(_) => String::new(),
            })
            .collect()
    }

    /// Returns the texts that clap has of a command and its subcommands.
    fn help_texts(command: &clap::Command) -> Vec<String> {
        let about = [command.get_about(), command.get_long_about()];
        let args = command.get_arguments().flat_map(|arg| {
            let values = arg.get_possible_values();
            let values = values.iter().filter_map(|it| it.get_help().cloned());
            let help = [arg.get_help(), arg.get_long_help()];
            help.into_iter()
                .flatten()
                .cloned()
                .chain(values)
                .collect::<Vec<_>>()
        });
        let own = about.into_iter().flatten().cloned().chain(args);
        let below = command.get_subcommands().flat_map(help_texts);
        own.map(|text| text.to_string()).chain(below).collect()
    }

    #[test]
    fn each_text_is_used() {
        let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
        let program = Program {
            locale: None,
            ..PROGRAM
        };
        let mut command = help::command(program, Language::English);
        command.build();
        let help = help_texts(&command);
        let unused: Vec<&str> = zh::TEXTS
            .iter()
            .map(|(english, _)| *english)
            .filter(|english| {
                !FOREIGN.contains(english) && !sources.contains(&format!("{english:?}"))
            })
            .filter(|english| !help.iter().any(|text| text == english))
            .collect();
        assert!(unused.is_empty(), "{unused:#?}");
    }

    #[test]
    fn chinese_has_full_width_punctuation_and_spaces_around_latin_words() {
        for (_, chinese) in zh::TEXTS.iter().filter(|(_, text)| text.contains(is_han)) {
            let chars: Vec<char> = chinese.chars().collect();
            for pair in chars.windows(2) {
                let is_joined =
                    |one: char, other: char| is_han(one) && other.is_ascii_alphanumeric();
                assert!(
                    !is_joined(pair[0], pair[1]) && !is_joined(pair[1], pair[0]),
                    "no space in {chinese}"
                );
                assert!(
                    !(is_han(pair[0])
                        && matches!(pair[1], ',' | ';' | ':' | '?' | '!' | '.' | '(' | ')')),
                    "half-width punctuation in {chinese}"
                );
                assert!(
                    !(matches!(pair[1], ' ')
                        && matches!(pair[0], '，' | '；' | '：' | '。' | '、')),
                    "space after punctuation in {chinese}"
                );
            }
        }
    }

    #[test]
    fn message_is_filled_in_its_language_with_values_in_it() {
        let message = message!(
            "cannot read {input}: {error}",
            input = text!("standard input"),
            error = "{input}"
        );
        assert_eq!(message.english(), "cannot read standard input: {input}");
        assert_eq!(message.get(Language::Chinese), "无法读取标准输入：{input}");
        let keys = list(["a", "b"]);
        let message = message!(
            "no table or platform `{name}`; available: {keys}",
            name = 7,
            keys
        );
        assert_eq!(
            message.english(),
            "no table or platform `7`; available: a, b"
        );
        assert_eq!(
            message.get(Language::Chinese),
            "没有表或平台 `7`；可用的有：a、b"
        );
    }

    #[test]
    fn chinese_has_a_space_between_han_and_a_latin_value() {
        let chinese = |message: Message| message.get(Language::Chinese);
        let conflict = |what: Text| {
            let conflict = message!("{what}: `{first}`, `{second}`", what, first = 1, second = 2);
            chinese(message!(
                "the code {code} is on line {line} too, with another {conflict}",
                code = 7,
                line = 3,
                conflict
            ))
        };
        assert_eq!(
            conflict(text!("HTTP status")),
            "错误码 7 也在第 3 行，但不同的是 HTTP 状态码：`1`、`2`"
        );
        assert!(conflict(text!("kind")).contains("不同的是种类："));
        let since = |file: &str| chinese(message!("no changes since {baseline}", baseline = file));
        assert_eq!(since("`a.json`"), "`a.json` 以来没有变更");
        assert_eq!(since("标准输入"), "标准输入以来没有变更");
        let query = chinese(message!(
            "try `{program} search {name}`",
            program = "p",
            name = "令牌"
        ));
        assert_eq!(query, "可运行 `p search 令牌`");
    }

    #[test]
    fn reason_of_the_system_keeps_its_number() {
        let missing = fs::File::open("no/such/file").unwrap_err();
        let [english, chinese] =
            [Language::English, Language::Chinese].map(|it| reason(&missing).get(it));
        assert_eq!(english, missing.to_string());
        assert!(
            chinese.starts_with("文件或文件夹不存在 (os error "),
            "{chinese}"
        );
        let other = io::Error::other("a fault");
        assert_eq!(reason(&other).get(Language::Chinese), "a fault");
        let early = io::Error::from(io::ErrorKind::UnexpectedEof);
        assert_eq!(reason(&early).get(Language::Chinese), "数据不完整");
    }

    #[test]
    fn language_is_chinese_in_every_chinese_locale() {
        for tag in ["zh", "zh-CN", "zh-TW", "zh-Hant-HK"] {
            assert_eq!(Language::from(Locale::new(tag)), Language::Chinese, "{tag}");
        }
        for tag in ["en", "ja", "de"] {
            assert_eq!(Language::from(Locale::new(tag)), Language::English, "{tag}");
        }
    }
}
