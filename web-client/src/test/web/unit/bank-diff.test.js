import { differences, merged } from '/editor/bank-diff.js';
import { bankOf, changed, docOf } from '/editor/bank-document.js';
import { edit, historyOf } from '/editor/edit-history.js';
import { blank } from '/editor/question-kinds.js';
import { equal, test } from './harness.js';

const text = (prompt, entry) => ({ kind: 'text', prompt, accepted: [prompt], ...(entry === undefined ? {} : { entry }) });
const form = (prompts) => ({ format: 'trivium-bank/1', title: 'T', questions: prompts.map((prompt) => text(prompt)) });
const BASE = docOf({ bank: form(['a', 'b', 'c', 'd']) });
const theirs = (...prompts) => docOf({ bank: form(prompts) });
const mine = (...changes) => changes.reduce(edit, historyOf(BASE)).doc;
const put = (number, part) => ({ type: 'put', question: changed(BASE.questions[number], part) });
const remove = (number) => ({ type: 'remove', ids: [BASE.questions[number].id] });
const described = (all) => all.map(({ what, wanted }) => `${what}: ${wanted}`);
const prompts = (doc) => doc.questions.map(({ prompt }) => prompt);

/** The bank that they saved, with one question changed in its task. */
function altered(doc, number, part) {
  return docOf({ bank: bankOf({ ...doc, questions: doc.questions.with(number, changed(doc.questions[number], part)) }) });
}

test('unchanged banks have no differences, whatever the order of their fields', () => {
  const rewritten = changed(changed(BASE.questions[0], { prompt: 'x' }), { prompt: 'a' });
  equal(differences(BASE, mine({ type: 'put', question: rewritten }), theirs('a', 'b', 'c', 'd')), []);
  equal(differences(BASE, BASE, theirs('d', 'c', 'b', 'a')), [], 'the order is no difference');
});

test('changes of only one person are selected, and each question is paired with its counterpart', () => {
  const one = mine(put(0, { prompt: 'A!' }), remove(1), { type: 'add', question: { ...blank('text', { prompt: 'new' }), accepted: ['n'] }, after: '' });
  const other = altered(theirs('a', 'b', 'c', 'e'), 2, { worth: 2 });
  const all = differences(BASE, one, other);
  equal(described(all), ['you changed: mine', 'they changed: theirs', 'they deleted: theirs', 'you added: mine', 'you deleted: mine', 'they added: theirs']);
  const both = merged(BASE, one, other, all);
  equal(prompts(both), ['A!', 'c', 'new', 'e']);
  equal([both.questions[1].worth, both.questions[1].id], [2, 'q3']);
  equal(new Set(both.questions.map(({ id }) => id)).size, 4);
});

test('if both changed a question, mine is selected; if one deleted it, the changed one is selected', () => {
  const one = mine(put(0, { accepted: ['x'] }), remove(1), put(2, { worth: 3 }));
  const other = altered(altered(theirs('a', 'b', 'd'), 0, { accepted: ['y'] }), 1, { worth: 2 });
  const all = differences(BASE, one, other);
  equal(described(all), ['both: mine', 'both: mine', 'both: theirs']);
  equal(merged(BASE, one, other, all).questions.map(({ prompt, accepted, worth }) => [prompt, accepted[0], worth]), [['a', 'x', 1], ['c', 'c', 3], ['d', 'd', 1], ['b', 'b', 2]]);
  equal(prompts(merged(BASE, one, other, all.map((each) => ({ ...each, wanted: 'theirs' })))), ['a', 'd', 'b']);
});

test('a question whose prompt they changed is recognized, whatever changed here', () => {
  const other = altered(theirs('a', 'b', 'c', 'd'), 1, { prompt: 'B?' });
  equal(described(differences(BASE, BASE, other)), ['they changed: theirs']);
  equal(described(differences(BASE, mine(put(1, { prompt: 'b!' })), other)), ['both: mine']);
  equal(described(differences(BASE, mine(remove(1)), other)), ['both: theirs']);
});

test('a question that they duplicated counts as added', () => {
  equal(described(differences(BASE, BASE, theirs('a', 'a', 'b', 'c', 'd'))), ['they added: theirs']);
});

test('a question that they changed stays with its entry, even if theirs belongs to another one', () => {
  const own = (prompt) => docOf({ bank: { title: 'T', entries: [{ question: prompt, answer: 'x' }], questions: [{ kind: 'text', prompt, accepted: ['x'], entry: 0 }] } });
  const [base, other] = [own('a'), own('a?')];
  const both = merged(base, base, other, differences(base, base, other));
  equal(both.questions.map(({ prompt, entry, id }) => [prompt, entry, id]), [['a?', 0, 'q1']]);
});

test('the notes come from the person who changed them, and questions stay with their entries', () => {
  const entry = (question) => ({ question, answer: question });
  const noted = (entries, questions, source) => docOf({ bank: { title: 'T', entries: entries.map(entry), questions }, source });
  const base = noted(['a', 'b'], [text('a', 0), text('b', 1)], ['a', 'b']);
  const other = noted(['new', 'a', 'b'], [text('new', 0), text('a', 1), text('b', 2)], ['new', 'a', 'b']);
  const one = edit(historyOf(base), { type: 'put', question: changed(base.questions[1], { worth: 2 }) }).doc;
  const both = merged(base, one, other, differences(base, one, other));
  equal(both.source, ['new', 'a', 'b']);
  equal(both.questions.map(({ prompt, entry: at, worth }) => [prompt, at, worth]), [['a', 1, 1], ['b', 2, 2], ['new', 0, 1]]);
});
