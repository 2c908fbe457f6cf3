/**
 * The little Markdown that a text of a bank may hold, as data: what is not clearly meant as a mark is text. Nothing here
 * makes markup, so nothing of a bank is ever trusted; core/rich-text.js sets it.
 */

/** A fence of three or more, with the name of a language or without. */
const FENCE = /^(\s*)(`{3,}|~{3,})\s*[\w#+.-]*\s*$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^:?-+:?$/;

/**
 * In turn: an escaped mark, `code`, `\(formula\)`, `\[formula\]`, `$$formula$$`, `$formula$`, `**bold**`, `*emphasis*`. People
 * write of money, of shells and of powers too, so a formula between dollars has no space at its edges, neither digit nor
 * word behind it (but "the $n$th"), and is no number with words behind it; stars mean nothing inside a word. The server's
 * bank.text.Formulas finds the same formulas.
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
 * Runs of lines that belong together, in order: `{rows: [[cell]]}`, `{code: [line]}` or `{lines: [line]}`.
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
    // There is nothing in it and no end: it may be all that the text has.
    found.splice(-1, 1, { lines: [fence.line] });
  }
  return joined(found.map((block) => (block.rows ? tableOf(block.rows) : block))).filter(
    ({ rows, code, lines }) => rows || code?.length || lines?.some((line) => line.trim()),
  );
}

/** One line between pipes is no table yet: it may speak of |x|. */
function tableOf(lines) {
  const rows = lines.map((line) => ROW.exec(line)[1].split('|').map((cell) => cell.trim()));
  const body = rows.filter((row) => !row.every((cell) => RULE.test(cell)));
  return body.length && rows.length > 1 ? { rows: body } : { lines };
}

function joined(found) {
  return found.reduce((all, block) => {
    const last = all.at(-1);
    return last?.lines && block.lines ? [...all.slice(0, -1), { lines: [...last.lines, ...block.lines] }] : [...all, block];
  }, []);
}

/**
 * The marks within a line or a paragraph: `{text}`, `{code}`, `{formula, display}`, `{bold: [token]}`, `{emphasis: [token]}`.
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
    // As Markdown does: a space at both edges lets code begin with a backtick.
    return { code: /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code };
  }
  const formula = inline ?? block ?? displayed ?? dollars;
  if (formula) {
    return { formula: formula.trim(), display: Boolean(block ?? displayed) };
  }
  return bold ? { bold: tokens(bold) } : { emphasis: tokens(emphasis) };
}

/**
 * The text without its marks, where nothing can be set: in a list to choose from, in a title, for the ear.
 *
 * @param {string} text
 * @return {string}
 */
export function plain(text) {
  return blocks(text)
    .map(({ rows, code, lines }) => (rows ? rows.map((row) => row.join(', ')) : (code ?? lines)).join('\n'))
    .map((part) => unmarked(tokens(part)))
    .join('\n')
    .trim();
}

function unmarked(found) {
  return found.map(({ text, code, formula, bold, emphasis }) => text ?? code ?? formula ?? unmarked(bold ?? emphasis)).join('');
}
