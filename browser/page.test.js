// Tests the page in Chromium. ERRCODES_PAGE is the page, ERRCODES_EXPORT the HTML export, ERRCODES_REPORT the
// report of replies.log.
// Screenshots, wide and narrow, light and dark, go into screenshots/.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { Builder, By, Key, logging, until } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

const page = pathToFileURL(process.env.ERRCODES_PAGE ?? "errcodes.html").href;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const html = await readFile(process.env.ERRCODES_PAGE ?? "errcodes.html", "utf8");
const count = (pattern) => html.match(pattern).length;
const ROWS = count(/<li id=/g);
const FIRST = html.match(/<li id="([^"]+)/)[1];
const TABLES = count(/<section data-table/g);
let driver;

before(async () => {
  const logs = new logging.Preferences();
  logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
  const options = new chrome.Options()
    .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US")
    .setChromeBinaryPath(process.env.CHROMIUM ?? "/usr/bin/chromium");
  options.setLoggingPrefs(logs);
  options.setUserPreferences({ "intl.accept_languages": "en-US,en" });
  const service = new chrome.ServiceBuilder(process.env.CHROMEDRIVER ?? "/usr/bin/chromedriver");
  driver = await new Builder().forBrowser("chrome").setChromeOptions(options).setChromeService(service).build();
  await mkdir("screenshots", { recursive: true });
});

after(() => driver?.quit());

beforeEach(async () => {
  await size(1280, 900);
  await scheme("light");
  await open();
  await driver.executeScript("localStorage.clear()");
  await open();
});

async function open(hash = "") {
  await driver.get("about:blank");
  await driver.get(page + hash);
  // The driver sometimes returns while the parser is still at work.
  await driver.wait(() => driver.executeScript("return document.readyState === 'complete' && location.protocol !== 'about:'"), 30_000);
}

const size = (width, height) =>
  driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
const scheme = (value) =>
  driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
const find = (selector) => driver.findElement(By.css(selector));
const text = (selector) => find(selector).getText();
const visible = () => driver.executeScript(
  "return [...document.querySelectorAll('#found:not([hidden]) li, #tables:not([hidden]) li')].map((row) => row.id)");
/** Waits until every row is in its table: rows are made while the browser is idle. */
const everyRow = (why) => driver.wait(async () => (await visible()).length === ROWS, 60_000, why);
const status = () => text("#status");
const focused = () => driver.executeScript("return document.activeElement.getAttribute('href') ?? document.activeElement.id");

async function type(words) {
  const query = await find("#query");
  await query.clear();
  await query.sendKeys(words);
}

async function screenshot(name) {
  await writeFile(`screenshots/${name}.png`, await driver.takeScreenshot(), "base64");
}

async function violations() {
  await driver.executeScript(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await driver.executeAsyncScript(
    "const done = arguments[arguments.length - 1]; axe.run({ runOnly: arguments[0] }).then((it) => done(it.violations))", tags);
  return found.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join("; ")}`);
}

async function assertNoConsoleErrors() {
  const entries = await driver.manage().logs().get(logging.Type.BROWSER);
  assert.deepEqual(entries.map((entry) => entry.message), []);
}

test("page lists every table", async () => {
  assert.equal(await status(), `${ROWS} codes`);
  assert.equal((await driver.findElements(By.css("#tables section"))).length, TABLES);
  await everyRow();
  assert.deepEqual(await visible(), [...html.matchAll(/<li id="([^"]+)/g)].map((match) => match[1]));
  await assertNoConsoleErrors();
});

test("search finds numbers, names and words of both languages while typing", async () => {
  await type("40029");
  assert.deepEqual((await visible()).toSorted(), ["qingtui/common/40029", "wechat/40029", "wecom/40029"]);
  await type("invalidopenid");
  assert.ok((await visible()).includes("wechat/40003"));
  await type("expired ACCESS_token");
  assert.ok((await visible()).includes("wechat/42001"));
  await type("超时 token");
  const expired = ["wechat/42001", "wechat/42002", "qingtui/common/42001", "qingtui/common/42002"];
  const found = await visible();
  assert.deepEqual(expired.filter((id) => !found.includes(id)), []);
  assert.equal(await status(), `${found.length} of ${ROWS} codes`);
  await type("token");
  const total = Number((await status()).split(" ")[0]);
  assert.ok((await visible()).length < total, "few rows are made at first");
  const hasAll = async () => {
    await driver.executeScript("scrollTo(0, document.body.scrollHeight)");
    return (await visible()).length === total;
  };
  await driver.wait(hasAll, 10_000, "scrolling shows all results");
  await type("-1");
  assert.ok((await visible()).includes("wechat/-1"));
  await assertNoConsoleErrors();
});

test("search without results offers a way back", async () => {
  await type("qqqqqq");
  assert.deepEqual(await visible(), []);
  assert.match(await text("#nothing"), /Nothing matches/);
  await find("#clear").click();
  await everyRow();
  assert.equal(await focused(), "query");
  await type("expierd tokne");
  const suggestion = await driver.wait(until.elementLocated(By.css("#suggested button")), 10_000);
  assert.equal(await suggestion.getText(), "expired token");
  await suggestion.click();
  assert.equal(await find("#query").getAttribute("value"), "expired token");
  assert.ok((await visible()).includes("wechat/42001"));
});

test("search answers as the command does", async () => {
  const lines = (await readFile("../tests/search.tsv", "utf8")).split("\n").filter((line) => line && !line.startsWith("#"));
  const queries = [...lines.map((line) => line.split("\t")[0]), "t", "x y", "wecom token", "请求超食了"];
  assert.ok(queries.length >= 80);
  const command = promisify(execFile);
  const differing = [];
  const next = async () => {
    for (let query; (query = queries.pop()) !== undefined;) {
      const { stdout } = await command(process.env.ERRCODES ?? "../target/debug/errcodes", ["--color", "never", "search", "--", query]);
      const expected = [...stdout.matchAll(/^(\S+) +(-?\d+) /gm)].map(([, table, code]) => `${table}/${code}`);
      assert.ok(expected.length, query);
      const actual = await driver.executeScript("return search(arguments[0]).map((row) => row.id)", query);
      if (actual.join() !== expected.join()) differing.push({ query, expected: expected.slice(0, 5), actual: actual.slice(0, 5) });
    }
  };
  await Promise.all([next(), next()]);
  assert.deepEqual(differing, []);
});

test("suggestions are those of the command", async () => {
  for (const query of ["tokne", "openld", "小呈序 认证", "expierd token", "品排", "qqqqqqqq", "openid qqqqqqqq", "订单不纯在", "小程序未认正", "acess tokne invlid"]) {
    const { stderr } = await promisify(execFile)(process.env.ERRCODES ?? "../target/debug/errcodes",
      ["--lang", "en", "--color", "never", "search", "--", query]).catch((error) => error);
    const expected = /did you mean `(.*)`/.exec(stderr)?.[1] ?? null;
    assert.deepEqual(await driver.executeScript("return [search(arguments[0]).length, suggest(arguments[0])]", query), [0, expected], query);
  }
});

test("pasted forms find their codes", async () => {
  const codes = async (typed) => {
    await driver.executeScript("query.value = arguments[0]; query.dispatchEvent(new Event('input'))", typed);
    return [...new Set((await visible()).map((id) => id.split("/").at(-1)))].toSorted();
  };
  for (const typed of [
    '{"errcode":40029,"errmsg":"invalid code"}', '{"base_resp":{"ret":40029}}', "errcode=40029", "(40029)", "[40029]", "40029.", "错误码：40029",
    "错误代码 40029", "４００２９", "0x9c5d", "error 40029: invalid code", "40029 wechat", "WECHAT 40029", "微信 40029",
    "wechat::Code::InvalidOauthCode", "[errcode] => 40029", '{"errcode":0,"list":[{"errcode":40029}]}',
  ]) assert.deepEqual(await codes(typed), ["40029"], typed);
  assert.deepEqual(await codes("40029,42001"), ["40029", "42001"]);
  assert.deepEqual(await codes("40029、42001"), ["40029", "42001"]);
  assert.deepEqual(await codes("42001–42002"), ["42001", "42002"]);
  assert.deepEqual(await codes("42001..=42002"), ["42001", "42002"]);
  for (const typed of ["wechat 40029", "微信 40029", "40029 WX", "微信40029", "微信：40029", "40029微信", "wechat/40029", "WeChat:40029"]) {
    await codes(typed);
    assert.deepEqual(await visible(), ["wechat/40029"], typed);
  }
  for (const typed of ["企业微信 40029", "企业微信40029"]) {
    await codes(typed);
    assert.deepEqual(await visible(), ["wecom/40029"], typed);
  }
  await codes("qingtui/common/40029");
  assert.deepEqual(await visible(), ["qingtui/common/40029"]);
  for (const typed of ["InvalidOauthCode", "invalid_oauth_code", "INVALID_OAUTH_CODE", "invalid-oauth-code", "invalidOauthCode"]) {
    assert.ok((await codes(typed)).includes("40029"), typed);
  }
  await assertNoConsoleErrors();
});

test("address holds the search through reload, back and forward", async () => {
  const value = () => find("#query").getAttribute("value");
  const address = (end) => driver.wait(async () => decodeURIComponent(await driver.getCurrentUrl()).endsWith(end), 5000, end);
  await type("令牌 过期");
  await address("#q=令牌 过期");
  const results = await visible();
  await driver.navigate().refresh();
  await driver.wait(until.elementLocated(By.css("#found li")), 10_000);
  assert.equal(await value(), "令牌 过期");
  assert.deepEqual(await visible(), results);
  await find("#found .code").click();
  await address(`#${results[0]}`);
  assert.equal(await find("#found li.open").getAttribute("id"), results[0]);
  await driver.navigate().back();
  await address("#q=令牌 过期");
  await driver.wait(async () => (await value()) === "令牌 过期", 5000);
  await driver.navigate().forward();
  await address(`#${results[0]}`);
  await open("#q=token&table=wechat&kind=Unauthenticated");
  assert.equal(await value(), "token");
  assert.equal(await find("#table").getAttribute("value"), "wechat");
  assert.ok((await visible()).every((id) => id.startsWith("wechat/")));
  await open("#q=50%&table=none");
  assert.equal(await value(), "50%");
  await assertNoConsoleErrors();
});

test("opened row has cause, fix, HTTP status, alternatives and actions", async () => {
  await type("42001");
  const row = "[id='wechat/42001']";
  assert.equal(await find(`${row} dl`).isDisplayed(), false);
  assert.equal(await find(`${row} .code`).getAttribute("aria-expanded"), "false");
  await find(`${row} p`).click();
  assert.equal(await find(`${row} .code`).getAttribute("aria-expanded"), "true");
  assert.match(await text(`${row} dl`), /^cause\n.*7200[^]*\nfix\n/);
  assert.equal(await text(`${row} .http`), "HTTP 401");
  assert.equal(await find(`${row} .actions`).isDisplayed(), true);
  assert.equal(await find(`${row} .other`).isDisplayed(), true);
  assert.match(await find(`${row} .docs`).getAttribute("href"), /42001$/);
  await find(`${row} p`).click();
  assert.equal(await find(`${row} dl`).isDisplayed(), false);
});

test("rows show no buttons until they are pointed at, reached or opened", async () => {
  await type("token");
  await driver.actions().move({ x: 5, y: 5 }).perform();
  const buttons = () => driver.executeScript("return [...document.querySelectorAll('li button')].filter((it) => it.checkVisibility()).length");
  assert.equal(await buttons(), 0);
  await driver.actions().move({ origin: await find("#found li p") }).perform();
  assert.equal(await buttons(), 4);
  await driver.actions().move({ x: 5, y: 5 }).perform();
  await driver.actions().sendKeys(Key.ARROW_DOWN, Key.ARROW_DOWN, Key.TAB).perform();
  assert.equal(await buttons(), 4);
  assert.equal(await text(":focus"), "number");
});

test("page says how many codes have official wordings and advice, and of which dates", async () => {
  assert.match(await text("#facts"), /^with an official wording\n\d+\nwith our translation\n\d+\nwith advice\n\d+\nas of\nwechat \d{4}-\d\d, wecom \d{4}-\d\d$/);
});

test("page is readable without its script", async () => {
  await driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: true });
  try {
    await driver.get("about:blank");
    await driver.get(`${page}#wechat/40029`);
    const row = await find("[id='wechat/40029']");
    assert.match(await row.getText(), /^40029\nInvalidOauthCode\nUnauthenticated\ninvalid code\n/);
    assert.equal(await row.isDisplayed(), true);
    assert.equal(await find("form").isDisplayed(), false);
    assert.equal(await find("[id='wechat/42001'] dl").isDisplayed(), true);
    await screenshot("without-script");
  } finally {
    await driver.sendDevToolsCommand("Emulation.setScriptExecutionDisabled", { value: false });
  }
});

test("print has every result and no controls", async () => {
  await type("token");
  const total = Number((await status()).split(" ")[0]);
  const { data } = await driver.sendAndGetDevToolsCommand("Page.printToPDF", {});
  await writeFile("screenshots/token.pdf", data, "base64");
  assert.equal((await visible()).length, total);
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "print" });
  assert.equal(await find("header").isDisplayed(), false);
  assert.equal(await find("[id='wechat/42001'] dl").isDisplayed(), true);
  await driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { media: "" });
});

test("filters select tables, kinds and retries", async () => {
  await find("#table option[value='qingtui/token']").click();
  assert.deepEqual(await visible(), ["qingtui/token/40401", "qingtui/token/40402", "qingtui/token/42403"]);
  await find("#retry option[value='RefreshToken']").click();
  assert.deepEqual(await visible(), ["qingtui/token/40402", "qingtui/token/42403"]);
  await find("#kind option[value='NotFound']").click();
  assert.deepEqual(await visible(), []);
});

test("link shows its code during any search", async () => {
  await open("#qingtui/user/46001");
  const isInView = () => driver.executeScript(`
    const row = document.querySelector("li.open")?.getBoundingClientRect();
    return row && row.top >= document.querySelector("header").getBoundingClientRect().bottom - 1 && row.bottom <= innerHeight`);
  await driver.wait(isInView, 3000, "the row is in view, below the header");
  assert.equal(await driver.executeScript("return document.querySelector('li.open').id"), "qingtui/user/46001");
  await screenshot("deep-link");
  await type("超时");
  await driver.executeScript("close(document.querySelector('li.open') ?? ROWS[0].element); location.hash = '#wechat/40003'");
  await driver.wait(isInView, 3000);
  assert.equal(await find("#query").getAttribute("value"), "");
  for (const hash of ["#no/such", "#%", "#wechat/%ff"]) {
    await open(hash);
    assert.equal(await status(), `${ROWS} codes`, hash);
    await type("42001");
    assert.ok((await visible()).includes("wechat/42001"), hash);
  }
  await open("#wechat%2F40029");
  await driver.wait(() => driver.executeScript("return document.getElementById('wechat/40029').querySelector('.actions') !== null"), 3000);
  await assertNoConsoleErrors();
});

test("language choice persists", async () => {
  assert.equal(await text("h1"), "Error codes of wechat, qingtui and wecom");
  await find("#language").click();
  assert.equal(await text("h1"), "wechat、qingtui 和 wecom 的错误码");
  assert.equal(await text("#status"), `共 ${ROWS} 个错误码`);
  await type("40001");
  assert.equal(await text("[id='wechat/40001'] .kind"), "未认证");
  assert.equal(await text("[id='wechat/40001'] .retry"), "换新令牌后重试");
  assert.equal(await text("#kind option[value='NotFound']"), "未找到 NotFound");
  const named = "return [...document.querySelectorAll('i.kind, i.retry, option')].every((it) => it.textContent && !it.textContent.includes('undefined'))";
  assert.equal(await driver.executeScript(named), true);
  const order = "const [en, zh] = ['en', 'zh'].map((lang) => document.querySelector(`li p[lang=${lang}]`).getBoundingClientRect().top); return zh < en";
  assert.equal(await driver.executeScript(order), true);
  await find("#language").click();
  assert.equal(await text("[id='wechat/40001'] .kind"), "Unauthenticated");
  await find("#language").click();
  await open();
  assert.equal(await text("h1"), "wechat、qingtui 和 wecom 的错误码");
  assert.equal(await driver.executeScript("return document.documentElement.lang"), "zh");
  await screenshot("wide-light-zh");
  await assertNoConsoleErrors();
});

test("translations are marked", async () => {
  const label = (id, lang) => driver.executeScript(
    "return getComputedStyle(document.getElementById(arguments[0]).querySelector(`p[lang=${arguments[1]}]`), '::after').content", id, lang);
  await type("1003");
  assert.equal(await label("wechat/1003", "en"), '"our translation"');
  assert.equal(await label("wechat/1003", "zh"), "none");
  await find("#language").click();
  assert.equal(await label("wechat/1003", "en"), '"我们的译文"');
});

test("buttons copy numbers and paths", async () => {
  await driver.sendDevToolsCommand("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
  await type("40029");
  await find("[id='wechat/40029'] p").click();
  const buttons = await driver.findElements(By.css("[id='wechat/40029'] button"));
  const copied = () => driver.executeScript("return navigator.clipboard.readText()");
  const expected = ["40029", "errcodes::wechat::Code::InvalidOauthCode", "WechatCode.InvalidOauthCode"];
  for (const [i, text] of expected.entries()) {
    await buttons[i].click();
    await driver.wait(until.elementTextIs(await find("#status"), `copied: ${text}`), 3000);
    assert.equal(await copied(), text);
  }
  await buttons[3].click();
  await driver.wait(async () => (await copied()).includes("\n"), 3000);
  assert.match(await copied(), /^wechat\/40029 InvalidOauthCode\ninvalid code\n[^]*\nfix: /);
});

test("page works by keyboard", async () => {
  const keys = (...keys) => driver.actions().sendKeys(...keys).perform();
  await keys("/");
  assert.equal(await focused(), "query");
  await keys("4", "0", "0", "2", "9", Key.ENTER);
  assert.equal(await focused(), "#wechat/40029");
  await keys(Key.ARROW_DOWN);
  assert.match(await focused(), /^#(qingtui\/common|wecom)\/40029$/);
  await keys(Key.ARROW_UP, Key.ARROW_UP);
  assert.equal(await focused(), "query");
  await keys(Key.ARROW_DOWN, Key.ENTER);
  assert.equal(await find("[id='wechat/40029']").getAttribute("class"), "open");
  await keys(Key.ENTER);
  assert.equal(await find("[id='wechat/40029']").getAttribute("class"), "");
  await keys(Key.ESCAPE);
  await everyRow();
  await open();
  await keys(Key.TAB);
  assert.equal(await text(":focus"), "Skip to the codes");
  await keys(Key.ENTER, Key.TAB);
  assert.equal(await focused(), `#${FIRST}`);
});

test("theme follows the system or the choice", async () => {
  const ground = () => driver.executeScript("return getComputedStyle(document.body).backgroundColor");
  assert.equal(await ground(), "rgb(255, 255, 255)");
  await scheme("dark");
  assert.equal(await ground(), "rgb(20, 23, 27)");
  await find("#theme").click();
  assert.equal(await ground(), "rgb(255, 255, 255)");
  await open();
  assert.equal(await ground(), "rgb(255, 255, 255)");
});

test("page fits a phone", async () => {
  for (const width of [320, 390]) {
    await size(width, 844);
    await open();
    assert.ok((await driver.executeScript("return document.documentElement.scrollWidth")) <= width);
    await type("40164");
    assert.equal((await visible())[0], "wechat/40164");
    await find("[id='wechat/40164'] p").click();
    assert.ok((await driver.executeScript("return document.documentElement.scrollWidth")) <= width);
    assert.equal(await find("[id='wechat/40164'] button").isDisplayed(), true);
  }
});

for (const [name, width, theme] of [["wide-light", 1280, "light"], ["wide-dark", 1280, "dark"], ["narrow-light", 390, "light"], ["narrow-dark", 390, "dark"]]) {
  test(`accessible: ${name}`, async () => {
    await size(width, 900);
    await scheme(theme);
    await open();
    await screenshot(name);
    // A search keeps axe's run short; its rows have every part of a row.
    await type("42001");
    await find("[id='wechat/42001'] p").click();
    await screenshot(`${name}-search`);
    assert.deepEqual(await violations(), []);
    await type("qqqqqq");
    assert.deepEqual(await violations(), []);
    await find("#language").click();
    await type("openid");
    assert.deepEqual(await violations(), []);
    await assertNoConsoleErrors();
  });
}

test("HTML export has every code and no script", { skip: !process.env.ERRCODES_EXPORT }, async () => {
  await driver.get(pathToFileURL(process.env.ERRCODES_EXPORT).href);
  assert.equal((await driver.findElements(By.css("tbody tr"))).length, ROWS);
  assert.equal((await driver.findElements(By.css("script"))).length, 0);
  assert.match(await driver.findElement(By.id("wechat/40029")).getText(), /40029 InvalidOauthCode .*invalid code/);
  // Some rows of each table keep axe's run short.
  await driver.executeScript("for (const row of document.querySelectorAll('tbody tr:nth-child(n + 20)')) row.remove()");
  assert.deepEqual(await violations(), []);
  await assertNoConsoleErrors();
});

const report = process.env.ERRCODES_REPORT && pathToFileURL(process.env.ERRCODES_REPORT).href;

test("report has totals, a chart, codes and unknown codes", { skip: !report }, async () => {
  await driver.get(report);
  const totals = await driver.findElements(By.css(".totals dd"));
  assert.deepEqual(await Promise.all(totals.map((it) => it.getText())), ["88", "78", "10", "8", "4", "1"]);
  const codes = (list) => driver.executeScript("return [...document.querySelectorAll(arguments[0] + ' .code')].map((it) => it.innerText)", list);
  assert.deepEqual((await codes("#listed"))[0], "wechat 40001");
  assert.deepEqual(await codes("#unknown"), ["99999", "123456"]);
  assert.match(await text("#unknown"), /<script>document\.title = 1<\/script>/);
  assert.equal(await driver.getTitle(), "Failures in logs");
  const counted = await driver.executeScript("return [...document.querySelectorAll('details td')].reduce((sum, it) => sum + Number(it.textContent), 0)");
  assert.equal(counted, 77, "every failure with a time is in the chart");
  assert.equal((await driver.findElements(By.css("script"))).length, 0);
  await assertNoConsoleErrors();
});

test("report has bars of all colours in view, which follow the theme", { skip: !report }, async () => {
  const fills = () => driver.executeScript(`
    const chart = document.querySelector(".chart").getBoundingClientRect();
    const bars = [...document.querySelectorAll(".chart rect[fill]")].map((bar) => [bar.getBoundingClientRect(), getComputedStyle(bar).fill]);
    const seen = bars.filter(([bar]) => bar.height > 1 && bar.left >= chart.left && bar.right <= chart.right && bar.bottom <= chart.bottom);
    return [...new Set(seen.map(([, fill]) => fill))]`);
  const swatches = () => driver.executeScript("return [...document.querySelectorAll('.swatch')].map((it) => getComputedStyle(it).backgroundColor)");
  const themes = [];
  for (const theme of ["light", "dark"]) {
    await scheme(theme);
    await driver.get(report);
    assert.deepEqual((await fills()).toSorted(), (await swatches()).toSorted(), theme);
    themes.push(await swatches());
  }
  assert.equal(new Set(themes.flat()).size, 12);
});

for (const [theme, width] of [["light", 1280], ["dark", 1280], ["light", 360], ["dark", 360]]) {
  test(`report is accessible and fits at ${width} px, ${theme}`, { skip: !report }, async () => {
    await size(width, 900);
    await scheme(theme);
    await driver.get(report);
    assert.deepEqual(await violations(), []);
    await screenshot(`report-${theme}-${width}`);
    await find("summary").click();
    assert.deepEqual(await violations(), []);
    assert.equal(await driver.executeScript("return document.documentElement.scrollWidth <= innerWidth"), true, "no sideways scrolling");
    await assertNoConsoleErrors();
  });
}

test("speed is reported for a desktop and a phone", async (context) => {
  for (const [name, rate] of [["desktop", 1], ["phone (CPU 6 times slower)", 6]]) {
    await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate });
    await open();
    const afterIdle = await driver.executeAsyncScript(`
      const done = arguments[arguments.length - 1];
      const wait = () => read < ROWS.length ? setTimeout(wait, 20) : done((() => {
        const start = performance.now();
        query.value = "token";
        query.dispatchEvent(new Event("input"));
        document.body.offsetHeight;
        return performance.now() - start;
      })());
      wait();`);
    await open();
    const [load, ...times] = await driver.executeScript(`
      const query = document.getElementById("query");
      return [performance.getEntriesByType("navigation")[0].loadEventEnd, ...["token", ..."access_token 超时", ""].map((_, length, all) => {
        query.value = length ? all.slice(1, length + 1).join("") : all[0];
        const start = performance.now();
        query.dispatchEvent(new Event("input"));
        document.body.offsetHeight;
        return performance.now() - start;
      })]`);
    const median = times.toSorted((one, other) => one - other)[times.length >> 1];
    context.diagnostic(`${name}: load ${load.toFixed()} ms, first search at once ${times[0].toFixed(1)} ms, after an idle moment ${afterIdle.toFixed(1)} ms, `
      + `keystroke median ${median.toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms`);
  }
  await driver.sendDevToolsCommand("Emulation.setCPUThrottlingRate", { rate: 1 });
});
