//! Chinese words of the help, by the English ones of the command line.

/// Whole texts.
const TEXTS: &[(&str, &str)] = &[
    (
        "Codes, ranges or names, optionally after a table or platform to look in [default: read codes and replies from standard input]",
        "错误码、范围或名称，前面可写要查找的表或平台 [默认：从标准输入读取错误码和回复]",
    ),
    ("Output format of codes", "错误码的输出格式"),
    (
        "Language of the output, such as en or zh-CN [default: from LC_ALL, LC_MESSAGES or LANG]",
        "输出语言，例如 en 或 zh-CN [默认：取自 LC_ALL、LC_MESSAGES 或 LANG]",
    ),
    (
        "Colour the output; auto respects NO_COLOR and CLICOLOR_FORCE",
        "输出使用颜色；auto 遵循 NO_COLOR 和 CLICOLOR_FORCE",
    ),
    (
        "Print nothing; only set the exit status",
        "不输出内容，只设置退出状态",
    ),
    (
        "Find codes by words in their number, name or messages, best match first",
        "按号码、名称或消息中的词查找错误码，最匹配的在前",
    ),
    (
        "Words that must all occur, in any order",
        "必须全部出现的词，顺序不限",
    ),
    ("Output format", "输出格式"),
    ("List codes", "列出错误码"),
    ("Only codes of these kinds", "只保留这些种类的错误码"),
    (
        "Only codes with these retries",
        "只保留这些重试方式的错误码",
    ),
    (
        "List the tables with their numbers of codes and messages",
        "列出各表及其错误码和消息的数量",
    ),
    (
        "Explain the replies in files and logs",
        "解释文件和日志中的回复",
    ),
    (
        "Print the tables for other programs",
        "输出各表，供其他程序使用",
    ),
    (
        "Print the tables for other programs\n\nPrints the messages in all languages, or only in that of --lang.",
        "输出各表，供其他程序使用\n\n输出所有语言的消息，有 --lang 时只输出该语言的消息。",
    ),
    (
        "List the changes since an exported baseline, and the version that they ask for",
        "列出自导出的基线以来的变更，以及所需的版本",
    ),
    (
        "Turn a list of codes into rows of a table",
        "把错误码列表转换为表的行",
    ),
    (
        "Write a searchable HTML page of all tables",
        "写出所有表的可搜索 HTML 页面",
    ),
    (
        "File to write; - is standard output",
        "要写入的文件；- 表示标准输出",
    ),
    (
        "Format the tables in Rust source files",
        "格式化 Rust 源文件中的表",
    ),
    ("Print a shell completion script", "输出 shell 补全脚本"),
    ("Shell to complete in", "使用补全的 shell"),
    ("Print a manual page in roff", "以 roff 格式输出手册页"),
    (
        "Files and folders to read; - is standard input [default: -]",
        "要读取的文件和文件夹；- 表示标准输入 [默认：-]",
    ),
    (
        "Files and folders to read; - is standard input [default: -]\n\nReads gzip, zstd, bzip2 and xz, and UTF-16 with a byte order mark. Skips hidden and binary files in folders.",
        "要读取的文件和文件夹；- 表示标准输入 [默认：-]\n\n可读取 gzip、zstd、bzip2 和 xz，以及带字节序标记的 UTF-16。跳过文件夹中的隐藏文件和二进制文件。",
    ),
    (
        "Write exactly one line for each input line: its first failure, else its first reply, else null",
        "每个输入行恰好输出一行：其首个失败，否则首个回复，否则 null",
    ),
    (
        "Number of threads [default: the number of cores]",
        "线程数 [默认：核心数]",
    ),
    (
        "Output format [default: text, or json with --each]",
        "输出格式 [默认：text，有 --each 时为 json]",
    ),
    (
        "Only failures: codes other than 0, unless their kind is Ok",
        "只保留失败：非 0 且种类不是 Ok 的错误码",
    ),
    ("Only these codes or ranges", "只保留这些错误码或范围"),
    (
        "Only replies since a time, a date or a span before now, such as 2h or 7d",
        "只保留某时间、日期或距今时长（例如 2h 或 7d）以来的回复",
    ),
    (
        "Only replies since a time, a date or a span before now, such as 2h or 7d\n\nThe time of a reply is that of its request ID, else the one that its line names. A time or date without an offset is local. A reply without a time is kept.",
        "只保留某时间、日期或距今时长（例如 2h 或 7d）以来的回复\n\n回复的时间取自其请求 ID，否则取自所在的行。没有偏移量的时间或日期为本地时间。没有时间的回复会保留。",
    ),
    (
        "Count the replies of each code, and tell what to do about the most frequent failures",
        "统计每个错误码的回复，并说明如何处理最常见的失败",
    ),
    (
        "Write an HTML page with the failures over time and by code; - is standard output",
        "写出 HTML 页面，按时间和错误码显示失败；- 表示标准输出",
    ),
    ("Only on a terminal", "仅在终端中"),
    ("Always", "始终"),
    ("Never", "从不"),
    ("Text for people", "供人阅读的文本"),
    (
        "One object per line, as in the export",
        "每行一个对象，与导出相同",
    ),
    ("One object per line", "每行一个对象"),
    (
        "One row of tab-separated values per line, only with --each",
        "每行一组制表符分隔的值，仅用于 --each",
    ),
    (
        "Print help (see more with '--help')",
        "显示帮助（详见 --help）",
    ),
    (
        "Print help (see a summary with '-h')",
        "显示帮助（摘要见 -h）",
    ),
    ("Print help", "显示帮助"),
    ("Print version", "显示版本"),
    (
        "Print this message or the help of the given subcommand(s)",
        "显示本帮助或指定命令的帮助",
    ),
    (
        "List the changes since an exported baseline, and the version that they ask for\n\nA major change breaks callers: a code is removed, renumbered, renamed or moved to another table, or has another kind, HTTP status or fields; a table is renamed or loses a language. A minor change adds a code or a language, deprecates a code, or changes a retry. A patch changes messages, advice or links. Exits with 1 if a change is major.",
        "列出自导出的基线以来的变更，以及所需的版本\n\n主版本变更会影响调用方：错误码被删除、改号、改名或移到其他表，或其种类、HTTP 状态或字段改变；表改名或缺少某种语言。次版本变更新增错误码或语言、弃用错误码或改变重试方式。修订变更只改变消息、建议或链接。有主版本变更时退出状态为 1。",
    ),
    (
        "Turn a list of codes into rows of a table\n\nReads CSV, TSV, Markdown, HTML, JSON, text and the exports of this program. Finds the columns by their headers or contents. Proposes names, kinds and retries, and marks them. Lists every line that it cannot read.",
        "把错误码列表转换为表的行\n\n读取 CSV、TSV、Markdown、HTML、JSON、文本和本程序的导出。按表头或内容识别各列。建议名称、种类和重试方式，并加以标记。列出无法读取的每一行。",
    ),
    (
        "Write a searchable HTML page of all tables\n\nThe page is one file and works offline. It opens in the language of the browser, or of --lang.",
        "写出所有表的可搜索 HTML 页面\n\n页面是单个文件，可离线使用。以浏览器的语言或 --lang 的语言打开。",
    ),
    (
        "Format the tables in Rust source files\n\nFormats the calls of `define_errcodes!`, which rustfmt skips, and keeps every other byte. A row keeps its tokens and comments; arrows are aligned between two blank lines.",
        "格式化 Rust 源文件中的表\n\n格式化 rustfmt 跳过的 `define_errcodes!` 调用，其他字节保持不变。行的记号和注释保持不变；两个空行之间的箭头对齐。",
    ),
    (
        "For spreadsheets: start csv and tsv with a byte order mark, and disarm formulas",
        "供电子表格使用：csv 和 tsv 以字节序标记开头，并使公式失效",
    ),
    (
        "Write a Markdown page a code, and an index, into this folder",
        "在此文件夹中为每个错误码写出 Markdown 页面，并写出索引",
    ),
    (
        "Compare an earlier export with the tables; print the differences, and exit with 1 if any",
        "比较先前的导出与各表；输出差异，有差异时退出状态为 1",
    ),
    (
        "Only these parts of json and ndjson, for a baseline of diff; table and code are always there",
        "只输出 json 和 ndjson 的这些部分，用作 diff 的基线；始终包含表和错误码",
    ),
    (
        "File that export --format json or ndjson has written; - is standard input",
        "由 export --format json 或 ndjson 写出的文件；- 表示标准输入",
    ),
    (
        "Accept the major changes of a code, or those of a table itself",
        "接受错误码的主版本变更，或表本身的主版本变更",
    ),
    (
        "Files to format; - is standard input to standard output [default: -]",
        "要格式化的文件；- 表示从标准输入到标准输出 [默认：-]",
    ),
    (
        "Write nothing; print a diff and fail if a table is not formatted",
        "不写入文件；有未格式化的表时输出差异并失败",
    ),
    (
        "Sort rows by code, within groups that blank lines separate",
        "在空行分隔的各组内，按错误码排序各行",
    ),
    (
        "Write the messages of a row on lines of their own if it is wider [default: unlimited]",
        "行超过此宽度时，消息各占一行 [默认：不限]",
    ),
    (
        "File to read; - is standard input",
        "要读取的文件；- 表示标准输入",
    ),
    (
        "Format [default: by the extension, else by the content]",
        "格式 [默认：按扩展名，否则按内容]",
    ),
    (
        "Column of the codes: its header, or its number from 1",
        "错误码所在的列：表头，或从 1 开始的列号",
    ),
    (
        "Columns of the messages by language, such as en=Description,zh=3",
        "各语言消息所在的列，例如 en=Description,zh=3",
    ),
    ("Column of the names", "名称所在的列"),
    ("Print a whole call of the macro", "输出完整的宏调用"),
    (
        "Add the new rows to the table in this Rust file, in order of code",
        "把新行按错误码顺序加入此 Rust 文件中的表",
    ),
    (
        "Table to add to, by key or enum, if the file has several",
        "文件有多个表时要加入的表，写 key 或枚举名",
    ),
    (
        "An array of objects, sorted by table, then by code",
        "对象数组，先按表、再按错误码排序",
    ),
    ("The same objects, one per line", "相同的对象，每行一个"),
    ("Comma-separated values", "逗号分隔的值"),
    ("Tab-separated values", "制表符分隔的值"),
    ("One Markdown table per table", "每个表一个 Markdown 表格"),
    (
        "Statements for SQLite or PostgreSQL that create and fill a table",
        "创建并填充表的 SQLite 或 PostgreSQL 语句",
    ),
    ("An HTML document", "HTML 文档"),
    ("A TypeScript module", "TypeScript 模块"),
    ("A Python module", "Python 模块"),
    ("A Go package", "Go 包"),
    ("A Java class", "Java 类"),
    ("Enums for Protocol Buffers", "Protocol Buffers 枚举"),
    (
        "Schemas and responses for OpenAPI 3.1, in JSON",
        "OpenAPI 3.1 的模式和响应，JSON 格式",
    ),
    ("An array of objects, one per line", "对象数组，每行一个"),
    ("The tables of a Markdown document", "Markdown 文档中的表格"),
    ("The tables of an HTML page", "HTML 页面中的表格"),
    ("A JSON document", "JSON 文档"),
    ("A JSON document per line", "每行一个 JSON 文档"),
    ("Lines that begin with a code", "以错误码开头的行"),
];

/// Parts of the texts that [`help::command`](crate::help::command) fills in, longer ones first.
const PARTS: &[(&str, &str)] = &[
    (
        "\n\nTakes numbers, names, replies or whole logs. Prints the meaning of each code, its kind of failure and whether to retry, in the languages of the tables.",
        "\n\n接受号码、名称、回复或整个日志。以各表的语言输出每个错误码的含义、失败种类以及是否重试。",
    ),
    (
        "Explain the replies in files and logs\n\nFinds the code and errmsg of replies in lines of text, in JSON lines and in JSON documents that span several lines. Joins lines that a container runtime split.\n\nFor a progress bar, run: ",
        "解释文件和日志中的回复\n\n在文本行、JSON 行和跨多行的 JSON 文档中查找回复的错误码和 errmsg。合并被容器运行时拆开的行。\n\n需要进度条时运行：",
    ),
    (
        "Exit status: 0 on success, 1 if something was not found, differed or failed, 2 for wrong usage.",
        "退出状态：0 成功，1 未找到、有差异或失败，2 用法错误。",
    ),
    ("Only these tables or platforms", "只限这些表或平台"),
    ("Command to describe", "要说明的命令"),
    (" itself]", " 本身]"),
    ("Table or platform", "表或平台"),
    ("[default: all]", "[默认：全部]"),
    (
        "Look codes up only in these platforms or tables",
        "只在这些平台或表中查找",
    ),
    (
        "Language of the output, such as en or zh-CN",
        "输出语言，例如 en 或 zh-CN",
    ),
    ("Explain error codes of ", "解释错误码："),
    ("Explain error codes", "解释错误码"),
    ("Examples:", "示例："),
    (
        "explain codes, in every table that lists them",
        "在收录错误码的每个表中解释",
    ),
    (
        "list a range of codes in the table ",
        "列出一个范围的错误码，表：",
    ),
    ("explain codes by name", "按名称解释错误码"),
    (
        "find codes by words in their number, name or messages",
        "按号码、名称或消息中的词查找",
    ),
    ("explain the replies in a log", "解释日志中的回复"),
    (
        "explain a reply, or codes, from standard input",
        "解释标准输入中的回复或错误码",
    ),
    (", such as ", "，例如 "),
    ("[default: ", "[默认："),
    (" and ", " 和 "),
    (" or ", " 或 "),
];

/// Returns a text of the help in Chinese.
pub(crate) fn chinese(english: &str) -> String {
    if let Some((_, chinese)) = TEXTS.iter().find(|(text, _)| *text == english) {
        return (*chinese).to_owned();
    }
    // A text that has no part here stays wholly English.
    let has_part = |text: &str| {
        PARTS
            .iter()
            .any(|(part, _)| part.len() > 12 && text.contains(part))
    };
    if !has_part(english) {
        return english.to_owned();
    }
    PARTS
        .iter()
        .fold(english.to_owned(), |text, (part, chinese)| {
            text.replace(part, chinese)
        })
}
