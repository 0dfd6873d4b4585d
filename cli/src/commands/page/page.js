const TEXTS = {
  en: {
    skip: "Skip to the codes", search: "Search", table: "Table", kind: "Kind", retry: "Retry", all: "all", found: "Results",
    nothing: "Nothing matches. Try fewer words, or one in the other language.", clear: "Clear the search", suggestion: "Did you mean:",
    translated: "our translation", "about translated": "marks our translations; all other wordings are the platform's.",
    keys: "Keys: / search, Esc clear, ↑ ↓ from code to code, Enter opens.",
    cause: "cause", fix: "fix", fields: "fields", deprecated: "deprecated",
    codes: "codes", official: "with an official wording", "with translations": "with our translation", "with advice": "with advice", "as of": "as of",
    hint: "number, name, words or a reply", actions: "copy", number: "number", rust: "Rust", typescript: "TypeScript", text: "text", docs: "docs",
    copied: "copied: ", "not copied": "this browser does not allow copying: ",
    count: (shown, all) => shown === all ? `${all} codes` : `${shown} of ${all} codes`,
    auto: "theme: auto", light: "theme: light", dark: "theme: dark",
  },
  zh: {
    skip: "跳到错误码", search: "搜索", table: "表", kind: "种类", retry: "重试", all: "全部", found: "搜索结果",
    nothing: "没有匹配的错误码。请减少关键词，或改用另一种语言。", clear: "清除搜索", suggestion: "您是不是要找：",
    translated: "我们的译文", "about translated": "标记的是我们的译文，其余均为平台原文。",
    keys: "按键：/ 搜索，Esc 清除，↑ ↓ 逐条浏览，Enter 展开。",
    cause: "原因", fix: "处理", fields: "字段", deprecated: "已弃用",
    codes: "错误码", official: "有平台原文", "with translations": "有我们的译文", "with advice": "有处理建议", "as of": "资料日期",
    hint: "编号、名称、关键词或返回内容", actions: "复制", number: "编号", rust: "Rust", typescript: "TypeScript", text: "文本", docs: "文档",
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
const FILTERS = { table, kind, retry };

/** A row as the page has it: a line of markup, of which the parts are read when they are needed. */
class Row {
  constructor(markup, folded, section, index) {
    Object.assign(this, { markup, folded, section, index });
    this.code = /^id="[^"]*\/(-?\d+)"/.exec(markup)[1];
  }
  get id() { return `${this.section.key}/${this.code}`; }
  get name() { return this.part("<b>"); }
  get kind() { return this.part("<i class=kind>"); }
  get retry() { return this.part("<i class=retry>") || "Never"; }
  get isDeprecated() { return this.markup.slice(0, this.markup.indexOf(">")).endsWith(" class=deprecated"); }

  /** Returns the text after the tag. */
  part(tag) {
    const at = this.markup.indexOf(tag);
    return at < 0 ? "" : decode(this.markup.slice(at + tag.length, this.markup.indexOf("<", at + tag.length)));
  }

  get wordings() {
    const seen = new Set();
    const own = this.markup.split("<dl>")[0];
    const wordings = [...own.matchAll(/<p lang=([^ >]*)[^>]*>([^<]*)/g)].map(([, lang, text]) => {
      const isMain = !seen.has(lang);
      seen.add(lang);
      return { lang, text: decode(text), isMain };
    });
    Object.defineProperty(this, "wordings", { value: wordings });
    return wordings;
  }

  /** The element, made when the row is first shown. */
  get element() {
    const holder = document.createElement("template");
    holder.innerHTML = `<li ${this.markup}`;
    const element = holder.content.firstElementChild;
    const seen = new Set();
    for (const wording of element.querySelectorAll("p")) {
      wording.classList.toggle("other", seen.has(wording.lang));
      seen.add(wording.lang);
    }
    element.querySelector(".code").setAttribute("aria-expanded", "false");
    elements.set(element, this);
    Object.defineProperty(this, "element", { value: element });
    if (root.lang === "zh") translate(element);
    return element;
  }
}

/** The rows of the elements. */
const elements = new WeakMap();

function decode(text) {
  const named = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) => number ? String.fromCodePoint(number) : named[name]);
}

/** The tables, with an element for the rows that have been made. */
const SECTIONS = [];
const ROWS = [];
{
  const markup = byId("static").textContent;
  const folded = foldCharacters(markup.replaceAll("&#39;", "'")).split("\n<section ");
  for (const [i, text] of markup.split("\n<section ").slice(1).entries()) {
    const [head, ...lines] = text.split("<li ");
    const foldedLines = folded[i + 1].split("<li ").slice(1);
    byId("tables").insertAdjacentHTML("beforeend", `<section ${head}</ul></section>`);
    const element = byId("tables").lastElementChild;
    const { table: key, platform, path, typescript, docs } = element.dataset;
    const names = [key, platform, ...DATA.platforms[platform]?.names ?? []].map((name) => name.toLowerCase());
    const section = { element, list: element.querySelector("ul"), key, platform, names, folded: fold(platform), path, typescript, docs };
    SECTIONS.push(section);
    for (const [j, line] of lines.entries()) {
      ROWS.push(new Row(line.split("\n", 1)[0], foldedLines[j], section, ROWS.length));
    }
  }
}
/** Names of tables and platforms before and after numbers, the longest first: `shop40901`, `shop/40901`. */
const [NAMES_BEFORE, NAMES_AFTER] = ["(?<![\\w/])(NAMES)[:/]?(?=-?\\d)", "(?<=\\d)(NAMES)(?![\\w/])"].map((pattern) => {
  const names = [...new Set(SECTIONS.flatMap((section) => section.names))].sort((one, other) => other.length - one.length);
  return new RegExp(pattern.replace("NAMES", names.map((name) => name.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|")), "giu");
});
const BY_ID = new Map(ROWS.map((row) => [row.id, row]));

/** Persistent settings; a page opened as a file may have no storage. */
const memory = {
  get(name) { try { return localStorage.getItem(`errcodes ${name}`); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(`errcodes ${name}`, value); } catch { /* not stored */ } },
};

const texts = () => TEXTS[root.lang];

/** Puts labels and the names of kinds and retries into the language of the page. */
function translate(element) {
  const words = texts();
  for (const label of element.querySelectorAll("[data-text]")) label.textContent = words[label.dataset.text];
  for (const chip of element.querySelectorAll("i.kind, i.retry")) {
    chip.dataset.name ??= chip.textContent;
    chip.textContent = root.lang === "zh" ? CHINESE_NAMES[chip.dataset.name] : chip.dataset.name;
  }
}

function setLanguage(language) {
  root.lang = language;
  translate(document);
  for (const option of document.querySelectorAll("#kind option:not([value='']), #retry option:not([value=''])")) {
    option.textContent = language === "zh" ? `${CHINESE_NAMES[option.value]} ${option.value}` : option.value;
  }
  // Rows that were results may be in no document now.
  for (const row of ROWS) if (Object.hasOwn(row, "element") && !row.element.isConnected) translate(row.element);
  const heading = document.querySelector("h1");
  document.title = heading.textContent = heading.dataset[language];
  query.placeholder = texts().hint;
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

/** The number of rows, from the first, that are in their tables. */
let built = 0;
/** The rows that a search or a filter has found, best first; null without one. */
let found = null;
/** The number of rows that the results show. */
let shown = 0;
const results = byId("found");
const resultList = results.querySelector("ul");

/** Puts rows into their tables. */
function build(end) {
  for (; built < Math.min(end, ROWS.length); built += 1) ROWS[built].section.list.append(ROWS[built].element);
}

/** Shows the next rows of the results. */
function showMore(count) {
  const end = Math.min(shown + count, found?.length ?? 0);
  for (; shown < end; shown += 1) {
    const { element, section } = found[shown];
    if (SECTIONS.length > 1 && !element.querySelector(".table")) {
      const label = document.createElement("span");
      label.className = "table";
      label.textContent = section.key;
      element.querySelector(".code").after(" ", label);
    }
    resultList.append(element);
  }
}

/** Puts the rows of the results back into their tables. */
function putBack() {
  const rows = [...resultList.children].map((element) => elements.get(element));
  // From the last, so that the next row of each is in its place.
  for (const row of rows.sort((one, other) => other.index - one.index)) {
    const next = ROWS[row.index + 1];
    if (row.index >= built) row.element.remove();
    else row.section.list.insertBefore(row.element, next?.section === row.section && next.index < built ? next.element : null);
  }
  shown = 0;
}

function tell() {
  status.textContent = texts().count(found ? found.length : ROWS.length, ROWS.length);
}

const CODE = "[-−－]?\\d{1,18}";
const LABEL = "err(?:or)?[ _-]?(?:code|no)|errode|base_?resp[\"']?\\s*[:=]\\s*\\{\\s*[\"']?ret|ret|code|error|错误代?码|错误|返回码|状态码";
const LABELLED = new RegExp(`(?:^|[^\\p{L}])(?:${LABEL})[\"'\\]]*\\s*(?:=>|[:=]|is|为|是)?\\s*[\"'\\[(]*(${CODE})(?![\\d.]*\\d)`, "giu");

/**
 * Reads what was pasted: a reply, labelled codes, lists and ranges of codes, hexadecimal codes, paths of Rust.
 * Returns what selects rows, or null if the text is words or a number to search for.
 */
function pasted(typed) {
  let text = typed.replace(/[！-～]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0)).replace(/[–—−]/g, "-").trim();
  const path = /^[\w:]*?(\w+)?::(\w+)$/.exec(text);
  if (path) {
    const rows = ROWS.filter((row) => row.name.toLowerCase() === path[2].toLowerCase());
    const own = rows.filter((row) => `${row.section.path}::${row.name}`.toLowerCase().endsWith(text.toLowerCase()));
    return (own.length ? own : rows);
  }
  // Tables and platforms beside numbers narrow the answer.
  let keys = SECTIONS;
  if (/^[^{]*\d/.test(text)) {
    const words = text.replace(NAMES_BEFORE, "$1 ").replace(NAMES_AFTER, " $1").split(/\s+/);
    const isOf = (word) => ({ names }) => names.includes(word.toLowerCase());
    const named = words.filter((word) => SECTIONS.some(isOf(word)));
    if (named.length) {
      keys = SECTIONS.filter((section) => named.some((word) => isOf(word)(section)));
      text = words.filter((word) => !named.includes(word)).join(" ");
    }
  }
  const select = (isIn) => ROWS.filter((row) => keys.includes(row.section) && isIn(Number(row.code)));
  const range = new RegExp(`^(${CODE})\\s*(?:-|\\.\\.=?|~)\\s*(${CODE})$`).exec(text);
  if (range) return select((code) => code >= Number(range[1]) && code <= Number(range[2]));
  const bare = text.replace(/^[\s([{<"'`#]+|[\s)\]}>"'`.,;:!?、。]+$/g, "");
  const parts = bare.split(/[\s,;、，；]+/).filter(Boolean);
  const codes = parts.map((part) => /^(-?\d{1,18}|0x[\da-f]{1,12})$/i.test(part) ? Number(part) : NaN);
  if (parts.length && codes.every(Number.isFinite)) {
    if (codes.length === 1 && /^-?\d+$/.test(text)) return keys === SECTIONS ? null : select((code) => code === codes[0]);
    return select((code) => codes.includes(code));
  }
  const labelled = [...text.matchAll(LABELLED)].map((match) => Number(match[1]));
  // An outer success hides failures inside.
  const failures = labelled.filter((code) => code !== 0);
  return labelled.length ? select((code) => (failures.length ? failures : labelled).includes(code)) : null;
}

const isSearch = () => Boolean(query.value.trim() || table.value || kind.value || retry.value);

/** Shows the rows that the search and the filters find. */
function filter() {
  putBack();
  if (isSearch()) {
    const text = query.value.trim();
    found = text ? pasted(text) ?? search(text) : ROWS;
    // Words that no row has may surround a number.
    if (!found.length) {
      const codes = (text.match(/-?\d{3,18}/g) ?? []).map(Number);
      found = ROWS.filter((row) => codes.includes(Number(row.code)));
    }
    const matches = (row) => Object.entries(FILTERS).every(([name, { value }]) =>
      !value || (name === "table" ? row.section.key : row[name]) === value);
    if (table.value || kind.value || retry.value) found = found.filter(matches);
    // More follow when these have been painted.
    showMore(10);
    watchEnd();
  } else {
    found = null;
    later();
  }
  results.hidden = !found?.length;
  byId("tables").hidden = byId("facts").hidden = found !== null;
  byId("nothing").hidden = found?.length !== 0;
  byId("suggested").replaceChildren();
  if (found?.length === 0) setTimeout(offer, 0, query.value);
  requestAnimationFrame(highlight);
  tell();
}

/** Offers a query with results, unless something else has been typed since. */
function offer(typed) {
  const other = typed === query.value && !search(typed).length ? suggest(typed) : null;
  if (!other) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = other;
  button.addEventListener("click", () => { query.value = other; searched(); query.focus(); });
  const label = document.createElement("span");
  label.dataset.text = "suggestion";
  label.textContent = texts().suggestion;
  byId("suggested").replaceChildren(label, " ", button);
}

/** Highlights the words in the rows shown, if the browser supports custom highlights. */
function highlight() {
  if (!window.Highlight || !CSS.highlights) return;
  const ranges = [];
  const words = found && query.value.trim() ? readQuery(query.value) : null;
  for (const row of words?.terms.length ? [...resultList.children].slice(0, 60) : []) {
    for (const part of row.querySelectorAll(".code, b, p")) {
      const node = part.firstChild;
      if (node?.nodeType !== Node.TEXT_NODE) continue;
      for (const [start, end] of placesOf(words, node.data)) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
}

/** Whether the next change of the search is a new place to go back to. */
let isNewSearch = true;

/** Shows what was asked for, and writes it into the address. */
function searched() {
  filter();
  const parts = [["q", query.value.trim()], ...Object.entries(FILTERS).map(([name, { value }]) => [name, value])];
  const hash = parts.filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  if (decoded(location.hash.slice(1)) === decoded(hash)) return;
  history[isNewSearch ? "pushState" : "replaceState"](null, "", hash ? `#${hash}` : location.pathname + location.search);
  isNewSearch = false;
}

function clear() {
  query.value = table.value = kind.value = retry.value = "";
  isNewSearch = true;
  searched();
}

/** Returns the text decoded; as it is if its percent signs encode nothing. */
function decoded(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** Shows the search or the code that the address names. */
function goToAddress() {
  const hash = location.hash.slice(1);
  const row = BY_ID.get(decoded(hash));
  isNewSearch = true;
  if (/^(q|table|kind|retry)=/.test(hash) || !hash) {
    const parts = new Map(hash.split("&").map((part) => [part.split("=")[0], decoded(part.slice(part.indexOf("=") + 1))]));
    query.value = parts.get("q") ?? "";
    for (const [name, field] of Object.entries(FILTERS)) field.value = parts.get(name) ?? "";
    for (const field of Object.values(FILTERS)) if (field.selectedIndex < 0) field.value = "";
    filter();
  } else if (row) {
    if (!found?.slice(0, shown).includes(row)) {
      query.value = table.value = kind.value = retry.value = "";
      build(row.index + 50);
      filter();
    }
    open(row.element);
    row.element.scrollIntoView({ block: "start", behavior: "instant" });
    // The rows above have their real heights now.
    requestAnimationFrame(() => row.element.scrollIntoView({ block: "start", behavior: "instant" }));
  }
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

/** Returns the row as text to paste into a message. */
function textOf(row) {
  const element = row.element;
  const lines = [`${row.id} ${row.name}`];
  for (const { text, isMain } of row.wordings) if (isMain) lines.push(text);
  for (const label of element.querySelectorAll("dt")) {
    const texts = [];
    for (let next = label.nextElementSibling; next?.matches("dd"); next = next.nextElementSibling) texts.push(next.textContent);
    lines.push(`${label.textContent}: ${texts.join(" / ")}`);
  }
  return lines.join("\n");
}

/** Adds a row's actions, when it is first pointed at, reached or opened. */
function addActions(element) {
  if (element.querySelector(".actions")) return;
  const row = elements.get(element);
  const actions = document.createElement("div");
  actions.className = "actions";
  actions.setAttribute("role", "group");
  const code = element.querySelector(".code");
  code.id = `code:${row.id}`;
  const label = document.createElement("span");
  label.id = `copy:${row.id}`;
  label.dataset.text = "actions";
  actions.append(label);
  actions.setAttribute("aria-labelledby", `${label.id} ${code.id}`);
  const copies = {
    number: () => row.code,
    rust: () => `${row.section.path}::${row.name}`,
    typescript: () => `${row.section.typescript}.${row.name}`,
    text: () => textOf(row),
  };
  for (const [name, text] of Object.entries(copies)) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.text = name;
    button.setAttribute("aria-describedby", `${label.id} ${code.id}`);
    button.addEventListener("click", () => copy(text()).then(() => button.focus()));
    actions.append(button);
  }
  if (row.section.docs) {
    const docs = document.createElement("a");
    docs.className = "docs";
    docs.dataset.text = "docs";
    docs.href = row.section.docs.replaceAll("{code}", row.code);
    docs.setAttribute("aria-describedby", code.id);
    actions.append(docs);
  }
  for (const part of actions.querySelectorAll("[data-text]")) part.textContent = texts()[part.dataset.text];
  element.append(actions);
}

function open(element) {
  addActions(element);
  if (!element.querySelector(".http")) {
    const chip = document.createElement("i");
    chip.className = "http";
    chip.textContent = `HTTP ${DATA.statuses[elements.get(element).kind]}`;
    [...element.querySelectorAll("i")].at(-1).after(" ", chip);
  }
  element.classList.add("open");
  element.querySelector(".code").setAttribute("aria-expanded", "true");
}

function close(element) {
  element.classList.remove("open");
  element.querySelector(".code").setAttribute("aria-expanded", "false");
}

/** Moves the focus from code to code. */
function move(step) {
  const codes = [...document.querySelectorAll("#found:not([hidden]) .code, #tables:not([hidden]) .code")];
  const here = codes.indexOf(document.activeElement.closest?.("li")?.querySelector(".code"));
  if (here + step >= codes.length) {
    if (found) showMore(24);
    else build(built + 50);
    codes.push(...[...document.querySelectorAll("#found:not([hidden]) .code, #tables:not([hidden]) .code")].slice(codes.length));
  }
  const next = here < 0 ? (step > 0 ? 0 : -1) : here + step;
  if (next < 0) query.focus();
  else codes[Math.min(next, codes.length - 1)]?.focus();
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

const main = byId("codes");
main.addEventListener("click", (event) => {
  const element = event.target.closest("li");
  const code = event.target.closest(".code");
  if (!element || event.ctrlKey || event.metaKey || event.shiftKey || !code && event.target.closest("a, button, dl")) return;
  if (!code && !getSelection().isCollapsed) return;
  event.preventDefault();
  if (element.classList.contains("open")) {
    close(element);
  } else {
    open(element);
    if (code) {
      history.pushState(null, "", code.getAttribute("href"));
      isNewSearch = true;
    }
  }
});
for (const event of ["pointerover", "focusin"]) {
  main.addEventListener(event, ({ target }) => {
    const element = target.closest?.("li");
    if (element) addActions(element);
  });
}

query.addEventListener("input", searched);
query.addEventListener("change", () => { isNewSearch = true; });
for (const select of [table, kind, retry]) select.addEventListener("change", () => { isNewSearch = true; searched(); });
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
addEventListener("popstate", goToAddress);
addEventListener("beforeprint", () => { if (found) showMore(Infinity); else build(Infinity); });

/** Shows more results when their end comes near. */
const end = new IntersectionObserver((entries) => {
  if (!entries.at(-1).isIntersecting || !found || shown === found.length) return;
  showMore(48);
  highlight();
  watchEnd();
}, { rootMargin: "800px" });

/** Looks for the end again: it may be near already. */
function watchEnd() {
  end.disconnect();
  end.observe(document.querySelector("footer"));
}

/** Makes rows, and what a search reads of them, while the browser has nothing else to do. */
const whenIdle = window.requestIdleCallback ?? ((run) => setTimeout(run, 50, { timeRemaining: () => 8 }));
let isLater = false;
let read = 0;
function later() {
  if (isLater) return;
  isLater = true;
  whenIdle((idle) => {
    isLater = false;
    while (idle.timeRemaining() > 3 && (read < ROWS.length || !found && built < ROWS.length)) {
      if (read < ROWS.length) textsOf(ROWS[read++]);
      else build(built + 8);
    }
    if (read < ROWS.length || !found && built < ROWS.length) later();
  });
}

for (const element of document.querySelectorAll("form, .switches, #keys")) element.hidden = false;
root.classList.add("scripted");
root.dataset.theme = memory.get("theme") || "auto";
const browsers = navigator.languages.some((language) => language.startsWith("zh")) && !navigator.language.startsWith("en") ? "zh" : "en";
setLanguage(memory.get("language") || root.dataset.opensIn || browsers);
build(40);
goToAddress();
later();
