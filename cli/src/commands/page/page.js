"use strict";

const TEXTS = {
  en: {
    skip: "Skip to the codes", search: "Search", table: "Table", kind: "Kind", retry: "Retry", all: "all",
    nothing: "Nothing matches. Try fewer words, or one in the other language.", clear: "Clear the search",
    translated: "our translation", "about translated": "marks our translations; all other wordings are the platform's.",
    keys: "Keys: / search, Esc clear, ↑ ↓ from code to code.",
    cause: "cause", fix: "fix", fields: "fields", deprecated: "deprecated",
    hint: "number, name or words", number: "copy number", path: "copy Rust path", docs: "docs",
    copied: "copied: ", "not copied": "this browser does not allow copying: ",
    count: (shown, all) => shown === all ? `${all} codes` : `${shown} of ${all} codes`,
    auto: "theme: auto", light: "theme: light", dark: "theme: dark",
  },
  zh: {
    skip: "跳到错误码", search: "搜索", table: "表", kind: "类别", retry: "重试", all: "全部",
    nothing: "没有匹配的错误码。请减少关键词，或改用另一种语言。", clear: "清除搜索",
    translated: "我们的译文", "about translated": "标记的是我们的译文，其余均为平台原文。",
    keys: "按键：/ 搜索，Esc 清除，↑ ↓ 逐条浏览。",
    cause: "原因", fix: "处理", fields: "字段", deprecated: "已弃用",
    hint: "编号、名称或关键词", number: "复制编号", path: "复制 Rust 路径", docs: "文档",
    copied: "已复制：", "not copied": "浏览器不允许复制：",
    count: (shown, all) => shown === all ? `共 ${all} 个错误码` : `${all} 个错误码中的 ${shown} 个`,
    auto: "主题：自动", light: "主题：浅色", dark: "主题：深色",
  },
};

/** Chinese names of kinds and retries. */
const CHINESE_NAMES = {
  Ok: "成功", Cancelled: "已取消", Unknown: "未知", InvalidArgument: "参数无效", DeadlineExceeded: "超时", NotFound: "未找到",
  AlreadyExists: "已存在", PermissionDenied: "无权限", Unauthenticated: "未认证", ResourceExhausted: "资源耗尽",
  FailedPrecondition: "前提不满足", Aborted: "已中止", OutOfRange: "超出范围", Unimplemented: "未实现", Internal: "内部错误",
  Unavailable: "服务不可用", DataLoss: "数据丢失",
  Never: "不重试", Backoff: "稍候重试", RefreshToken: "换新令牌后重试", NextMinute: "下一分钟重试", NextDay: "次日重试", NextMonth: "下月重试",
};

const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const [query, table, kind, retry, status] = ["query", "table", "kind", "retry", "status"].map(byId);
const sections = [...document.querySelectorAll("section")];
const rows = [...document.querySelectorAll("li")].map((element) => ({
  element,
  table: element.closest("section").dataset.table,
  kind: element.dataset.kind,
  retry: element.dataset.retry,
  code: element.querySelector(".code").textContent,
  chips: [...element.querySelectorAll(".kind, .retry")].map((chip) => [chip, chip.textContent]),
  text: fold([...element.querySelectorAll(".name, p")].map((part) => part.textContent).join("\n")),
}));

/** Folds case and width for searching. */
function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

/** Persistent settings; a page opened as a file may have no storage. */
const memory = {
  get(name) { try { return localStorage.getItem(`errcodes ${name}`); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(`errcodes ${name}`, value); } catch { /* not stored */ } },
};

const texts = () => TEXTS[root.lang];

function setLanguage(language) {
  root.lang = language;
  const words = texts();
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = words[element.dataset.text];
  for (const option of document.querySelectorAll("#kind option:not([value='']), #retry option:not([value=''])")) {
    option.textContent = language === "zh" ? `${CHINESE_NAMES[option.value]} ${option.value}` : option.value;
  }
  for (const { chips } of rows) {
    for (const [chip, name] of chips) chip.textContent = language === "zh" ? CHINESE_NAMES[name] : name;
  }
  const heading = document.querySelector("h1");
  document.title = heading.textContent = heading.dataset[language];
  query.placeholder = words.hint;
  const other = language === "en" ? "zh" : "en";
  byId("language").lang = other;
  byId("language").textContent = other === "zh" ? "中文" : "English";
  setTheme(root.dataset.theme || "auto");
  tell();
}

function setTheme(theme) {
  root.dataset.theme = theme;
  byId("theme").textContent = texts()[theme];
}

const visible = () => rows.filter((row) => !row.element.hidden);

function tell(shown = visible()) {
  status.textContent = texts().count(shown.length, rows.length);
}

/** Shows the rows that match every word and every filter. */
function filter() {
  const words = fold(query.value).split(/\s+/).filter(Boolean);
  for (const row of rows) {
    const matches = (!table.value || row.table === table.value) && (!kind.value || row.kind === kind.value)
      && (!retry.value || row.retry === retry.value)
      && words.every((word) => row.code.startsWith(word) || row.text.includes(word));
    if (row.element.hidden === matches) row.element.hidden = !matches;
  }
  for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
  const shown = visible();
  byId("nothing").hidden = shown.length > 0;
  highlight(words, shown);
  tell(shown);
}

/** Highlights the words in the first rows, if the browser supports custom highlights. */
function highlight(words, shown) {
  if (!window.Highlight || !CSS.highlights) return;
  const ranges = [];
  for (const row of words.length ? shown.slice(0, 60) : []) {
    const walker = document.createTreeWalker(row.element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.parentElement.matches(".code, .name, p")) continue;
      const text = node.data.toLowerCase();
      if (text.length !== node.data.length) continue;
      for (const word of words) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

function clear() {
  query.value = table.value = kind.value = retry.value = "";
  filter();
}

/** Returns the id in the address; undecoded if its percent signs encode nothing. */
function target() {
  const id = location.hash.slice(1);
  try { return decodeURIComponent(id); } catch { return id; }
}

/** Shows the code that the address names, clearing a search that hides it. */
function openTarget() {
  const row = byId(target());
  if (!row || row.tagName !== "LI") return;
  if (row.hidden) clear();
  addActions(row);
  row.scrollIntoView({ block: "start", behavior: "instant" });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = text;
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (!copied) {
      status.textContent = texts()["not copied"] + text;
      return;
    }
  }
  status.textContent = texts().copied + text;
}

/** Adds a row's buttons. Called when the row is first seen or reached, so that the page opens fast. */
function addActions(row) {
  if (row.querySelector(".actions")) return;
  const actions = document.createElement("div");
  actions.className = "actions";
  const code = row.querySelector(".code");
  code.id = `code:${row.id}`;
  const path = `${row.closest("section").dataset.path}::${row.querySelector(".name").textContent}`;
  for (const [name, text] of [["number", code.textContent], ["path", path]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.text = name;
    button.textContent = texts()[name];
    button.setAttribute("aria-describedby", code.id);
    button.addEventListener("click", () => copy(text).then(() => button.focus()));
    actions.append(button);
  }
  const docs = row.querySelector(".docs");
  if (docs) {
    docs.dataset.text = "docs";
    docs.setAttribute("aria-describedby", code.id);
    docs.textContent = texts().docs;
    actions.append(docs);
  }
  row.append(actions);
}

/** Moves the focus from code to code. */
function move(step) {
  const shown = visible();
  const here = shown.findIndex((row) => row.element.contains(document.activeElement));
  const next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
  if (next < 0) {
    query.focus();
    return;
  }
  shown[Math.min(next, shown.length - 1)]?.element.querySelector(".code").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const isTyping = event.target.matches("input, select, textarea");
  if (event.key === "/" && !isTyping) query.focus();
  else if (event.key === "Escape") { clear(); query.focus(); }
  else if (event.key === "ArrowDown" && !event.target.matches("select")) move(1);
  else if (event.key === "ArrowUp" && !event.target.matches("select, input")) move(-1);
  else return;
  event.preventDefault();
});

query.addEventListener("input", filter);
for (const select of [table, kind, retry]) select.addEventListener("change", filter);
query.form.addEventListener("submit", (event) => { event.preventDefault(); move(1); });
byId("clear").addEventListener("click", () => { clear(); query.focus(); });
byId("language").addEventListener("click", () => {
  setLanguage(root.lang === "en" ? "zh" : "en");
  memory.set("language", root.lang);
});
byId("theme").addEventListener("click", () => {
  const themes = ["auto", "light", "dark"];
  setTheme(themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length]);
  memory.set("theme", root.dataset.theme);
});
addEventListener("hashchange", openTarget);

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    addActions(entry.target);
    seen.unobserve(entry.target);
  }
}, { rootMargin: "400px" });
for (const row of rows) seen.observe(row.element);

for (const element of document.querySelectorAll("form, .switches")) element.hidden = false;
root.dataset.theme = memory.get("theme") || "auto";
const browsers = navigator.languages.some((language) => language.startsWith("zh")) && !navigator.language.startsWith("en") ? "zh" : "en";
setLanguage(memory.get("language") || root.dataset.opensIn || browsers);
openTarget();
