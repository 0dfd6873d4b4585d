// Tests the page in Chromium. ERRCODES_PAGE is the page, ERRCODES_EXPORT the HTML export, ERRCODES_REPORT the
// report of replies.log.
// Screenshots, wide and narrow, light and dark, go into screenshots/.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, beforeEach, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Builder, By, Key, logging, until } from "selenium-webdriver";
import chrome from "selenium-webdriver/chrome.js";

const page = pathToFileURL(process.env.ERRCODES_PAGE ?? "errcodes.html").href;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const html = await readFile(process.env.ERRCODES_PAGE ?? "errcodes.html", "utf8");
const count = (pattern) => html.match(pattern).length;
const ROWS = count(/<li id=/g);
const FIRST = html.match(/<li id="([^"]+)/)[1];
const TABLES = count(/<section /g);
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
const visible = () => driver.executeScript("return [...document.querySelectorAll('li:not([hidden])')].map((row) => row.id)");
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
  assert.equal((await visible()).length, ROWS);
  assert.equal(await text("#status"), `${ROWS} codes`);
  assert.equal((await driver.findElements(By.css("section"))).length, TABLES);
  await assertNoConsoleErrors();
});

test("search finds numbers, names and words of both languages while typing", async () => {
  await type("40029");
  assert.deepEqual(await visible(), ["wechat/40029", "qingtui/common/40029", "wecom/40029"]);
  await type("invalidopenid");
  assert.ok((await visible()).includes("wechat/40003"));
  await type("expired ACCESS_token");
  assert.ok((await visible()).includes("wechat/42001"));
  await type("超时 token");
  const expired = ["wechat/42001", "wechat/42002", "qingtui/common/42001", "qingtui/common/42002"];
  const found = await visible();
  assert.deepEqual(expired.filter((id) => !found.includes(id)), []);
  assert.equal(await text("#status"), `${found.length} of ${ROWS} codes`);
  await type("-1");
  assert.ok((await visible()).includes("wechat/-1"));
  await assertNoConsoleErrors();
});

test("search without results offers a way back", async () => {
  await type("qqqqqq");
  assert.deepEqual(await visible(), []);
  assert.match(await text("#nothing"), /Nothing matches/);
  await find("#clear").click();
  assert.equal((await visible()).length, ROWS);
  assert.equal(await focused(), "query");
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
    const row = document.querySelector("li:target")?.getBoundingClientRect();
    return row && row.top >= document.querySelector("header").getBoundingClientRect().bottom - 1 && row.bottom <= innerHeight`);
  await driver.wait(isInView, 3000, "the row is in view, below the header");
  assert.equal(await driver.executeScript("return document.querySelector('li:target').id"), "qingtui/user/46001");
  await screenshot("deep-link");
  await type("超时");
  await driver.executeScript("location.hash = '#wechat/40029'");
  await driver.wait(isInView, 3000);
  assert.equal(await find("#query").getAttribute("value"), "");
  for (const hash of ["#no/such", "#%", "#wechat/%ff"]) {
    await open(hash);
    assert.equal((await visible()).length, ROWS, hash);
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
  assert.equal(await text("[id='wechat/40001'] .kind"), "未认证");
  assert.equal(await text("[id='wechat/40001'] .retry"), "换新令牌后重试");
  assert.equal(await text("#kind option[value='NotFound']"), "未找到 NotFound");
  const named = "return [...document.querySelectorAll('.kind, .retry, option')].every((it) => it.textContent && !it.textContent.includes('undefined'))";
  assert.equal(await driver.executeScript(named), true);
  const order = "const [en, zh] = ['en', 'zh'].map((lang) => document.querySelector(`li p[lang=${lang}]`).getBoundingClientRect().top); return zh < en";
  assert.equal(await driver.executeScript(order), true);
  await open();
  assert.equal(await text("h1"), "wechat、qingtui 和 wecom 的错误码");
  assert.equal(await driver.executeScript("return document.documentElement.lang"), "zh");
  await screenshot("wide-light-zh");
  await assertNoConsoleErrors();
});

test("translations are marked", async () => {
  const label = (id, lang) => driver.executeScript(
    "return getComputedStyle(document.getElementById(arguments[0]).querySelector(`p[lang=${arguments[1]}]`), '::after').content", id, lang);
  assert.equal(await label("wechat/1003", "en"), '"our translation"');
  assert.equal(await label("wechat/1003", "zh"), "none");
  await find("#language").click();
  assert.equal(await label("wechat/1003", "en"), '"我们的译文"');
});

test("buttons copy numbers and paths", async () => {
  await driver.sendDevToolsCommand("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
  await type("40029");
  const buttons = await driver.wait(until.elementsLocated(By.css("[id='wechat/40029'] button")), 3000);
  await buttons[0].click();
  await driver.wait(until.elementTextIs(await find("#status"), "copied: 40029"), 3000);
  await buttons[1].click();
  await driver.wait(until.elementTextIs(await find("#status"), "copied: errcodes::wechat::Code::InvalidOauthCode"), 3000);
  assert.equal(await driver.executeScript("return navigator.clipboard.readText()"), "errcodes::wechat::Code::InvalidOauthCode");
});

test("page works by keyboard", async () => {
  const keys = (...keys) => driver.actions().sendKeys(...keys).perform();
  await keys("/");
  assert.equal(await focused(), "query");
  await keys("4", "0", "0", "2", "9", Key.ENTER);
  assert.equal(await focused(), "#wechat/40029");
  await keys(Key.ARROW_DOWN);
  assert.equal(await focused(), "#qingtui/common/40029");
  await keys(Key.ARROW_UP, Key.ARROW_UP);
  assert.equal(await focused(), "query");
  await keys(Key.ESCAPE);
  assert.equal((await visible()).length, ROWS);
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
    assert.deepEqual(await visible(), ["wechat/40164"]);
  }
});

for (const [name, width, theme] of [["wide-light", 1280, "light"], ["wide-dark", 1280, "dark"], ["narrow-light", 390, "light"], ["narrow-dark", 390, "dark"]]) {
  test(`accessible: ${name}`, async () => {
    await size(width, 900);
    await scheme(theme);
    await open();
    await screenshot(name);
    // A search keeps axe's run short; its rows have every part of a row.
    await type("token");
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

test("keystroke latency is reported", async (context) => {
  const times = await driver.executeScript(`
    const query = document.getElementById("query");
    return [..."access_token 超时", ""].map((_, length, all) => {
      query.value = all.slice(0, length + 1).join("");
      const start = performance.now();
      query.dispatchEvent(new Event("input"));
      document.body.offsetHeight;
      return performance.now() - start;
    })`);
  context.diagnostic(`median ${times.toSorted((one, other) => one - other)[times.length >> 1].toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms`);
});
