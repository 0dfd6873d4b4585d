//! Questions in text that people type and paste, as arguments or on standard input.
//!
//! 1. Full-width characters are ASCII, and every dash is `-`.
//! 2. White space, quotes, brackets and commas separate words, as do `=` and `:` after a word, and
//!    the borders of Chinese.
//! 3. A number is a code: `40029`, `-1`, `0x9c5d`. Two codes with `-`, `~`, `..`, `to`, `至` or `到`
//!    between them are a range.
//! 4. The name of a row is a name in any case: `InvalidOpenid`, `invalid-openid`, `INVALID_OPENID`.
//!    A path before it, as in `wechat::Code::InvalidOpenid`, selects the table.
//! 5. The name of a table or platform selects the tables for the codes after it, or, in a text that
//!    begins with a code, for those before it.
//! 6. A word such as `errcode` or `错误码` is a label. A text of labels, tables and questions is a
//!    list: it asks for each of them.
//! 7. Of another text, its replies are read. Without a reply, it is prose: a code counts if a
//!    label, a platform or a name of several words precedes it, or if its own message follows it.
//! 8. An argument asks for something: of prose in which no code counts, it asks for every code that
//!    is listed. A single word that is nothing of the above is a name that no table lists.

use std::cell::OnceCell;
use std::collections::HashSet;

use errcodes::logs::Finder;
use errcodes::{Registry, Table};

use super::scope::{self, tables_named};
use super::{Query, letters};
use crate::context::Program;
use crate::error::Problem;
use crate::rows;

/// Shorter codes have other meanings too often: `error 2 of 7`.
const FEW_DIGITS: i64 = 1000;

/// Words before a code, besides the names of codes in the platforms' replies.
const LABELS: [&str; 9] = [
    "error",
    "err",
    "errcode",
    "errorcode",
    "error_code",
    "error-code",
    "err_code",
    "err-code",
    "wxerror",
];

/// Words before a code that have other meanings, unless a text begins with them: `zip code 40029`.
const WEAK_LABELS: [&str; 7] = [
    "code",
    "codes",
    "errors",
    "ret",
    "retcode",
    "return_code",
    "status",
];

const CHINESE_LABELS: [&str; 14] = [
    "错误代码",
    "错误码",
    "返回代码",
    "返回码",
    "状态码",
    "报错",
    "错误",
    "錯誤代碼",
    "錯誤碼",
    "返回代碼",
    "返回碼",
    "狀態碼",
    "報錯",
    "錯誤",
];

/// The subject of a look-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// As the user wrote it, but folded.
    pub(crate) text: String,
    pub(crate) query: Query,
    /// The table or platform to look in, as the user wrote it.
    pub(crate) scope: Option<String>,
    /// The table to look in, if a path selects it.
    table: Option<&'static str>,
}

impl Question {
    /// Returns the tables to look in.
    pub(crate) fn tables(&self, registry: &Registry) -> Vec<&'static Table> {
        if let Some(table) = self.table.and_then(|key| registry.table(key)) {
            return vec![table];
        }
        match &self.scope {
            Some(name) => tables_named(registry, name),
            None => registry.tables().to_vec(),
        }
    }
}

/// Part of the request that a text makes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    Question(Question),
    /// Replies in this argument, in the tables of the platforms with these names, or in all.
    Replies(String, Vec<String>),
}

/// Reads text by the rules of this module.
pub(crate) struct Reader {
    registry: &'static Registry,
    /// The letters of all names, once needed.
    names: OnceCell<HashSet<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Strong,
    Weak,
    Chinese,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Number(Query),
    Name {
        table: Option<&'static str>,
        /// True if it has several words, and no other meaning.
        is_telling: bool,
    },
    Scope,
    Label(Label),
    /// Between the two codes of a range.
    To,
    Word,
}

#[derive(Clone, Debug)]
struct Token<'t> {
    kind: Kind,
    text: &'t str,
    /// The text after it.
    after: &'t str,
}

impl Token<'_> {
    fn is_question(&self) -> bool {
        matches!(self.kind, Kind::Number(_) | Kind::Name { .. })
    }

    /// Returns whether no word follows within the sentence.
    fn is_closed(&self) -> bool {
        let next = self.after.trim_start_matches(' ').chars().next();
        next.is_none_or(|ch| !ch.is_alphanumeric())
    }

    fn into_question(self) -> Option<Question> {
        let (query, table) = match self.kind {
            Kind::Number(query) => (query, None),
            Kind::Name { table, .. } => (Query::Name(last_segment(self.text).to_owned()), table),
            _ => return None,
        };
        Some(Question {
            text: self.text.to_owned(),
            query,
            scope: None,
            table,
        })
    }
}

impl Reader {
    pub(crate) fn new(registry: &'static Registry) -> Self {
        Self {
            registry,
            names: OnceCell::new(),
        }
    }

    /// Reads the arguments, which ask for at least one thing.
    pub(crate) fn arguments(
        &self,
        program: Program,
        arguments: &[String],
    ) -> Result<Vec<Ask>, Problem> {
        let folded: Vec<String> = arguments.iter().map(|it| fold(it)).collect();
        // A reply may name a platform in its errmsg.
        let named = folded.iter().filter(|text| !text.contains('{'));
        let named = named.flat_map(|text| self.tokens(text));
        let scopes = named.filter(|token| token.kind == Kind::Scope);
        let scopes: Vec<String> = scopes.map(|token| token.text.to_owned()).collect();
        let finder = finder(self.registry, &scopes);
        let mut asked = Scoped::default();
        for (i, (folded, argument)) in folded.iter().zip(arguments).enumerate() {
            let word = folded.trim();
            let tokens = self.tokens(word);
            let is_list = is_list(word, &tokens);
            if self.is_scope(word) {
                asked.scope(word);
            } else if self.is_listed(word) && Query::parse(word).is_none() {
                asked.question(name(word));
            } else if is_list || word.is_empty() {
                if word.is_empty() || !tokens.iter().any(|it| it.kind != Kind::To) {
                    asked.question(name(word));
                }
                asked.tokens(tokens);
            } else if finder.find(argument.as_bytes()).next().is_some() {
                asked
                    .asks
                    .push(Ask::Replies(argument.clone(), scopes.clone()));
            } else if tokens.iter().any(Token::is_question) {
                asked.tokens(self.in_argument(tokens));
            } else {
                let is_first =
                    i == 0 && arguments.len() > 1 && !word.starts_with(char::is_uppercase);
                if i == 0 && word.contains('/') || is_first && !word.contains(char::is_whitespace) {
                    return Err(scope::unknown_word(program, word));
                }
                asked.question(name(argument.trim()));
            }
        }
        let asks = asked.asks;
        if asks.is_empty() {
            return Err(match (scopes.first(), arguments) {
                (Some(scope), _) => scope::lone_table(program, scope),
                (None, [first, ..]) => return Ok(vec![Ask::Question(name(first))]),
                (None, []) => Problem::EmptyQuery,
            });
        }
        Ok(asks)
    }

    /// Reads a line that is a list.
    pub(crate) fn list(&self, line: &str) -> Option<Vec<Question>> {
        let line = fold(line);
        let tokens = self.tokens(&line);
        let is_ordinary = |token: &Token<'_>| {
            matches!(
                token.kind,
                Kind::Name {
                    is_telling: false,
                    ..
                }
            ) && !token.text.starts_with(char::is_uppercase)
        };
        let is_list = is_list(&line, &tokens) && !tokens.iter().any(is_ordinary);
        is_list
            .then(|| questions(tokens))
            .filter(|it| !it.is_empty())
    }

    /// Reads prose; returns the questions that count.
    pub(crate) fn prose(&self, line: &str) -> Vec<Question> {
        let line = fold(line);
        let tokens = self.tokens(&line);
        questions(self.that_count(&tokens))
    }

    /// Returns the tokens of prose that count in an argument.
    fn in_argument<'t>(&self, tokens: Vec<Token<'t>>) -> Vec<Token<'t>> {
        let that_count = self.that_count(&tokens);
        if that_count.iter().any(Token::is_question) {
            return that_count;
        }
        let is_known = |token: &Token<'_>| match &token.kind {
            Kind::Number(query) => !query.find_in(self.registry.tables()).is_empty(),
            _ => true,
        };
        if tokens
            .iter()
            .any(|token| token.is_question() && is_known(token))
        {
            return tokens.into_iter().filter(is_known).collect();
        }
        tokens
    }

    /// Returns the questions of prose that count, and the platforms beside them.
    fn that_count<'t>(&self, tokens: &[Token<'t>]) -> Vec<Token<'t>> {
        let mut that_count = Vec::new();
        for (i, run) in runs(tokens) {
            let is_start = i == 0;
            // The platforms and labels so far.
            let (mut is_scoped, mut is_labelled) = (false, false);
            let is_chinese = |token: &Token<'_>| token.kind == Kind::Label(Label::Chinese);
            is_labelled |= run.iter().any(is_chinese);
            let counted = that_count.len();
            for (i, token) in run.iter().enumerate() {
                let counts = match &token.kind {
                    Kind::Scope => {
                        is_scoped = true;
                        true
                    }
                    Kind::Label(label) => {
                        is_labelled |= *label != Label::Weak || is_start && i == 0 || is_scoped;
                        false
                    }
                    Kind::Name { is_telling, .. } => {
                        is_labelled |= is_telling;
                        *is_telling || is_labelled
                    }
                    Kind::Number(query) => {
                        let is_short = matches!(query, Query::Code(0..FEW_DIGITS));
                        is_labelled && (!is_short || token.is_closed())
                            || is_scoped && token.is_closed()
                            || self.message_follows(query, token.after)
                    }
                    Kind::To | Kind::Word => false,
                };
                if counts {
                    that_count.push(token.clone());
                }
            }
            if !that_count[counted..].iter().any(Token::is_question) {
                that_count.truncate(counted);
            }
        }
        that_count
    }

    /// Returns whether the text after a code begins with a message of the code.
    fn message_follows(&self, query: &Query, after: &str) -> bool {
        const SHORTEST: usize = 4;
        let after = after.trim_start_matches(|ch: char| !ch.is_alphanumeric());
        let follows = |wording: &str| {
            let start = after.as_bytes().get(..wording.len());
            wording.len() >= SHORTEST
                && start.is_some_and(|it| it.eq_ignore_ascii_case(wording.as_bytes()))
        };
        matches!(query, Query::Code(_)) && {
            let entries = query.find_in(self.registry.tables());
            let mut wordings = entries.iter().flat_map(|entry| entry.all_wordings());
            wordings.any(|wording| follows(wording.text()))
        }
    }

    /// Splits a folded text into words, up to the first that is none of a list.
    fn tokens<'t>(&self, text: &'t str) -> Vec<Token<'t>> {
        let mut tokens = Vec::new();
        for word in text.split(is_separator) {
            let end = |part: &str| part.as_ptr() as usize + part.len() - text.as_ptr() as usize;
            for part in parts(word) {
                self.classify(part, &mut |kind, part| {
                    let after = &text[end(part)..];
                    tokens.push(Token {
                        kind,
                        text: part,
                        after,
                    });
                });
            }
        }
        ranges(text, tokens)
    }

    fn classify<'t>(&self, word: &'t str, push: &mut dyn FnMut(Kind, &'t str)) {
        if matches!(word, "-" | "~" | ".." | "至" | "到" | "to") {
            return push(Kind::To, word);
        }
        let word = word.trim_start_matches(['.', ':', '#', '/', '!', '?', '*', '&', '=', '@']);
        let word = word.trim_end_matches(['.', ':', '#', '/', '!', '?', '*', '&', '=', '-', '@']);
        if word.is_empty() {
            return;
        }
        if let Some(query) = Query::parse(word) {
            return push(Kind::Number(query), word);
        }
        if self.is_scope(word) {
            return push(Kind::Scope, word);
        }
        if word.starts_with(is_han) {
            return self.classify_chinese(word, push);
        }
        let is = |label: &&str| label.eq_ignore_ascii_case(word);
        let is_of_replies = || {
            let mut platforms = self.registry.platforms();
            platforms.any(|platform| {
                let mut names = platform.envelope().code_names().iter();
                names.any(|name| name.eq_ignore_ascii_case(word))
            })
        };
        if LABELS.iter().any(is) {
            return push(Kind::Label(Label::Strong), word);
        }
        if WEAK_LABELS.iter().any(is) {
            return push(Kind::Label(Label::Weak), word);
        }
        if is_of_replies() {
            let is_error = word.to_ascii_lowercase().contains("err");
            let label = if is_error { Label::Strong } else { Label::Weak };
            return push(Kind::Label(label), word);
        }
        // `qingtui/token/40401`
        if let Some((scope, last)) = word.rsplit_once('/')
            && self.is_scope(scope)
            && (Query::parse(last).is_some() || self.is_listed(last))
        {
            push(Kind::Scope, scope);
            return self.classify(last, push);
        }
        let last = last_segment(word);
        if self.is_listed(last) {
            let path = word[..word.len() - last.len()].trim_end_matches([':', '.', '/']);
            let has_words = last.contains('_')
                || last.chars().skip(1).any(char::is_uppercase)
                    && last.contains(char::is_lowercase);
            return push(
                Kind::Name {
                    table: self.table_of_path(path, last),
                    is_telling: has_words,
                },
                word,
            );
        }
        push(Kind::Word, word);
    }

    /// Splits Chinese, which has no spaces: `微信接口返回错误码`.
    fn classify_chinese<'t>(&self, word: &'t str, push: &mut dyn FnMut(Kind, &'t str)) {
        let names = || {
            let platforms = self.registry.platforms();
            platforms.flat_map(|platform| platform.names())
        };
        let (mut start, mut i) = (0, 0);
        while let Some(ch) = word[i..].chars().next() {
            let here = names().filter(|name| word[i..].starts_with(**name));
            if let Some(name) = here.max_by_key(|name| name.len()) {
                classify_label(&word[start..i], push);
                push(Kind::Scope, &word[i..i + name.len()]);
                i += name.len();
                start = i;
            } else {
                i += ch.len_utf8();
            }
        }
        classify_label(&word[start..], push);
    }

    fn is_scope(&self, word: &str) -> bool {
        !tables_named(self.registry, word).is_empty()
    }

    /// Returns whether the word is the name of a row.
    fn is_listed(&self, word: &str) -> bool {
        let names = self.names.get_or_init(|| {
            let names = rows::entries(self.registry.tables());
            names.map(|entry| letters(entry.name()).collect()).collect()
        });
        let is_name = |ch: char| ch.is_alphanumeric() || matches!(ch, '_' | '-' | ' ');
        word.chars().all(is_name) && names.contains(&letters(word).collect::<String>())
    }

    /// Returns the only table to which the path of a name can lead.
    fn table_of_path(&self, path: &str, name: &str) -> Option<&'static str> {
        if path.is_empty() {
            return None;
        }
        let path = path.replace(['.', '/'], "::");
        let query = Query::Name(name.to_owned());
        let mut tables = self.registry.tables().iter().filter(|table| {
            let full = table.rust_path().to_string();
            let before = full.strip_suffix(&path);
            let is_path = before.is_some_and(|before| before.is_empty() || before.ends_with("::"));
            let is_key = table.key().replace('/', "::").eq_ignore_ascii_case(&path);
            (is_path || is_key) && !query.find_in(&[**table]).is_empty()
        });
        let first = tables.next()?;
        tables.next().is_none().then_some(first.key())
    }
}

/// Classifies Chinese that may end with a label.
fn classify_label<'t>(word: &'t str, push: &mut dyn FnMut(Kind, &'t str)) {
    let mut labels = CHINESE_LABELS.iter();
    let label = labels.find(|label| word.ends_with(**label));
    let (before, label) = word.split_at(word.len() - label.map_or(0, |label| label.len()));
    match before {
        "" => {}
        "至" | "到" => push(Kind::To, before),
        _ => push(Kind::Word, before),
    }
    if !label.is_empty() {
        push(Kind::Label(Label::Chinese), label);
    }
}

/// Returns the finder of replies in the tables of these platforms, or in all.
pub(crate) fn finder(registry: &Registry, scopes: &[String]) -> Finder {
    let finder = Finder::new(registry);
    if scopes.is_empty() {
        return finder;
    }
    let tables = scopes
        .iter()
        .flat_map(|scope| tables_named(registry, scope));
    finder.with_platforms(tables.map(|table| table.key()))
}

/// Replaces full-width characters by ASCII, dashes by `-` and marks without a width by spaces.
fn fold(text: &str) -> String {
    let fold = |ch| match ch {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch) - 0xfee0).unwrap_or(ch),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '〜' => '~',
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => ' ',
        _ => ch,
    };
    text.chars().map(fold).collect()
}

fn is_separator(ch: char) -> bool {
    ch.is_whitespace()
        || matches!(
            ch,
            ',' | ';' | '|' | '"' | '\'' | '`' | '(' | ')' | '[' | ']' | '{' | '}'
        )
        || matches!(
            ch,
            '<' | '>' | '、' | '。' | '·' | '“' | '”' | '‘' | '’' | '\\'
        )
        || matches!(ch, '\u{3008}'..='\u{3011}')
}

fn is_han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Splits a word after `=`, `:` and `#`, and at the borders of Chinese, unless it is a number, a
/// range, a path or a time.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut last = '\0';
        let mut end = rest.len();
        for (i, ch) in rest.char_indices() {
            let next = rest[i + ch.len_utf8()..].chars().next().unwrap_or('\0');
            let is_between_digits = last.is_ascii_digit() && next.is_ascii_digit();
            let splits = match ch {
                '=' => last != '.',
                '#' => true,
                ':' => last != ':' && next != ':' && !is_between_digits,
                _ => i > 0 && is_han(ch) != is_han(last) && last != '\0',
            };
            if splits {
                end = if i == 0 { ch.len_utf8() } else { i };
                break;
            }
            last = ch;
        }
        let part;
        (part, rest) = rest.split_at(end);
        Some(part)
    })
}

fn last_segment(path: &str) -> &str {
    path.rsplit(['.', ':', '/']).next().unwrap_or(path)
}

/// Returns whether the text is nothing but labels, tables and questions.
fn is_list(text: &str, tokens: &[Token<'_>]) -> bool {
    !text.contains('{') && !tokens.iter().any(|token| token.kind == Kind::Word)
}

/// Joins two codes and what is between them to a range.
fn ranges<'t>(text: &'t str, tokens: Vec<Token<'t>>) -> Vec<Token<'t>> {
    let mut joined: Vec<Token<'t>> = Vec::with_capacity(tokens.len());
    for token in tokens {
        if let Kind::Number(Query::Code(end)) = token.kind
            && let [.., first, to] = joined.as_slice()
            && let (Kind::Number(Query::Code(start)), Kind::To) = (&first.kind, &to.kind)
        {
            let from = first.text.as_ptr() as usize - text.as_ptr() as usize;
            let range = Token {
                kind: Kind::Number(Query::Range(*start, end)),
                text: &text[from..text.len() - token.after.len()],
                after: token.after,
            };
            joined.truncate(joined.len() - 2);
            joined.push(range);
        } else {
            joined.push(token);
        }
    }
    joined
}

/// Returns the tokens between words, and the position of their first.
fn runs<'s, 't>(tokens: &'s [Token<'t>]) -> impl Iterator<Item = (usize, &'s [Token<'t>])> {
    let mut start = 0;
    tokens
        .split(|token| token.kind == Kind::Word)
        .map(move |run| {
            let i = start;
            start += run.len() + 1;
            (i, run)
        })
}

fn name(text: &str) -> Question {
    Question {
        text: text.to_owned(),
        query: Query::Name(text.to_owned()),
        scope: None,
        table: None,
    }
}

fn questions(tokens: Vec<Token<'_>>) -> Vec<Question> {
    let mut scoped = Scoped::default();
    scoped.tokens(tokens);
    let asks = scoped.asks.into_iter();
    asks.filter_map(|ask| match ask {
        Ask::Question(question) => Some(question),
        Ask::Replies(..) => None,
    })
    .collect()
}

/// Questions, to which the tables beside them are assigned.
#[derive(Default)]
struct Scoped {
    asks: Vec<Ask>,
    /// The last table or platform.
    scope: Option<String>,
    /// True if a question comes first, so that a table applies to the questions before it.
    is_postfix: bool,
    /// Questions that have their table.
    assigned: usize,
}

impl Scoped {
    fn tokens(&mut self, tokens: Vec<Token<'_>>) {
        for token in tokens {
            if token.kind == Kind::Scope {
                self.scope(token.text);
            } else if let Some(question) = token.into_question() {
                self.question(question);
            }
        }
    }

    fn question(&mut self, question: Question) {
        self.is_postfix |= self.asks.is_empty() && self.scope.is_none();
        let scope = self.scope.clone().filter(|_| !self.is_postfix);
        self.asks
            .push(Ask::Question(Question { scope, ..question }));
    }

    fn scope(&mut self, name: &str) {
        if self.is_postfix {
            for ask in &mut self.asks[self.assigned..] {
                if let Ask::Question(question) = ask {
                    question.scope = Some(name.to_owned());
                }
            }
            self.assigned = self.asks.len();
        } else {
            self.scope = Some(name.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use errcodes::REGISTRY;
    use proptest::prelude::*;

    use super::*;
    use crate::shop::{CODES, PROGRAM};

    fn program() -> Program {
        Program {
            registry: &REGISTRY,
            name: "errcodes",
            ..PROGRAM
        }
    }

    fn describe(question: &Question) -> Vec<String> {
        let tables = question.tables(&REGISTRY);
        let entries = question.query.find_in(&tables).into_iter();
        entries
            .map(|it| format!("{} {}", it.table().key(), it.code()))
            .collect()
    }

    /// Returns the rows and replies that the arguments ask for.
    fn asked(arguments: &[&str]) -> Vec<String> {
        let arguments: Vec<String> = arguments.iter().map(|&it| it.to_owned()).collect();
        let asks = Reader::new(&REGISTRY)
            .arguments(program(), &arguments)
            .unwrap();
        asks.iter()
            .flat_map(|ask| match ask {
                Ask::Question(question) => describe(question),
                Ask::Replies(text, scopes) => {
                    let finder = finder(&REGISTRY, scopes);
                    let replies = finder.find(text.as_bytes());
                    replies.map(|it| format!("reply {}", it.code())).collect()
                }
            })
            .collect()
    }

    const EVERYWHERE: [&str; 3] = ["wechat 40029", "qingtui/common 40029", "wecom 40029"];
    const OPENID: [&str; 3] = ["wechat 40003", "qingtui/common 40003", "wecom 40073"];

    #[test]
    fn pasted_code_is_asked_for_everywhere() {
        for text in [
            "40029",
            "40029.",
            "40029,",
            "40029;",
            "40029:",
            "40029。",
            "[40029]",
            "(40029)",
            "（40029）",
            "<40029>",
            "【40029】",
            "\"40029\"",
            "'40029'",
            "“40029”",
            "`40029`",
            "+40029",
            "0x9c5d",
            "0X9C5D",
            "４００２９",
            "#40029",
            "errcode=40029",
            "errcode: 40029",
            "ErrCode＝40029",
            "\"errcode\":40029",
            "code=40029",
            "ret:40029",
            "errno 40029",
            "error 40029",
            "Error code: 40029",
            "错误码：40029",
            "错误码40029",
            "錯誤碼 40029",
            "返回码 40029",
            "errcode:40029,",
            "error 40029: …",
            "接口报错40029了",
            "40029 出错",
            "port 40029",
            "{\"code\":40029}",
            "https://example.com/#:~:text=40029",
            "40029\u{200b}",
            "  40029\n",
        ] {
            assert_eq!(asked(&[text]), EVERYWHERE, "{text}");
        }
    }

    #[test]
    fn pasted_reply_is_read_as_reply() {
        for text in [
            r#"{"errcode":40029,"errmsg":"invalid code"}"#,
            r#"WARN {"errcode":40029}"#,
            r#"{\"errcode\":40029}"#,
            "error 40029: invalid code, rid: 62fa5928-4e8b95ea-7539a513",
        ] {
            assert_eq!(asked(&[text]), ["reply 40029"], "{text}");
        }
        assert_eq!(
            asked(&["qingtui", r#"{"code":40100,"message":"m"}"#]),
            ["reply 40100"]
        );
    }

    #[test]
    fn platform_beside_codes_selects_tables() {
        for arguments in [
            &["wechat", "40029"][..],
            &["wechat 40029"],
            &["40029", "wechat"],
            &["40029 wechat"],
            &["WECHAT", "40029"],
            &["微信", "40029"],
            &["微信40029"],
            &["微信：40029"],
            &["wechat/40029"],
            &["wechat:40029"],
            &["#wechat/40029"],
            &["wechat::Code::InvalidOauthCode"],
            &["wechat", "invalid-oauth-code"],
        ] {
            assert_eq!(asked(arguments), ["wechat 40029"], "{arguments:?}");
        }
        assert_eq!(
            asked(&["轻推 46001"]),
            ["qingtui/common 46001", "qingtui/user 46001"]
        );
        assert_eq!(asked(&["企业微信", "60020"]), ["wecom 60020"]);
        assert_eq!(asked(&["qingtui/user/46001"]), ["qingtui/user 46001"]);
        assert_eq!(
            asked(&["wechat", "40029", "wecom", "60020"]),
            ["wechat 40029", "wecom 60020"]
        );
        assert_eq!(
            asked(&["40029 wechat, 60020 wecom"]),
            ["wechat 40029", "wecom 60020"]
        );
    }

    #[test]
    fn name_is_found_in_any_case() {
        for text in [
            "InvalidOpenid",
            "invalidopenid",
            "invalid_openid",
            "INVALID_OPENID",
            "invalid-openid",
            "Invalid Openid",
            "Code::InvalidOpenid",
        ] {
            assert_eq!(asked(&[text]), OPENID, "{text}");
        }
        for text in [
            "wechat::Code::InvalidOpenid",
            "errcodes::wechat::Code::InvalidOpenid",
        ] {
            assert_eq!(asked(&[text]), ["wechat 40003"], "{text}");
        }
        assert_eq!(
            asked(&["qingtui::UserCode::UserNotFound"]),
            ["qingtui/user 46001"]
        );
    }

    #[test]
    fn ranges_have_any_dash() {
        for text in [
            "40029-40031",
            "40029–40031",
            "40029—40031",
            "40029~40031",
            "40029～40031",
            "40029..40031",
            "40029..=40031",
            "40029 – 40031",
            "40029 to 40031",
            "40029至40031",
            "４００２９－４００３１",
        ] {
            let asks = Reader::new(&REGISTRY)
                .arguments(program(), &[text.to_owned()])
                .unwrap();
            let [Ask::Question(question)] = asks.as_slice() else {
                panic!("{text}: {asks:?}");
            };
            assert_eq!(question.query, Query::Range(40029, 40031), "{text}");
        }
        assert_eq!(Query::parse("-5--3"), Some(Query::Range(-5, -3)));
    }

    #[test]
    fn several_codes_are_asked_for_in_order() {
        for text in [
            "qingtui/token 40401,42403",
            "40401、42403 qingtui/token",
            "qingtui/token 40401 和 42403",
        ] {
            assert_eq!(
                asked(&[text]),
                ["qingtui/token 40401", "qingtui/token 42403"],
                "{text}"
            );
        }
        assert_eq!(asked(&["errcode=40029, 99999"]), EVERYWHERE);
    }

    #[test]
    fn unknown_words_are_named() {
        let reader = Reader::new(&REGISTRY);
        let ask = |arguments: &[&str]| {
            let arguments: Vec<String> = arguments.iter().map(|&it| it.to_owned()).collect();
            reader.arguments(program(), &arguments)
        };
        for arguments in [
            &["serach", "40029"][..],
            &["wechat"],
            &["微信"],
            &["qingtui/nobody"],
            &[],
        ] {
            assert!(ask(arguments).is_err(), "{arguments:?}");
        }
        for arguments in [
            &["nothing"][..],
            &["error"],
            &["wechat", "nothing"],
            &["40029", "nothing"],
            &[""],
        ] {
            let asks = ask(arguments).unwrap();
            let Some(Ask::Question(last)) = asks.last() else {
                panic!("{asks:?}");
            };
            assert!(describe(last).is_empty(), "{arguments:?}");
            assert_eq!(last.text, arguments[arguments.len() - 1]);
        }
    }

    fn from_line(line: &str) -> Vec<String> {
        let reader = Reader::new(&REGISTRY);
        let questions = reader.list(line).unwrap_or_else(|| reader.prose(line));
        questions.iter().flat_map(describe).collect()
    }

    #[test]
    fn line_of_codes_or_with_a_label_is_answered() {
        for line in [
            "40029",
            "[40029]",
            "errcode=40029",
            "错误码：40029",
            "error 40029: …",
            "got errcode 40029 from it",
            "接口报错40029了",
            "40029 invalid code",
            "40029: invalid code (again)",
            "code 40029",
        ] {
            assert_eq!(from_line(line), EVERYWHERE, "{line}");
        }
        assert_eq!(
            from_line("it failed with wechat 40029: why?"),
            ["wechat 40029"]
        );
        assert_eq!(from_line("InvalidOpenid is what it says"), OPENID);
        assert_eq!(
            from_line("it says INVALID_OPENID, 42403."),
            [&OPENID[..], &["qingtui/token 42403"]].concat()
        );
    }

    #[test]
    fn numbers_in_prose_are_not_answered() {
        for line in [
            "port 40029",
            "took 40001 ms",
            "uid 42001",
            "listening on port 40029",
            "request took 40001 ms",
            "user uid 42001 logged in",
            "error 2 of 7",
            "zip code 40029",
            "pid=40029",
            "id: 40029",
            "2026-11-24 10:00:00 INFO started worker 40013",
            "listening on 0.0.0.0:40029",
            "GET /item/40029 200 45009",
            "page 42001 of 50000",
            "order #40029 shipped",
            "version 4.0.40001",
            "error: port 40029 in use",
            "wechat has 40029 users",
            "端口 40029 已占用",
            "耗时 40001 毫秒",
            "用户42001登录",
            "room 40013, seat 40001",
            "Ok then",
            "connection from 10.0.0.1:42001 closed",
            "wechat 40029 users",
            "",
        ] {
            assert_eq!(from_line(line), [""; 0], "{line}");
        }
    }

    #[test]
    fn own_platform_has_names_and_labels() {
        use errcodes::platform::{EnvelopeSpec, Platform};
        errcodes::define_errcodes! {
            #[table("acme")]
            #[platform(ACME)]
            enum Acme(en) { 404404 => NoSuchUser("no such user") }
        }
        static ACME: Platform = Platform::new("acme", &[Acme::TABLE])
            .with_names(&["爱克米"])
            .with_envelope(EnvelopeSpec::new(&["fault"], &["reason"]));
        static OWN: Registry = Registry::new(ACME.tables());
        let reader = Reader::new(&OWN);
        for line in [
            "fault: 404404 today",
            "爱克米报错404404",
            "404404 no such user!",
        ] {
            assert_eq!(reader.prose(line).len(), 1, "{line}");
        }
    }

    #[test]
    fn any_text_is_read() {
        let part = prop_oneof![
            "\\PC{0,8}",
            "[-+0-9x.~:#/=至到 ]{0,12}",
            prop::sample::select(vec![
                "wechat",
                "微信",
                "错误码",
                "InvalidOpenid",
                "::",
                "{",
                "40029"
            ])
            .prop_map(str::to_owned),
        ];
        let readers = [&REGISTRY, &CODES].map(Reader::new);
        proptest!(|(words in prop::collection::vec(part, 0..12))| {
            for reader in &readers {
                let text = words.concat();
                // What counts in prose is part of it.
                let folded = fold(&text);
                prop_assert!(reader.prose(&text).iter().all(|it| folded.contains(&it.text)));
                let _ = reader.list(&text);
                let _ = reader.arguments(PROGRAM, &words);
            }
        });
    }

    #[test]
    fn tokens_grow_no_faster_than_the_text() {
        let reader = Reader::new(&REGISTRY);
        for part in [
            "40029 ",
            "微信",
            "40029-",
            "a:=",
            "::",
            "wechat/",
            "错误码40029",
            "..",
            "#",
        ] {
            let text = part.repeat(2000);
            let tokens = reader.tokens(&text);
            assert!(tokens.len() <= text.chars().count(), "{part}");
            let length: usize = tokens.iter().map(|token| token.text.len()).sum();
            assert!(length <= text.len(), "{part}");
        }
    }
}
