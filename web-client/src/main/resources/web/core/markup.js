/**
 * Parses the subset of Markdown that texts of a bank may contain. Everything that is not clearly markup is text. The
 * result is data, never HTML, so no text of a bank is trusted; core/rich-text.js renders it.
 */

/** The first or last line of fenced code: three or more backticks or tildes, optionally with a language. */
const FENCE = /^(\s*)(`{3,}|~{3,})\s*[\w#+.-]*\s*$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^:?-+:?$/;

/**
 * In this order: an escaped character, `code`, `\(formula\)`, `\[formula\]`, `$$formula$$`, `$formula$`, `**bold**`,
 * `*emphasis*`. Dollar signs also occur in prices and shell commands, and carets in plain text. So a formula between
 * dollars has no space at its edges, no digit or word directly after it (except in "the $n$th"), and is not a number
 * followed by words; asterisks within a word are text. The server's bank.text.LatexFormulas finds the same formulas.
 */
const MARKS = new RegExp(
  [
    /\\([$*`])/,
    /(?<!`)(`+)(?!`)([^\n]*?[^`\n])\2(?!`)/,
    /(?<!\\)\\\(((?:[^\\]|\\[^()]){1,1000}?)\\\)/,
    /(?<!\\)\\\[((?:[^\\]|\\[^[\]]){1,1000}?)\\\]/,
    /\$\$(?!\s*\$)([^$]{1,1000})\$\$(?!\$)/,
    /(?<![\w$])\$(?![\s$])(?!\d[\d.,]*\s(?=[^$\n]*\p{L}{2})[^$\\^_={}+*<>\n]*\$)(?![^$\n]*[€£¥])([^$\n]*[^\s$\\])\$(?![\d_])(?=(?:th|st|nd|rd|s)(?!\p{L})|(?!\p{L}))/u,
    /(?<![\w*])\*\*(?![\s*])((?:`[^`\n]*`|[^*`]|\*(?!\*))+?)(?<!\s)\*\*(?![\w*])/,
    /(?<![\w*])\*(?![\s*])((?:`[^`\n]*`|[^*`\n])*?[^\s*`]|`[^`\n]*`)\*(?![\w*])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/**
 * Splits a text into consecutive blocks: `{rows: [[cell]]}`, `{code: [line]}` or `{lines: [line]}`.
 *
 * @param {string} text
 * @return {!Array<!trivium.Block>}
 */
export function blocks(text) {
  const found = [];
  const add = (kind, line) => {
    if (!found.at(-1)?.[kind]) {
      found.push({ [kind]: [] });
    }
    found.at(-1)[kind].push(line);
  };
  let fence = null;
  for (const line of text.split('\n')) {
    const [, indent, ticks] = FENCE.exec(line) ?? [];
    if (fence) {
      if (ticks?.startsWith(fence.ticks)) {
        fence = null;
      } else {
        found.at(-1).code.push(line.replace(new RegExp(`^\\s{0,${fence.indent.length}}`), ''));
      }
    } else if (ticks) {
      fence = { indent, ticks, line };
      found.push({ code: [] });
    } else {
      add(ROW.test(line) ? 'rows' : 'lines', line);
    }
  }
  if (fence && !found.at(-1).code.length) {
    // A fence without content and end may be the whole text.
    found.splice(-1, 1, { lines: [fence.line] });
  }
  return mergeLines(found.map((block) => (block.rows ? tableOf(block.rows) : block))).filter(
    ({ rows, code, lines }) => rows || code?.length || lines?.some((line) => line.trim()),
  );
}

/** Makes a table of two or more lines; a single line between pipes may be text, such as |x|. */
function tableOf(lines) {
  const rows = lines.map((line) => ROW.exec(line)[1].split('|').map((cell) => cell.trim()));
  const body = rows.filter((row) => !row.every((cell) => RULE.test(cell)));
  return body.length && rows.length > 1 ? { rows: body } : { lines };
}

function mergeLines(found) {
  return found.reduce((all, block) => {
    const last = all.at(-1);
    return last?.lines && block.lines ? [...all.slice(0, -1), { lines: [...last.lines, ...block.lines] }] : [...all, block];
  }, []);
}

/**
 * Splits a line or a paragraph into tokens: `{text}`, `{code}`, `{formula, display}`, `{bold: [token]}`, `{emphasis:
 * [token]}`.
 *
 * @param {string} text
 * @return {!Array<!trivium.Token>}
 */
export function tokens(text) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    found.push({ text: text.slice(end, match.index) }, tokenOf(match));
    end = match.index + match[0].length;
  }
  return [...found, { text: text.slice(end) }].filter((token) => token.text !== '');
}

function tokenOf([, escaped, , code, inline, block, displayed, dollars, bold, emphasis]) {
  if (escaped) {
    return { text: escaped };
  }
  if (code) {
    // As in Markdown: a space at both edges allows code that begins with a backtick.
    return { code: /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code };
  }
  const formula = inline ?? block ?? displayed ?? dollars;
  if (formula) {
    return { formula: formula.trim(), display: Boolean(block ?? displayed) };
  }
  return bold ? { bold: tokens(bold) } : { emphasis: tokens(emphasis) };
}

/**
 * Returns a text without markup, for places that cannot show it: options, titles, screen readers.
 *
 * @param {string} text
 * @return {string}
 */
export function plain(text) {
  return blocks(text)
    .map(({ rows, code, lines }) => (rows ? rows.map((row) => row.join(', ')) : (code ?? lines)).join('\n'))
    .map((part) => plainTokens(tokens(part)))
    .join('\n')
    .trim();
}

function plainTokens(found) {
  return found.map(({ text, code, formula, bold, emphasis }) => text ?? code ?? formula ?? plainTokens(bold ?? emphasis)).join('');
}
