//! The Chinese texts.

/// English texts and their Chinese: of the help, then of errors and notes. Placeholders are in
/// braces.
pub(super) const TEXTS: &[(&str, &str)] = &[
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
    ("Print version", "显示版本"),
    (
        "Print this message or the help of the given subcommand(s)",
        "显示本帮助或指定命令的帮助",
    ),
    (
        "List the changes since an exported baseline, and the version that they ask for\n\nA major change breaks callers: a code is removed, renumbered, renamed or moved to another table, or has another kind, HTTP status or fields; a table is renamed or loses a language. A minor change adds a code or a language, deprecates a code, or changes a retry. A patch changes messages, advice or links. Exits with 1 if a change is major.",
        "列出自导出的基线以来的变更，以及所需的版本\n\n主版本变更会影响调用方：错误码被删除、改号、改名或移到其他表，或其种类、HTTP 状态或字段改变；表改名或缺少某种语言。次版本变更新增错误码或语言、弃用错误码或改变重试方式。修订版本变更只改变消息、建议或链接。有主版本变更时退出状态为 1。",
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
        "Write a Markdown page a code, and an index, into this folder; pages of removed codes stay",
        "在此文件夹中为每个错误码写出 Markdown 页面，并写出索引；已删除错误码的页面会保留",
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
    // Words of the program in the help.
    ("Explain error codes", "解释错误码"),
    (
        "Explain error codes of {platforms}",
        "解释 {platforms} 的错误码",
    ),
    (
        "{about}\n\nTakes numbers, names, replies or whole logs. Prints the meaning of each code, its kind of failure and whether to retry, in the languages of the tables.",
        "{about}\n\n接受号码、名称、回复或整个日志。以各表的语言输出每个错误码的含义、失败种类以及是否重试。",
    ),
    (
        "Exit status: 0 on success, 1 if something was not found, differed or failed, 2 for wrong usage.",
        "退出状态：0 表示成功，1 表示未找到、有差异或失败，2 表示用法错误。",
    ),
    (
        "Language of the output, such as en or zh-CN [default: {locale}]",
        "输出语言，例如 en 或 zh-CN [默认：{locale}]",
    ),
    (
        "Table or platform{such_as} [default: all]",
        "表或平台{such_as} [默认：全部]",
    ),
    (
        "Look codes up only in these platforms or tables{such_as}",
        "只在这些平台或表中查找{such_as}",
    ),
    (
        "Only these tables or platforms{such_as}",
        "只限这些表或平台{such_as}",
    ),
    (", such as {names}", "，例如 {names}"),
    (
        "Command to describe, such as explain [default: {name} itself]",
        "要说明的命令，例如 explain [默认：{name} 本身]",
    ),
    (
        "Explain the replies in files and logs\n\nFinds the code and errmsg of replies in lines of text, in JSON lines and in JSON documents that span several lines. Joins lines that a container runtime split.\n\nFor a progress bar, run: pv app.log | {name} explain",
        "解释文件和日志中的回复\n\n在文本行、JSON 行和跨多行的 JSON 文档中查找回复的错误码和 errmsg。合并被容器运行时拆开的行。\n\n需要进度条时运行：pv app.log | {name} explain",
    ),
    ("Examples:", "示例："),
    (
        "explain codes, in every table that lists them",
        "在收录错误码的每个表中解释",
    ),
    (
        "list a range of codes in the table {table}",
        "列出表 {table} 中一个范围的错误码",
    ),
    ("explain codes by name", "按名称解释错误码"),
    (
        "find codes by words in their number, name or messages",
        "按号码、名称或消息中的词查找错误码",
    ),
    ("explain the replies in a log", "解释日志中的回复"),
    (
        "explain a reply, or codes, from standard input",
        "解释标准输入中的回复或错误码",
    ),
    (
        "For all commands and options, run `{name} --help`.",
        "所有命令和选项见 `{name} --help`。",
    ),
    (
        "{before-help}{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
        "{before-help}{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}",
    ),
    ("Commands", "命令"),
    ("Arguments", "参数"),
    ("Options", "选项"),
    ("Global options", "全局选项"),
    ("Possible values:", "可选值："),
    ("[possible values: {values}]", "[可选值：{values}]"),
    (" [default: {default}]", " [默认：{default}]"),
    ("\n- {name}: {help}", "\n- {name}：{help}"),
    (", ", "、"),
    (" and ", " 和 "),
    (" or ", " 或 "),
    // Usage errors, in clap's words.
    ("error:", "错误："),
    ("note:", "说明："),
    ("tip:", "提示："),
    (
        "unexpected argument '{option}' found",
        "未知选项 `{option}`",
    ),
    (
        "unexpected argument '{argument}' found",
        "多余的参数 `{argument}`",
    ),
    (
        "unrecognized subcommand '{command}'",
        "没有命令 `{command}`",
    ),
    (
        "a value is required for '{argument}' but none was supplied",
        "`{argument}` 需要一个值",
    ),
    (
        "invalid value '{value}' for '{argument}'",
        "`{argument}` 的值 `{value}` 无效",
    ),
    (
        "invalid value '{value}' for '{argument}': {why}",
        "`{argument}` 的值 `{value}` 无效：{why}",
    ),
    (
        "unexpected value '{value}' for '{argument}' found; no more were expected",
        "`{argument}` 不接受值 `{value}`",
    ),
    (
        "the following required arguments were not provided:",
        "缺少以下必需的参数：",
    ),
    (
        "the argument '{argument}' cannot be used multiple times",
        "`{argument}` 只能使用一次",
    ),
    (
        "the argument '{argument}' cannot be used with '{other}'",
        "`{argument}` 和 `{other}` 不能同时使用",
    ),
    (
        "invalid UTF-8 was detected in one or more arguments",
        "参数不是有效的 UTF-8",
    ),
    (
        "a similar argument exists: '{one}'",
        "有相近的参数：`{one}`",
    ),
    ("a similar value exists: '{one}'", "有相近的值：`{one}`"),
    (
        "to pass '{value}' as a value, use '{command}'",
        "要把 `{value}` 作为值传入，请写 `{command}`",
    ),
    ("'{command}' exists", "有 `{command}`"),
    ("{tip}", "{tip}"),
    ("Usage: {usage}", "用法：{usage}"),
    (
        "For more information, try '--help'.",
        "更多信息见 `--help`。",
    ),
    ("invalid digit found in string", "不是数字"),
    ("number would be zero for non-zero type", "必须大于 0"),
    ("cannot parse integer from empty string", "缺少数字"),
    ("number too large to fit in target type", "数字过大"),
    (
        "not a language tag; write one such as en or zh-CN",
        "不是语言标签；请写 en 或 zh-CN 之类的标签",
    ),
    (
        "`{tag}` is not a language tag; write one such as en or zh-CN",
        "`{tag}` 不是语言标签；请写 en 或 zh-CN 之类的标签",
    ),
    (
        "write a language and a column, such as en=Description",
        "请写语言和列，例如 en=Description",
    ),
    // Failures of the system, in the words of `std::io`.
    ("entity not found", "文件或文件夹不存在"),
    ("permission denied", "权限不足"),
    ("entity already exists", "文件或文件夹已存在"),
    ("is a directory", "是文件夹"),
    ("not a directory", "不是文件夹"),
    ("no storage space", "磁盘空间不足"),
    ("quota exceeded", "超出磁盘配额"),
    ("read-only filesystem or storage medium", "文件系统只读"),
    ("invalid filename", "文件名无效"),
    ("unexpected end of file", "数据不完整"),
    ("checksum mismatch", "校验和不符"),
    ("failed to fill whole buffer", "数据不完整"),
    ("corrupt deflate stream", "压缩数据已损坏"),
    ("invalid gzip header", "gzip 文件头无效"),
    (
        "corrupt gzip stream does not have a matching checksum",
        "gzip 校验和不符",
    ),
    // Errors of every command.
    ("standard input", "标准输入"),
    ("cannot read {input}: {error}", "无法读取{input}：{error}"),
    (
        "cannot write to standard output: {error}",
        "无法写入标准输出：{error}",
    ),
    (
        "cannot write `{file}`: {error}",
        "无法写入 `{file}`：{error}",
    ),
    (
        "no code or command given, and standard input is empty or a terminal",
        "没有给出错误码或命令，标准输入为空或是终端",
    ),
    (
        "`{first}` comes before a command; write the command first, or look up `{first}` separately",
        "`{first}` 在命令之前；请先写命令，或单独查询 `{first}`",
    ),
    (
        "`--format json` before a command is for look-ups; write the format after the command",
        "命令之前的 `--format json` 只用于查询错误码；请把格式写在命令之后",
    ),
    ("table", "表"),
    ("platform", "平台"),
    (
        "`{name}` is a {noun}; add a code, as in `{program} {name} {code}`, or run `{program} list {name}`",
        "`{name}` 是{noun}；请加上错误码，例如 `{program} {name} {code}`，或运行 `{program} list {name}`",
    ),
    (
        "no command, table or platform `{word}`; did you mean `{program} {command}`?",
        "没有命令、表或平台 `{word}`；是否想用 `{program} {command}`？",
    ),
    (
        "no table or platform `{name}`; available: {keys}",
        "没有表或平台 `{name}`；可用的有：{keys}",
    ),
    (
        "no command `{name}`; see `{program} --help`",
        "没有命令 `{name}`；见 `{program} --help`",
    ),
    // Look-up, search and list.
    (
        "no code, name or reply in standard input",
        "标准输入中没有错误码、名称或回复",
    ),
    ("no table lists {codes}", "没有任何表收录 {codes}"),
    (
        "no table lists {codes} and {more} more",
        "没有任何表收录 {codes}，另有 {more} 个",
    ),
    ("no table lists", "没有任何表收录"),
    ("`{scope}` does not list", "`{scope}` 没有收录"),
    (
        "{subject} {code}; nearest: {nearest}",
        "{subject} {code}；最接近的有：{nearest}",
    ),
    ("{code} ({name} in {table})", "{code}（{table} 的 {name}）"),
    (
        "`{text}` is not a range; write {end}-{start}",
        "`{text}` 不是范围；请写 {end}-{start}",
    ),
    (
        "{subject} a code in {text}; nearest: {nearest}",
        "{subject} {text} 范围内的错误码；最接近的有：{nearest}",
    ),
    (
        "{subject} {text}; codes run from {least} to {greatest}",
        "{subject} {text}；错误码的范围是 {least} 到 {greatest}",
    ),
    (
        "an argument is empty; write a code or a name",
        "有一个参数为空；请写错误码或名称",
    ),
    ("did you mean `{nearest}`?", "是否想查 `{nearest}`？"),
    (
        "did you mean `{program} {command}`?",
        "是否想用 `{program} {command}`？",
    ),
    (
        "try `{program} search {name}`",
        "可运行 `{program} search {name}`",
    ),
    (
        "{subject} a code named `{name}`; {advice}",
        "{subject}名为 `{name}` 的错误码；{advice}",
    ),
    (
        "nothing matches `{query}`; did you mean `{other}`?",
        "没有与 `{query}` 匹配的错误码；是否想查 `{other}`？",
    ),
    (
        "nothing matches `{query}`; try fewer words, or one in another language",
        "没有与 `{query}` 匹配的错误码；可减少词数，或换用另一种语言的词",
    ),
    (
        "no code in these tables has this kind and retry",
        "这些表中没有这种种类和重试方式的错误码",
    ),
    // `tables` and `page`.
    ("enum", "枚举"),
    ("codes", "错误码"),
    ("kinds", "种类"),
    ("retries", "可重试"),
    ("advice", "建议"),
    ("as of", "截至"),
    (
        "~ our translations among these wordings",
        "~ 其中我们的译文",
    ),
    ("wrote {file}", "已写出 {file}"),
    // `explain`.
    (
        "`{text}` is not a time; write one such as 2026-11-24T10:00:00+08:00, 2026-11-24 or 2h",
        "`{text}` 不是时间；请写 2026-11-24T10:00:00+08:00、2026-11-24 或 2h 之类的时间",
    ),
    (
        "no reply found; nothing in the input has a field such as `{example}`",
        "没有找到回复；输入中没有 `{example}` 之类的字段",
    ),
    (
        "the only reply in the input does not meet the conditions",
        "输入中唯一的回复不符合条件",
    ),
    (
        "none of the {found} replies in the input meets the conditions",
        "输入中的 {found} 条回复都不符合条件",
    ),
    (
        "`{text}` is not a code; write numbers or ranges, such as -1,40001-40014",
        "`{text}` 不是错误码；请写数字或范围，例如 -1,40001-40014",
    ),
    (
        "{file}:{line}: searched a line over 16 MiB in pieces",
        "{file}:{line}：此行超过 16 MiB，已分段查找",
    ),
    ("cannot format a reply: {error}", "无法输出回复：{error}"),
    (
        "`--each` has no text format; use `--format json` or `--format tsv`",
        "`--each` 没有文本格式；请用 `--format json` 或 `--format tsv`",
    ),
    (
        "`--format tsv` needs `--each`; use `--format json` without it",
        "`--format tsv` 需要 `--each`；没有它时请用 `--format json`",
    ),
    // `export`.
    (
        "--bom is for spreadsheets; use it with --format csv or tsv",
        "--bom 供电子表格使用；请与 --format csv 或 tsv 一起用",
    ),
    (
        "--only leaves out keys of objects; use it with --format json or ndjson",
        "--only 用于选择对象的键；请与 --format json 或 ndjson 一起用",
    ),
    (
        "--pages writes Markdown; use it with --format md",
        "--pages 写出 Markdown；请与 --format md 一起用",
    ),
    (
        "no table has messages in `{language}`; available: {all}",
        "没有表包含 `{language}` 的消息；可用的有：{all}",
    ),
    (
        "`{file}` differs from the export; export again to update it",
        "`{file}` 与导出不同；请重新导出以更新",
    ),
    (
        "pages in `{folder}` that differ from the export: {count}; export again, and delete those of removed codes",
        "`{folder}` 中有 {count} 个页面与导出不同；请重新导出，并删除已删除错误码的页面",
    ),
    (
        "a JavaScript number, which is exact up to 2^53",
        "JavaScript 的数字，它只精确到 2^53",
    ),
    (
        "an enum of Protocol Buffers, which has 32 bits",
        "Protocol Buffers 的枚举，它只有 32 位",
    ),
    (
        "the code {code} of `{name}` in table `{table}` does not fit {limit}; select other tables with --table",
        "表 `{table}` 中 `{name}` 的错误码 {code} 超出 {limit}；请用 --table 选择其他表",
    ),
    (
        "the table `{key}` has {rows} codes, but a Java enum holds {most}; select other tables with --table",
        "表 `{key}` 有 {rows} 个错误码，而 Java 枚举最多容纳 {most} 个；请用 --table 选择其他表",
    ),
    // `fmt`.
    ("{file} is not UTF-8", "{file} 不是 UTF-8"),
    (
        "{place}: left as it is; the rule of another macro fills this table",
        "{place}：保持原样；此表由另一个宏的规则填写",
    ),
    (
        "{place}: left as it is; expected {expected}",
        "{place}：保持原样；此处应为{expected}",
    ),
    (
        "{file} is not formatted; run `fmt` without `--check`",
        "{file} 未格式化；请运行不带 `--check` 的 `fmt`",
    ),
    (
        "Rust source with closed delimiters and quotes",
        "括号和引号完整的 Rust 源代码",
    ),
    ("`enum`", "`enum`"),
    ("the name of the table", "表的名称"),
    ("`{` and the rows", "`{` 和各行"),
    ("the languages in parentheses", "括号中的语言"),
    (
        "a language such as `en` or `zh-Hant`",
        "语言，例如 `en` 或 `zh-Hant`",
    ),
    (
        "a doc comment that begins with `///`",
        "以 `///` 开头的文档注释",
    ),
    ("`[` of an attribute", "属性的 `[`"),
    ("a code such as `40001`", "错误码，例如 `40001`"),
    ("`=>`", "`=>`"),
    ("the name of the code", "错误码的名称"),
    ("`,` after the row", "行后的 `,`"),
    ("the name of a field", "字段的名称"),
    ("`:` and the type of the field", "`:` 和字段的类型"),
    ("a type", "类型"),
    ("the messages in parentheses", "括号中的消息"),
    (
        "a message, `~` and a translation, or `_`",
        "消息、`~` 加译文或 `_`",
    ),
    ("a message after `|`", "`|` 后的消息"),
    ("`,` or `|` after a message", "消息后的 `,` 或 `|`"),
    ("a kind after `as`", "`as` 后的种类"),
    ("a status after `http`", "`http` 后的状态码"),
    ("a word after `retry`", "`retry` 后的重试方式"),
    ("`cause(…)` or `fix(…)`", "`cause(…)` 或 `fix(…)`"),
    ("`,`", "`,`"),
    // `diff`.
    ("removed", "已删除"),
    ("added", "新增"),
    ("moved to table {table}", "移到表 {table}"),
    ("table renamed to {table}", "表改名为 {table}"),
    ("renumbered to {code}", "改号为 {code}"),
    ("renamed to {name}", "改名为 {name}"),
    (
        "{key} {before} changed to {after}",
        "{key} 由{before}改为{after}",
    ),
    ("deprecated", "已弃用"),
    ("deprecated: {note}", "已弃用：{note}"),
    ("no longer deprecated", "不再弃用"),
    (
        "note of deprecation {before} changed to {after}",
        "弃用说明由{before}改为{after}",
    ),
    ("language {language} added", "新增语言 {language}"),
    ("language {language} removed", "删除语言 {language}"),
    (
        "{key} {locale} {text} removed",
        "{key} {locale} 删除 {text}",
    ),
    ("{key} {locale} {text} added", "{key} {locale} 新增 {text}"),
    (
        "{key} {locale} {before} changed to {after}",
        "{key} {locale} 由{before}改为{after}",
    ),
    ("{all}; {part}", "{all}；{part}"),
    ("none", "无"),
    ("(allowed)", "（已接受）"),
    (
        "not compared, since the baseline lacks it: {keys}",
        "未比较，因为基线中没有：{keys}",
    ),
    ("no changes since {baseline}", "{baseline}以来没有变更"),
    ("{count} {level}", "{level}变更 {count} 项"),
    (
        "{count} {level} ({allowed} allowed)",
        "{level}变更 {count} 项（已接受 {allowed} 项）",
    ),
    ("major", "主版本"),
    ("minor", "次版本"),
    ("patch", "修订版本"),
    (
        "{counts} since {baseline}: release a {version} version",
        "{baseline}以来有{counts}；请发布{version}",
    ),
    (
        "`--allow {allowance}` matches no major change since {baseline}; remove it",
        "`--allow {allowance}` 与{baseline}以来的主版本变更都不符；请去掉它",
    ),
    (
        "1 change since {baseline} breaks callers; release a major version, or accept it with `--allow {allowance}`",
        "{baseline}以来有 1 项变更影响调用方；请发布主版本，或用 `--allow {allowance}` 接受",
    ),
    (
        "{count} changes since {baseline} break callers; release a major version, or accept each, as with `--allow {allowance}`",
        "{baseline}以来有 {count} 项变更影响调用方；请发布主版本，或逐项接受，例如 `--allow {allowance}`",
    ),
    (
        "{name}, line {line}: {error}; write the baseline again with `export --format json`",
        "{name}第 {line} 行：{error}；请用 `export --format json` 重新写出基线",
    ),
    ("not UTF-8", "不是 UTF-8"),
    ("not JSON: {error}", "不是 JSON：{error}"),
    (
        "{table} {code} is listed twice",
        "{table} {code} 出现了两次",
    ),
    ("the file is empty", "文件为空"),
    ("{value} is not an object", "{value} 不是对象"),
    ("an object lacks `{key}`", "有对象缺少 `{key}`"),
    (
        "`{key}` is {value}, not {form}",
        "`{key}` 是 {value}，而不是{form}",
    ),
    ("a text", "文本"),
    (
        "a number between -2^63 and 2^63-1",
        "介于 -2^63 和 2^63-1 之间的数字",
    ),
    ("a status", "状态码"),
    ("a text or null", "文本或 null"),
    ("an array of texts", "文本数组"),
    ("an object of arrays of texts", "文本数组的对象"),
    ("an object of texts", "文本的对象"),
    (
        "an array of objects with name and type",
        "含 name 和 type 的对象数组",
    ),
    // `import`.
    ("{file}: {message}", "{file}：{message}"),
    ("{file}:{line}: {message}", "{file}:{line}：{message}"),
    (
        "no codes; choose the columns with --code and --message, or another --format",
        "没有错误码；请用 --code 和 --message 指定列，或换用其他 --format",
    ),
    ("no table; read as text", "没有表格；已按文本读取"),
    ("read as UTF-16", "已按 UTF-16 读取"),
    (
        "not UTF-8; read as GB18030",
        "不是 UTF-8；已按 GB18030 读取",
    ),
    (
        "neither UTF-8 nor GB18030; read as GB18030 with replacement characters",
        "既不是 UTF-8 也不是 GB18030；已按 GB18030 读取，并使用替换字符",
    ),
    (
        "cannot merge into `{file}`: {why}",
        "无法合并到 `{file}`：{why}",
    ),
    (
        "added 1 row to `{table}` in `{file}`",
        "已在 `{file}` 的 `{table}` 中加入 1 行",
    ),
    (
        "added {count} rows to `{table}` in `{file}`",
        "已在 `{file}` 的 `{table}` 中加入 {count} 行",
    ),
    ("no code", "没有错误码"),
    ("not a code", "不是错误码"),
    ("the code does not fit into 64 bits", "错误码超出 64 位"),
    (
        "a range of codes; write a row for each",
        "是错误码的范围；请每个错误码写一行",
    ),
    (
        "several numbers; write a row for each code",
        "有多个数字；请每个错误码写一行",
    ),
    (
        "the code {code} is on line {line} too, in another table",
        "错误码 {code} 也在第 {line} 行，属于另一个表",
    ),
    (
        "the name `{name}` is another code's in the table",
        "名称 `{name}` 在表中属于另一个错误码",
    ),
    (
        "`{table}` has no column for the {locale} of {code}: `{wording}`",
        "`{table}` 没有 {locale} 列，无法放入 {code} 的 `{wording}`",
    ),
    (
        "{code} is `{known}` in the table, `{name}` in the list",
        "{code} 在表中名为 `{known}`，在列表中名为 `{name}`",
    ),
    ("nothing", "为空"),
    (
        "{code} has {here} in {locale}, the list has `{wording}`",
        "{code} 的 {locale} 消息在表中为 {here}，在列表中为 `{wording}`",
    ),
    (
        "no table `{key}`; the file has {keys}",
        "没有表 `{key}`；文件中有 {keys}",
    ),
    (
        "several tables; choose one with --table: {keys}",
        "有多个表；请用 --table 选择一个：{keys}",
    ),
    (
        "not Rust at line {line}, column {column}",
        "第 {line} 行第 {column} 列不是 Rust",
    ),
    (
        "no table; the file needs a call of `define_errcodes!` with an enum",
        "没有表；文件中要有带枚举的 `define_errcodes!` 调用",
    ),
    (
        "skipped the table `{title}`: {why}",
        "已跳过表格 `{title}`：{why}",
    ),
    ("skipped the table: {why}", "已跳过表格：{why}"),
    (
        "this export lacks deprecations without a note; export as csv or json to keep them",
        "此导出缺少没有说明的弃用；要保留它们，请导出为 csv 或 json",
    ),
    ("skipped the heading `{heading}`", "已跳过标题 `{heading}`"),
    ("no code: `{cells}`", "没有错误码：`{cells}`"),
    ("`{text}`: {why}", "`{text}`：{why}"),
    ("the code {code} has no message", "错误码 {code} 没有消息"),
    (
        "`{text}` is not an HTTP status",
        "`{text}` 不是 HTTP 状态码",
    ),
    ("kind", "种类"),
    ("retry", "重试方式"),
    ("name", "名称"),
    ("HTTP status", "HTTP 状态码"),
    ("fields", "字段"),
    (
        "`{text}` is not a {what}; write one of {names}",
        "`{text}` 不是{what}；请写以下之一：{names}",
    ),
    (
        "removed invisible characters from `{wording}`",
        "已从 `{wording}` 中去掉不可见字符",
    ),
    (
        "replaced the translation `{translation}` by `{wording}`",
        "已用 `{wording}` 替换译文 `{translation}`",
    ),
    (
        "skipped the translation `{wording}`: the code {code} has a wording in {locale}",
        "已跳过译文 `{wording}`：错误码 {code} 已有 {locale} 的消息",
    ),
    (
        "the code {code} has more than {most} wordings",
        "错误码 {code} 的消息超过 {most} 条",
    ),
    (
        "{code} has only a translation; wrote it without `~`",
        "{code} 只有译文；写出时不加 `~`",
    ),
    (
        "the code {code} is on line {line} too, with another {conflict}",
        "错误码 {code} 也在第 {line} 行，但不同的是{conflict}",
    ),
    (
        "{what}: `{first}`, `{second}`",
        "{what}：`{first}`、`{second}`",
    ),
    (
        "skipped the text before the first code: `{text}`",
        "已跳过第一个错误码之前的文本：`{text}`",
    ),
    ("skipped `{text}`", "已跳过 `{text}`"),
    ("skipped a line without a code", "已跳过没有错误码的一行"),
    (
        "skipped the text without a code up to line {last}",
        "已跳过到第 {last} 行为止没有错误码的文本",
    ),
    (
        "not JSON: {error} at column {column}",
        "不是 JSON：{error}，第 {column} 列",
    ),
    ("a list inside of too many others", "列表嵌套过深"),
    ("skipped `{name}`: not a list", "已跳过 `{name}`：不是列表"),
    ("an object without a code", "对象没有错误码"),
    (
        "not an object or array with a code",
        "不是含错误码的对象或数组",
    ),
    ("an array that is nested too deeply", "数组嵌套过深"),
    ("an object that is nested too deeply", "对象嵌套过深"),
    (
        "a quote is not closed before the end of the file",
        "引号到文件末尾仍未闭合",
    ),
    ("no column of codes", "没有错误码列"),
    (
        "skipped column {column}: column {first} has the messages in {locale}; --message chooses another",
        "已跳过列 {column}：列 {first} 是 {locale} 消息；可用 --message 另选一列",
    ),
    ("skipped column {column}", "已跳过列 {column}"),
    ("skipped columns {columns}", "已跳过列 {columns}"),
    ("no column `{choice}`", "没有列 `{choice}`"),
];
