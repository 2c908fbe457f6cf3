import { normalized } from './search-text.js';
import { sourceBlocks } from './source-blocks.js';
import { faults } from './validation.js';

export const NO_FILTER = Object.freeze({ text: '', kind: '', only: '' });

const aligned = new WeakMap();
const laid = new WeakMap();
const texts = new WeakMap();

/**
 * Returns the rows of the editor: the blocks of the source, each with its questions (`questions`) and its unusable
 * entries (`unasked: [{entry, why}]`). Written questions belong to the row that they were written for, else to that of
 * the question before them.
 *
 * @param {!trivium.BankDocument} doc
 * @return {!Array<!trivium.EditorRow>}
 */
export function rowsOf(doc) {
  if (!laid.has(doc)) {
    laid.set(doc, layOut(doc, blocksOf(doc)));
  }
  return laid.get(doc);
}

/** The lines do not change while questions are edited. */
function blocksOf(doc) {
  const known = aligned.get(doc.entries);
  if (known?.source === doc.source) {
    return known.blocks;
  }
  const blocks = sourceBlocks(doc);
  aligned.set(doc.entries, { source: doc.source, blocks });
  return blocks;
}

function layOut({ questions, unasked, entries }, blocks) {
  const rows = blocks.map((block) => ({ ...block, key: `${block.first}.${block.entries[0] ?? ''}`, questions: [], unasked: [] }));
  const rowOf = new Map(rows.flatMap((row) => row.entries.map((entry) => [entry, row])));
  const own = { first: 0, last: 0, kind: 'own', key: 'own', entries: [], problems: [], questions: [], unasked: [] };
  let before = own;
  for (const question of questions) {
    before = rowOf.get(question.entry) ?? rowAt(rows, question.line) ?? before;
    before.questions.push(question);
  }
  const asked = new Set(questions.map(({ entry }) => entry));
  const why = new Map(unasked.map(({ entry, why: reason }) => [entry, reason]));
  entries.forEach((_, entry) => {
    if (!asked.has(entry)) {
      rowOf.get(entry)?.unasked.push({ entry, why: why.get(entry) ?? '' });
    }
  });
  return own.questions.length ? [own, ...rows] : rows;
}

function rowAt(rows, line) {
  return line ? rows.find(({ first, last }) => first <= line && line <= last) : undefined;
}

/**
 * Returns the numbers that the filters show.
 *
 * @param {!trivium.BankDocument} doc
 * @param {!Array<!trivium.EditorRow>} rows
 * @return {{off: number, faulty: number, spare: number, problems: number, unasked: number}}
 */
export function tally({ questions, problems }, rows) {
  return {
    off: questions.filter(({ off }) => off).length,
    faulty: questions.filter((question) => faults(question).length).length,
    spare: questions.filter((question) => question.spare).length,
    problems: problems.length,
    unasked: rows.reduce((sum, row) => sum + row.unasked.length, 0),
  };
}

/**
 * Returns the rows and questions that match the filter. The open question is always included.
 *
 * @param {!Array<!trivium.EditorRow>} rows
 * @param {!trivium.EditorFilter} filter
 * @param {!Array<string>} source
 * @param {string} open
 * @return {!Array<!trivium.EditorRow>}
 */
export function wantedRows(rows, filter, source, open) {
  const { text, kind, only } = filter;
  const wanted = normalized(text);
  if (!wanted && !kind && !only) {
    return rows;
  }
  const fits = (question) => question.id === open || (fitsQuestion(question, kind, only) && textOf(question).includes(wanted));
  return rows.flatMap((row) => {
    const questions = row.questions.filter(fits);
    const bare = !kind && fitsRow(row, only) && normalized(source.slice(row.first - 1, row.last).join('\n')).includes(wanted);
    return questions.length || bare ? [{ ...row, questions: only === 'problems' || only === 'unasked' ? row.questions : questions }] : [];
  });
}

function fitsQuestion(question, kind, only) {
  if (kind && question.kind !== kind) {
    return false;
  }
  switch (only) {
    case 'off':
      return question.off;
    case 'faulty':
      return faults(question).length > 0;
    case 'spare':
      return question.spare;
    default:
      return !only;
  }
}

/** Whether a row without questions matches the filter. */
function fitsRow({ problems, unasked, questions, first }, only) {
  switch (only) {
    case 'problems':
      return problems.length > 0;
    case 'unasked':
      return unasked.length > 0;
    default:
      return !only && first > 0 && !questions.length;
  }
}

function textOf(question) {
  if (!texts.has(question)) {
    const { prompt, choices, accepted, items, pairs, explanation, value } = question;
    const parts = [...choices.map(({ text }) => text), ...pairs.flatMap(({ left, right }) => [left, right])];
    texts.set(question, normalized([prompt, ...parts, ...accepted, ...items, explanation, value].join('\n')));
  }
  return texts.get(question);
}
