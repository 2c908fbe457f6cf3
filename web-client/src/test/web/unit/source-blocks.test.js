import { docOf } from '/editor/bank-document.js';
import { changed } from '/editor/bank-document.js';
import { NO_FILTER, rowsOf, tally, wantedRows } from '/editor/editor-rows.js';
import { isEditedByHand, mergeNotes } from '/editor/notes-merge.js';
import { sourceBlocks } from '/editor/source-blocks.js';
import { DOC, PREVIEW } from '/gallery/editor-messages.js';
import { importProblem } from '/host/bank-file.js';
import { equal, test } from './harness.js';

const entry = (line, lastLine = line, question = `q${line}`, answer = 'a') => ({ question, answer, line, lastLine });
const laid = (source, parts) =>
  sourceBlocks({ source, entries: [], problems: [], marks: [], ...parts }).map(({ kind, first, last, entries, problems }) => [kind, first, last, entries, problems.length]);
const choice = (prompt, of) => ({ kind: 'choice', prompt, choices: ['a', 'b'], correct: [0], ...(of === undefined ? {} : { entry: of }) });
const prompts = ({ questions }) => questions.map(({ prompt }) => prompt);

test('each line that is not empty is in one block, and every block has a kind', () => {
  const blocks = sourceBlocks(DOC);
  const lines = blocks.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
  equal(new Set(lines).size, lines.length, 'lines that are in one block only');
  DOC.source.forEach((text, index) => text.trim() && equal(lines.includes(index + 1), true, `line ${index + 1}`));
  equal(blocks.filter(({ kind }) => kind !== 'entry').map(({ kind, first }) => [kind, first]), [['mark', 1], ['problem', 17], ['mark', 19]]);
});

test('a problem continues over the following lines without an entry', () => {
  equal(laid(['# h', '## h', 'who?', 'more', '', 'other', 'Q', 'A'], {
    entries: [entry(7, 8)], problems: [{ line: 3, message: 'no answer' }], marks: [{ first: 1, last: 2 }],
  }), [['mark', 1, 2, [], 0], ['problem', 3, 4, [], 1], ['other', 6, 6, [], 0], ['entry', 7, 8, [0], 0]]);
});

test('a problem within an entry belongs to its block', () => {
  equal(laid(['Q', 'A', 'x'], { entries: [entry(1, 3)], problems: [{ line: 2, message: 'odd' }] }), [['entry', 1, 3, [0], 1]]);
});

test('entries of one line share a block, and an entry within another starts a new one', () => {
  equal(laid(['a', 'b', 'c', 'd'], { entries: [entry(3), entry(1, 4), entry(1)] }), [['entry', 1, 2, [1, 2], 0], ['entry', 3, 4, [0], 0]]);
});

test('lines beyond the end of a file are ignored', () => {
  equal(laid(['a'], { entries: [entry(9, 12)], problems: [{ line: 40, message: 'x' }] }), [['entry', 1, 1, [0], 1]]);
  equal(laid([], { entries: [entry(9), entry(2)] }), [['entry', 0, 0, [0], 0], ['entry', 0, 0, [1], 0]]);
});

test('questions are beside the notes that they were made from, new ones where they were written', () => {
  const doc = { ...DOC, questions: [...DOC.questions, { ...DOC.questions[0], id: 'q8', entry: -1, line: 17 }, { ...DOC.questions[0], id: 'q9', entry: -1 }] };
  const at = Object.fromEntries(rowsOf(doc).map(({ first, questions }) => [first, questions.map(({ id }) => id)]));
  equal([at[3], at[17], at[34]], [['q1', 'q2'], ['q8', 'q9'], []]);
  equal(rowsOf(doc).find(({ first }) => first === 34).unasked.map(({ entry: index }) => index), [5]);
});

test('entries without questions are counted, including those whose questions were deleted', () => {
  equal(tally(DOC, rowsOf(DOC)), { off: 1, faulty: 0, spare: 1, problems: 1, unasked: 1 });
  const less = { ...DOC, questions: DOC.questions.filter(({ entry: index }) => index !== 1) };
  equal(tally(less, rowsOf(less)).unasked, 2);
});

test('rows are filtered by text, kind and problem; the open one remains', () => {
  const ids = (filter, open = '') => wantedRows(rowsOf(DOC), { ...NO_FILTER, ...filter }, DOC.source, open).flatMap(({ questions }) => questions.map(({ id }) => id));
  equal(ids({ text: 'ENCELADUS' }), ['q5']);
  equal(ids({ kind: 'match' }), ['q6']);
  equal(ids({ only: 'off' }), ['q2']);
  equal(ids({ only: 'spare' }), ['q7']);
  equal(ids({ only: 'off', text: 'nothing' }), []);
  equal(ids({ only: 'off' }, 'q7'), ['q2', 'q7']);
  equal(wantedRows(rowsOf(DOC), { ...NO_FILTER, only: 'problems' }, DOC.source, '').map(({ first }) => first), [17]);
  equal(wantedRows(rowsOf(DOC), { ...NO_FILTER, text: 'cheese' }, DOC.source, '').map(({ first }) => first), [34]);
});

test('re-imported notes preserve edits where the text is unchanged', () => {
  const old = docOf({ bank: { title: 'T', entries: [entry(1), entry(3), entry(5)], questions: [choice('one', 0), choice('two', 1), choice('three', 2), choice('own')] } });
  const edited = { ...old, title: 'Mine', questions: [changed(old.questions[0], { prompt: 'one, better' }), old.questions[1], old.questions[3]] };
  const fresh = docOf({ bank: { title: 'T', entries: [entry(1, 1, 'new'), entry(2, 2, 'q1'), entry(4, 4, 'q3', 'else'), entry(6, 6, 'q5')], questions: [choice('zero', 0), choice('one', 1), choice('two!', 2), choice('three', 3)] } });
  const both = mergeNotes(edited, fresh);
  equal(both.questions.map(({ prompt, entry: index }) => [prompt, index]), [['zero', 0], ['one, better', 1], ['own', -1], ['two!', 2]]);
  equal(both.title, 'Mine');
  equal(new Set(both.questions.map(({ id }) => id)).size, 4, 'names of their own');
});

test('duplicate entries preserve the questions of both', () => {
  const twice = { bank: { title: 'T', entries: [entry(1, 1, 'q'), entry(2, 2, 'q')], questions: [choice('one', 0), choice('two', 1)] } };
  equal(prompts(mergeNotes(docOf(twice), docOf(twice))), ['one', 'two']);
});

test('the page asks before re-importing only if questions were edited', () => {
  const doc = docOf(PREVIEW);
  equal(isEditedByHand(doc, doc), false);
  equal(isEditedByHand({ ...doc, questions: doc.questions.slice(1) }, doc), true);
  equal(isEditedByHand({ ...doc, questions: doc.questions.with(0, changed(doc.questions[0], { off: true })) }, doc), true);
});

test('unsupported files are refused before they are sent', () => {
  const says = (name, size = 10) => importProblem({ name, size });
  equal([says('notes.md'), says('bank.xlsx'), says('README')], ['', '', '']);
  equal(says('talk.pdf'), 'PDF files can’t be imported. Copy its text and paste it here.');
  equal(says('notes.txt', 0), 'notes.txt is empty.');
  equal(says('notes.txt', 3 * 1024 * 1024), 'notes.txt is 3.0 MB; the limit is 2 MB. Split it into parts.');
});
