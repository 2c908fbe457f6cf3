/**
 * Examples of entries: the lines of one entry, with what each is. Written as `12-14:question=12,answer=13-14`; a part
 * with `@9` begins at the ninth character of its line. protocol/README.md has the syntax.
 *
 * Marks are an example in progress: `{roles: {line: role}, split: {line, column}}`. `split` is where the answer begins
 * within the line of the question; its line is 0 if the answer has lines of its own.
 */

/** @type {!trivium.ExampleMarks} */
export const NO_MARKS = Object.freeze({ roles: Object.freeze({}), split: Object.freeze({ line: 0, column: 0 }) });

/** What a line can be, with the key that marks it. */
export const ROLES = Object.freeze({
  question: { label: 'Question', key: 'q' },
  answer: { label: 'Answer', key: 'a' },
  right: { label: 'Right choice', key: 'r' },
  choice: { label: 'Wrong choice', key: 'w' },
  none: { label: 'No question', key: 'n' },
});

/** Roles whose consecutive lines are one part; each choice is a part of its own. */
const JOINED = ['question', 'answer', 'none'];

/**
 * Marks a line, or removes the mark if it has this role already. The line of the question can hold the answer as well:
 * then the role `answer` needs the column at which it begins.
 *
 * @param {!trivium.ExampleMarks} marks
 * @param {number} line
 * @param {string} role
 * @param {number=} column
 * @return {!trivium.ExampleMarks}
 */
export function marked({ roles, split }, line, role, column = 0) {
  const isQuestion = roles[line] === 'question';
  if (role === 'answer' && isQuestion && column > 1) {
    return { roles, split: split.line === line && split.column === column ? NO_MARKS.split : { line, column } };
  }
  const { [line]: before, ...others } = roles;
  const kept = split.line === line ? NO_MARKS.split : split;
  if (before === role) {
    return { roles: others, split: kept };
  }
  // An example is an entry or none.
  const fitting = Object.fromEntries(Object.entries(others).filter(([, other]) => (other === 'none') === (role === 'none')));
  return { roles: { ...fitting, [line]: role }, split: role === 'none' ? NO_MARKS.split : kept };
}

/**
 * Returns why the marks are no example yet, as a sentence for the host; empty if they are one.
 *
 * @param {!trivium.ExampleMarks} marks
 * @return {string}
 */
export function missingPart({ roles, split }) {
  const lines = linesOf(roles);
  const all = lines.map((line) => roles[line]);
  if (!all.length) {
    return 'Choose what a line is, then select the lines of one entry.';
  }
  if (all.includes('none')) {
    return '';
  }
  if (!all.includes('question')) {
    return 'Which line is the question?';
  }
  const answers = all.includes('answer') || all.includes('right') || split.line > 0;
  if (!answers) {
    return all.includes('choice') ? 'Which choice is right?' : 'Which line is the answer? In the line of the question, select its first word.';
  }
  return partsOf(lines, roles, split).filter(({ role }) => role === 'question').length > 1 ? 'An example has one question.' : '';
}

/**
 * Returns the example in its written form. `missingPart` must be empty.
 *
 * @param {!trivium.ExampleMarks} marks
 * @return {string}
 */
export function written({ roles, split }) {
  const lines = linesOf(roles);
  const parts = partsOf(lines, roles, split).map(({ role, first, column, last }) => `${role}=${first}${column ? `@${column}` : ''}${last > first ? `-${last}` : ''}`);
  return `${lines[0]}-${lines.at(-1)}:${parts.join(',')}`;
}

function linesOf(roles) {
  return Object.keys(roles).map(Number).sort((left, right) => left - right);
}

function partsOf(lines, roles, split) {
  const parts = [];
  for (const line of lines) {
    const role = roles[line];
    const above = parts.at(-1);
    if (above?.role === role && JOINED.includes(role)) {
      above.last = line;
    } else {
      parts.push({ role, first: line, column: 0, last: line });
    }
    if (split.line === line) {
      parts.push({ role: 'answer', first: line, column: split.column, last: line });
    }
  }
  return parts;
}

/**
 * Returns the lines of a written example.
 *
 * @param {string} example
 * @return {{first: number, last: number}}
 */
export function extentOf(example) {
  const [, first, last] = /^(\d+)-(\d+):/.exec(example) ?? ['', '0', '0'];
  return { first: Number(first), last: Number(last) };
}

/**
 * Returns the examples at the places where their lines stand in changed notes, the nearest one if there are several;
 * without those whose lines are gone.
 *
 * @param {!Array<string>} examples
 * @param {!Array<string>} before
 * @param {!Array<string>} after
 * @return {!Array<string>}
 */
export function moved(examples, before, after) {
  return examples.flatMap((example) => {
    const { first, last } = extentOf(example);
    const lines = before.slice(first - 1, last);
    const places = after.flatMap((_, index) => (lines.length && lines.every((text, offset) => after[index + offset] === text) ? [index + 1 - first] : []));
    const [by] = places.sort((left, right) => Math.abs(left) - Math.abs(right));
    return by === undefined ? [] : [shifted(example, by)];
  });
}

function shifted(example, by) {
  return example.replace(/@\d+|\d+/g, (number) => (number.startsWith('@') ? number : String(Number(number) + by)));
}
