// The search of `errcodes search`, over the rows of the page. It is a port of runtime/registry/search/, with the same
// words: DATA.synonyms, DATA.traditional and DATA.platforms. browser/page.test.js compares the answers of both.

/** Costs of a match, as in runtime/registry/search/mod.rs; smaller is better. */
const COSTS = {
  whole: 0, inflected: 1, prefix: 4, part: 6,
  synonym: 1, apart: 1, notAll: 1, common: 2, uncommon: 3,
  wording: 1, detail: 3,
};
/** The length of a wording in bytes after which it explains. */
const LATE = 64;
/** The number of common codes that callers meet most. */
const MOST_COMMON = 16;
/** The cost for each term above the lowest one, up to which a row with synonyms is a result. */
const TAIL = 2;
/** The weight by which a row may have less than another one, in a query that no row matches. */
const MISSING = 2;
/** The numbers of terms and of characters of a query after which none is read. */
const [MAX_TERMS, MAX_LENGTH] = [16, 1000];

const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const HAN_START = new RegExp(`^[${HAN}]`, "u");
const HAN_OR_SPACE = new RegExp(`^[ ${HAN}]?$`, "u");
const HAN_SPACE = new RegExp(`(?<=[${HAN}]) (?=[${HAN}])`, "gu");
const WORDS = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{Alphabetic}\\p{N}])+`, "gu");
const CAMEL = /(?<=[\p{Lowercase}0-9])(?=\p{Uppercase})|(?<=\p{Uppercase})(?=\p{Uppercase}\p{Lowercase})/gu;
const isHan = (word) => HAN_START.test(word);

const SIMPLIFIED = new Map();
for (const [simplified, ...forms] of DATA.traditional) for (const form of forms) SIMPLIFIED.set(form, simplified);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "gu");

/** Folds case, width and script. Keeps separators. */
function foldCharacters(text) {
  return text.replace(/[！-～]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0)).replace(/['’]/g, "")
    .replace(TRADITIONAL, (ch) => SIMPLIFIED.get(ch)).toLowerCase();
}

/** Returns the words of a text, folded and separated by single spaces. */
function fold(text) {
  return (foldCharacters(text).match(WORDS) ?? []).join(" ");
}

const splitCamelCase = (name) => name.replace(CAMEL, " ");

const STEMS = new Map();

/** Returns the part that the forms of an English word have in common. */
function stem(word) {
  if (!STEMS.has(word)) STEMS.set(word, findStem(word));
  return STEMS.get(word);
}

function findStem(word) {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  const strip = (word, ending) =>
    word.endsWith(ending) && word.length - ending.length >= 3 ? word.slice(0, -ending.length) : null;
  const hasVowel = (word) => /[aeiouy]/.test(word);
  const isDouble = (word) => /[^lsz]$/.test(word) && word.at(-1) === word.at(-2);
  const undouble = (word) => word.length > 3 && isDouble(word) ? word.slice(0, -1) : word;
  const short = strip(word, "ies") ?? strip(word, "ied");
  if (short !== null) return short;
  let singular = word;
  if (!/(ss|us|is)$/.test(word)) singular = strip(word, /(sses|xes|ches|shes)$/.test(word) ? "es" : "s") ?? word;
  let result = singular;
  const ing = strip(singular, "ing");
  const ed = strip(singular, "ed");
  if (ing !== null && hasVowel(ing)) result = undouble(ing);
  else if (ed !== null && hasVowel(ed) && !ed.endsWith("e")) result = undouble(ed);
  result = strip(result, "e") ?? result;
  const y = strip(result, "y");
  return y !== null && !/[aeiouy]$/.test(y) ? y : result;
}

/** Groups of equivalent words. */
const GROUPS = { all: [], byKey: new Map(), ignored: new Set(), longest: 0, han: new Set(), longestHan: 0 };
const keyOf = (words) => words.map((word) => isHan(word) ? word : `${stem(word)} `).join("");
for (const group of DATA.synonyms) {
  const members = group.map((member) => fold(member).split(" ").filter(Boolean));
  const isIgnored = group.includes("");
  for (const words of members) {
    if (!isIgnored) {
      GROUPS.longest = Math.max(GROUPS.longest, words.length);
      const key = keyOf(words);
      if (!GROUPS.byKey.has(key)) GROUPS.byKey.set(key, []);
      GROUPS.byKey.get(key).push(GROUPS.all.length);
    }
    for (const word of words.filter(isHan)) {
      GROUPS.longestHan = Math.max(GROUPS.longestHan, word.length);
      if (word.length > 1) GROUPS.han.add(word);
    }
  }
  if (isIgnored) members.flat().forEach((word) => GROUPS.ignored.add(word));
  else GROUPS.all.push(members);
}

/** Returns the phrases in groups with the words, other than these. */
function equivalents(words) {
  const own = keyOf(words);
  const found = new Map();
  for (const group of GROUPS.byKey.get(own) ?? []) {
    for (const phrase of GROUPS.all[group]) {
      if (phrase.length && keyOf(phrase) !== own) found.set(phrase.join(" "), phrase);
    }
  }
  return [...found.values()];
}

/** Returns whether another Chinese word of the same length differs in one character. */
function hasNearWord(word) {
  const isNear = (other) => other.length === word.length && [...word].filter((ch, i) => ch !== other[i]).length === 1;
  return word.length > 2 && [...GROUPS.han].some(isNear);
}

/** Returns whether a Chinese word begins before `start` and ends after it, before `end`: `标签` around `签名` in `标签名`. */
function hasWordAcross(text, start, end) {
  for (let from = Math.max(start - 2, 0); from < start; from += 1) {
    for (let to = start + 1; to < end; to += 1) if (GROUPS.han.has(text.slice(from, to))) return true;
  }
  return false;
}

/** Splits Chinese text at the words of the synonyms, longest first. */
function hanWords(text) {
  const trim = (word) => {
    // A misspelt word may end with a particle.
    if (hasNearWord(word)) return word;
    let [start, end] = [0, word.length];
    while (start < end && GROUPS.ignored.has(word[start])) start += 1;
    while (end > start && GROUPS.ignored.has(word[end - 1])) end -= 1;
    return word.slice(start, end);
  };
  const words = [];
  let start = 0;
  for (let i = 0; i < text.length;) {
    let length = Math.min(GROUPS.longestHan, text.length - i);
    while (length > 0 && !GROUPS.han.has(text.slice(i, i + length))) length -= 1;
    if (length > 0) {
      words.push(trim(text.slice(start, i)), text.slice(i, i + length));
      start = i + length;
    }
    i += length || 1;
  }
  if (!words.length) return [text];
  words.push(trim(text.slice(start)));
  return words.filter((word) => [...word].length > 1);
}

/** Returns the typed words, folded; `isPart` is whether one is of several words of Chinese typed as one. */
function tokensOf(text) {
  const tokens = [];
  let before = "";
  for (const piece of text.match(/[\p{Alphabetic}\p{N}'’]*[^\p{Alphabetic}\p{N}'’]|[\p{Alphabetic}\p{N}'’]+$/gu) ?? []) {
    const typed = piece.replace(/[^\p{Alphabetic}\p{N}'’]+$/u, "");
    const folded = fold(typed);
    if (/[-−－]$/.test(before) && /^[0-9]+$/.test(folded)) {
      tokens.push({ text: `-${folded}`, isPart: false, camel: [] });
    } else {
      const camel = fold(splitCamelCase(typed));
      for (const word of folded.split(" ").filter(Boolean)) {
        if (isHan(word)) {
          const words = hanWords(word);
          tokens.push(...words.map((text) => ({ text, isPart: words.length > 1, camel: [] })));
        } else {
          tokens.push({ text: word, isPart: false, camel: camel === folded ? [] : camel.split(" ").filter((it) => !isHan(it)) });
        }
      }
    }
    before = typed ? "" : piece;
  }
  return tokens;
}

/**
 * Reads a query: terms with alternatives, each of which a result has to match. One is droppable if it is a part of a
 * Chinese phrase that resembles no known word.
 */
function readQuery(typed) {
  const text = [...typed.slice(0, 2 * MAX_LENGTH)].slice(0, MAX_LENGTH).join("");
  let tokens = tokensOf(text);
  const counted = tokens.filter((token) => !GROUPS.ignored.has(token.text));
  if (counted.length) tokens = counted;
  const words = tokens.map((token) => token.text);
  const literal = (words, isSynonym = false) => ({
    isSynonym,
    words: words.map((text) => ({
      text, stem: stem(text), isHan: isHan(text), isSingle: [...text].length === 1, isNeverPart: byteLength(text) === 1 || /[0-9]$/.test(text),
    })),
  });
  const terms = new Map();
  for (let i = 0; i < tokens.length && terms.size < MAX_TERMS;) {
    let length = Math.min(GROUPS.longest, words.length - i);
    while (length > 1 && !GROUPS.byKey.has(keyOf(words.slice(i, i + length)))) length -= 1;
    const own = words.slice(i, i + length);
    const alternatives = [literal(own)];
    if (length === 1 && tokens[i].camel.length) alternatives.push(literal(tokens[i].camel));
    alternatives.push(...equivalents(own).map((phrase) => literal(phrase, true)));
    const key = JSON.stringify(alternatives);
    const isDroppable = tokens.slice(i, i + length).every((token) => token.isPart && !hasNearWord(token.text));
    if (!terms.has(key)) terms.set(key, { alternatives, isDroppable, mayMatch: quickTest(alternatives) });
    i += length;
  }
  const phrase = words.length === 1 && words[0].startsWith("-") ? words[0] : fold(text).replace(HAN_SPACE, "");
  return { terms: [...terms.values()], phrase, isSplit: !words.includes(phrase), isName: !/\s/.test(text.trim()) };
}

/** Returns a quick test of a row's markup and its section, true if they have the stems of an alternative. */
function quickTest(alternatives) {
  const all = alternatives.map(({ words }) => words.map(({ stem }) => stem));
  // A list that has all of another one is not needed.
  const needs = (one, other) => other.every((stem) => one.some((it) => it.includes(stem)));
  const lists = all.filter((one, i) => !all.some((other, j) => i !== j && needs(one, other) && (j < i || !needs(other, one))));
  const longest = lists.map((stems) => stems.reduce((one, other) => other.length > one.length ? other : one));
  const pattern = new RegExp(longest.join("|"));
  const ofSections = new Set(SECTIONS.filter((section) => pattern.test(section.folded)));
  return ({ folded, section }) => (pattern.test(folded) || ofSections.has(section))
    && lists.some((stems) => stems.every((stem) => folded.includes(stem) || section.folded.includes(stem)));
}

/** How a text contains a word, best first. */
const MATCH = { whole: 0, inflected: 1, prefix: 2, part: 3 };
const COST_OF_MATCH = [COSTS.whole, COSTS.inflected, COSTS.prefix, COSTS.part];

/** Calls `found` with the start, the end and the kind of every match, until it returns true. */
function eachMatch(word, text, found) {
  for (let at = text.indexOf(word.stem); at >= 0; at = text.indexOf(word.stem, at + word.stem.length)) {
    const end = at + word.text.length;
    if (word.isHan) {
      // Of one character, most words have another meaning.
      const isPart = word.isSingle || hasWordAcross(text, at, end);
      if (found(at, end, isPart ? MATCH.part : MATCH.whole)) return;
      continue;
    }
    const isLiteral = text.startsWith(word.text, at);
    if (at > 0 && text[at - 1] !== " " && text[at - 1] !== "|") {
      if (isLiteral && !word.isNeverPart && found(at, end, MATCH.part)) return;
      continue;
    }
    let stop = at;
    while (stop < text.length && text[stop] !== " " && text[stop] !== "|") stop += 1;
    const whole = text.slice(at, stop);
    if (whole === word.text) {
      if (found(at, end, MATCH.whole)) return;
    } else if (stem(whole) === word.stem) {
      if (found(at, stop, MATCH.inflected)) return;
    } else if (isLiteral && found(at, end, MATCH.prefix)) {
      return;
    }
  }
}

function byteLength(text) {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return length;
}

/** Returns the folded texts of a row, each between spaces, separated by `|`. The platform is one of the others. */
function textsOf(row) {
  if (row.texts) return row.texts;
  const camel = fold(splitCamelCase(row.name));
  const words = camel.split(" ");
  const pairs = words.slice(1).map((word, i) => ` ${words[i]}${word}`).join("");
  const name = ` ${row.code} | ${camel} |${pairs} | ${fold(row.name)} `;
  let [main, others] = [name, ""];
  for (const { text, isMain } of row.wordings) {
    if (isMain) main += `| ${fold(text)} `;
    else others += `| ${fold(text)} `;
  }
  others += `| ${row.section.folded} `;
  row.texts = { main, others, nameLength: name.length };
  return row.texts;
}

/** Returns the cost of the best match of a word, or null if every one is worse than `worst`. */
function costOfWord(word, worst, texts) {
  let best = Infinity;
  eachMatch(word, texts.main, (start, _, match) => {
    if (match > worst) return false;
    let place = 0;
    if (start >= texts.nameLength) {
      const from = Math.max(texts.main.lastIndexOf("|", start - 1), 0);
      place = byteLength(texts.main.slice(from, start)) > LATE ? COSTS.detail : COSTS.wording;
    }
    best = Math.min(best, COST_OF_MATCH[match] + place);
    return best === 0;
  });
  if (best > COSTS.detail) {
    eachMatch(word, texts.others, (_, __, match) => {
      if (match <= worst) best = Math.min(best, COST_OF_MATCH[match] + COSTS.detail);
      return false;
    });
  }
  return best;
}

/** Adds the cost of the best alternative, if there is one. */
function addTerm(found, term) {
  // A quick test of the markup, before its texts are folded and searched.
  if (!term.mayMatch(found.row)) return;
  const texts = textsOf(found.row);
  let [literal, best] = [Infinity, Infinity];
  for (const { words, isSynonym } of term.alternatives) {
    let cost = isSynonym ? COSTS.synonym : 0;
    if (best <= cost) continue;
    // A synonym is a word of its own, and not a part of one.
    for (const word of words) cost += costOfWord(word, isSynonym ? MATCH.inflected : MATCH.part, texts);
    best = Math.min(best, cost);
    if (!isSynonym) literal = best;
  }
  if (best === Infinity) return;
  found.cost += best;
  found.hasSynonym ||= best < literal;
  found.terms.push(term);
}

function hasPhrase(main, phrase) {
  for (let at = main.indexOf(phrase); at >= 0; at = main.indexOf(phrase, at + phrase.length)) {
    if (HAN_OR_SPACE.test(main.charAt(at - 1)) && HAN_OR_SPACE.test(main.charAt(at + phrase.length))) return true;
  }
  return false;
}

/** Returns whether one of the texts is the phrase. */
const isAny = (texts, phrase) => texts.split("|").some((text) => text.trim() === phrase);

/** Returns the criteria in order of precedence, of which smaller is better. */
function rankOf({ row, cost, hasSynonym }, query) {
  const { main, nameLength } = textsOf(row);
  const isAll = isAny(main, query.phrase);
  if (query.isSplit && !hasPhrase(main, query.phrase)) cost += COSTS.apart;
  if (!isAll) cost += COSTS.notAll;
  const position = (DATA.platforms[row.section.platform]?.common ?? []).indexOf(Number(row.code));
  const isCommon = position >= 0;
  if (position >= MOST_COMMON) cost += COSTS.common;
  else if (!isCommon) cost += COSTS.uncommon;
  const table = SECTIONS.indexOf(row.section);
  return {
    isNamed: isAll && query.isName && isAny(main.slice(0, nameLength), query.phrase) ? 0 : 1,
    cost, isUncommon: isCommon ? 0 : 1, commonTable: isCommon ? table : 0, position, hasSynonym: hasSynonym ? 1 : 0,
    isDeprecated: row.isDeprecated ? 1 : 0, table, length: main.length,
  };
}

const emptyFound = (row) => ({ row, cost: 0, hasSynonym: false, terms: [] });

/** Returns the rows that match every term, without those that match by synonyms much worse than the best. */
function withEveryTerm(rows, { terms }) {
  let all = [];
  for (const row of rows) {
    const found = emptyFound(row);
    if (terms.every((term, i) => { addTerm(found, term); return found.terms.length > i; })) all.push(found);
  }
  const most = all.reduce((lowest, { cost }) => Math.min(lowest, cost), Infinity) + TAIL * terms.length;
  return all.filter(({ cost, hasSynonym }) => cost <= most || !hasSynonym);
}

/** Returns the rows that match a part of the terms: the rarest ones, by their weights. A term that no row matches has to be droppable. */
function withMostTerms(rows, { terms }) {
  const all = rows.map((row) => {
    const found = emptyFound(row);
    terms.forEach((term) => addTerm(found, term));
    return found;
  });
  const counts = new Map(terms.map((term) => [term, 0]));
  for (const { terms } of all) for (const term of terms) counts.set(term, counts.get(term) + 1);
  let total = 0;
  const weights = new Map();
  for (const [term, count] of counts) {
    if (!count && !term.isDroppable) return [];
    // The information in bits, and one.
    weights.set(term, count ? 32 - Math.clz32(Math.floor(rows.length / count)) : 0);
    total += weights.get(term);
  }
  for (const found of all) found.weight = found.terms.reduce((sum, term) => sum + weights.get(term), 0);
  const most = all.reduce((most, { weight }) => Math.max(most, weight), 0);
  const least = Math.max(Math.floor(total / 2), most - MISSING, 1);
  const found = all.filter(({ weight }) => weight >= least);
  for (const it of found) it.cost += most - it.weight;
  return found;
}

/** Returns the rows that match every word of the text or, if there are none, the rarest words; best first. */
function search(text, rows = ROWS) {
  const query = readQuery(text);
  if (!query.terms.length) return [];
  let found = withEveryTerm(rows, query);
  if (!found.length) found = withMostTerms(rows, query);
  const ranked = found.map((it) => ({ row: it.row, rank: rankOf(it, query) }));
  // Of common codes, those whose name has the word do not precede those whose wording has it.
  const common = ranked.map(({ rank }) => rank).filter((rank) => !rank.isUncommon);
  const lowest = common.reduce((lowest, { cost }) => Math.min(lowest, cost), Infinity);
  for (const rank of common) if (rank.cost <= lowest + COSTS.wording) rank.cost = lowest;
  return ranked.map(({ row, rank }) => ({ row, rank: Object.values(rank) }))
    .sort((one, other) => compare(one.rank, other.rank)).map(({ row }) => row);
}

/** Compares lists, element by element. */
function compare(one, other) {
  const i = one.findIndex((part, i) => part !== other[i]);
  return i < 0 ? 0 : one[i] < other[i] ? -1 : 1;
}

/** Returns the places of a query's words in a text: those of synonyms only for a word that is not there itself. */
function placesOf(query, text) {
  // A folded text with the place in its source of every character.
  const map = (source) => {
    let [folded, places, last, at] = ["", [], 0, 0];
    for (const ch of source) {
      const out = foldCharacters(ch).match(WORDS)?.[0] ?? "";
      const kind = !out ? (/['’＇]/.test(ch) ? last : 0) : isHan(out) ? 2 : 1;
      if (folded && kind !== last && !folded.endsWith(" ")) { folded += " "; places.push(at); }
      for (const unit of out) { folded += unit; places.push(at); }
      last = kind;
      if (ch !== "\0") at += ch.length;
    }
    return [folded, places];
  };
  // NUL marks the ends of a name's words.
  const texts = [map(text), map(text.replace(CAMEL, "\0"))];
  const ranges = [];
  for (const term of query.terms) {
    const count = ranges.length;
    for (const isSynonym of [false, true]) {
      if (ranges.length > count) break;
      for (const [folded, places] of texts) {
        for (const alternative of term.alternatives.filter((it) => it.isSynonym === isSynonym)) {
          const own = alternative.words.map((word) => {
            const ofWord = [];
            eachMatch(word, folded, (start, end, match) => {
              if (!isSynonym || match <= MATCH.inflected) ofWord.push([places[start], places[end - 1] + 1]);
              return false;
            });
            return ofWord;
          });
          // A synonym has to be complete.
          if (!isSynonym || own.every((ofWord) => ofWord.length)) ranges.push(...own.flat());
        }
      }
    }
  }
  return ranges;
}

/** Returns the Damerau–Levenshtein distance, in which swapped characters count once. */
function distance(one, other) {
  const last = new Map();
  const most = one.length + other.length;
  const cells = [[most, ...Array(other.length + 1).fill(most)]];
  for (let i = 0; i <= one.length; i += 1) {
    cells.push([most, ...Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0))]);
  }
  for (let i = 1; i <= one.length; i += 1) {
    let column = 0;
    for (let j = 1; j <= other.length; j += 1) {
      const [row, before] = [last.get(other[j - 1]) ?? 0, column];
      const isSame = one[i - 1] === other[j - 1];
      if (isSame) column = j;
      cells[i + 1][j + 1] = Math.min(
        cells[i][j] + (isSame ? 0 : 1), cells[i + 1][j] + 1, cells[i][j + 1] + 1,
        cells[row][before] + (i - row - 1) + 1 + (j - before - 1));
    }
    last.set(one[i - 1], i);
  }
  return cells[one.length + 1][other.length + 1];
}

/** Returns the words of all rows: those with spaces between them, with their frequencies, and runs of Chinese. */
function vocabulary() {
  const words = new Map();
  const runs = [];
  for (const row of ROWS) {
    for (const text of [splitCamelCase(row.name), ...row.wordings.map((wording) => wording.text)]) {
      for (const word of fold(text).split(" ").filter(Boolean)) {
        if (isHan(word)) runs.push(word);
        else words.set(word, (words.get(word) ?? 0) + 1);
      }
    }
  }
  return { words, runs };
}

/** Returns the Chinese words of this length, with the number of their contexts. */
function hanWordsOf(runs, length) {
  const contexts = new Map();
  for (const run of runs) {
    for (let i = 0; i + length <= run.length; i += 1) {
      const word = run.slice(i, i + length);
      if (!contexts.has(word)) contexts.set(word, [new Set(), new Set()]);
      const [before, after] = contexts.get(word);
      before.add(run[i - 1]);
      after.add(run[i + length]);
    }
  }
  const counted = [...contexts].map(([word, [before, after]]) => [word, Math.min(before.size, after.size)]);
  return counted.filter(([, count]) => count > 1);
}

/** Returns the words near to the word, best first. */
function nearest(word, { words, runs }) {
  const most = word.length > 32 ? 0 : Math.min(Math.floor(word.length / 3), 3);
  if (!most) return [];
  const near = [];
  const add = (candidate, isOther, count) => {
    if (Math.abs(candidate.length - word.length) > most) return;
    const far = distance(word, candidate);
    if (far >= 1 && far <= most) near.push([far, isOther, -count, candidate]);
  };
  const singles = GROUPS.all.flat().filter((phrase) => phrase.length === 1).map(([word]) => word);
  for (const synonym of singles.filter((it) => isHan(it) === isHan(word))) add(synonym, 0, 0);
  for (const [candidate, count] of isHan(word) ? hanWordsOf(runs, word.length) : words) add(candidate, 1, count);
  near.sort(compare);
  return near.slice(0, 8).map((it) => it[3]);
}

/** Returns the query with each word that nothing has replaced by the nearest one, or null if that finds nothing. */
function suggest(text) {
  const isFound = (text) => search(text).length > 0;
  if (text.length > MAX_LENGTH) return null;
  const words = text.split(/\s+/).filter(Boolean);
  if (Math.max(words.length, tokensOf(text).length) > 8) return null;
  const all = vocabulary();
  const suggested = [];
  for (const typed of words) {
    let word = typed;
    for (const part of tokensOf(typed).map((token) => token.text)) {
      if (isFound(part)) continue;
      const near = nearest(part, all).find(isFound);
      if (!near) return null;
      word = fold(word).replace(part, near);
    }
    suggested.push(word);
  }
  const joined = suggested.join(" ");
  return joined !== words.join(" ") && isFound(joined) ? joined : null;
}
