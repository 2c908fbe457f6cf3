import { bankOf, changed, docOf, fromForm, toForm } from '/editor/bank-document.js';
import { amounts, numberOf, understood } from '/editor/number-fields.js';
import { blank, letAny, markRight, movedRow, switchKind, withLines } from '/editor/question-kinds.js';
import { faults, titleFault } from '/editor/validation.js';
import { nameFor, nextTitle } from '/host/bank-name.js';
import { omissionText } from '/host/export-formats.js';
import { golden } from './golden.js';
import { equal, test } from './harness.js';

const CHOICE = { kind: 'choice', prompt: 'Which?', choices: ['a', 'b', 'c'], correct: [1], entry: 3, limit: 15000, worth: 2, off: true };
const ORDER = { kind: 'order', prompt: 'Order!', choices: ['c', 'a', 'b'], correct: [1, 2, 0] };
const MATCH = { kind: 'match', prompt: 'Match!', choices: ['x', 'y'], partners: ['2', 'odd', '1'], correct: [2, 0] };
const NUMBER = { kind: 'number', prompt: 'How many?', value: 9.9, tolerance: 0.5, unit: 'hours' };
const TEXT = { kind: 'text', prompt: 'Who?', accepted: ['Jove', 'Jupiter'] };
const ALL = [CHOICE, ORDER, MATCH, NUMBER, TEXT, { ...CHOICE, kind: 'several', correct: [0, 2] }];

/** Changes a question and changes it back, so that its form is written again. */
const rewritten = (form) => toForm(changed(fromForm(form), {}));
const ofKind = (kind, part) => changed(blank(kind, { prompt: 'What?' }), part);
const fields = (question) => faults(question).map(({ field }) => field);
const choices = (texts, right = 0) => ofKind('choice', { choices: texts.map((text, index) => ({ text, right: index === right })) });

test('past results apply only while the prompt is unchanged', () => {
  const played = [{ answered: 4, wrong: 1, level: 'easy' }];
  const [question] = docOf({ bank: { title: 'T', questions: [{ kind: 'text', prompt: 'q', accepted: ['a'] }] }, played }).questions;
  equal(changed(question, { worth: 2 }).past, played[0]);
  equal(changed(question, { prompt: 'r' }).past, null);
  equal('past' in toForm(question), false);
});

test('an unchanged bank is saved as it was read', async () => {
  const preview = await golden('http/bank');
  equal(bankOf(docOf(preview)), { ...preview.bank, notes: { lines: preview.source, marks: preview.marks } });
  equal('notes' in bankOf(docOf({ ...preview, source: [] })), false);
  equal(ALL.map((form) => toForm(fromForm(form))), ALL);
});

test('a rewritten form has the same content, in an order that does not reveal the answer', () => {
  for (const form of [CHOICE, NUMBER, TEXT]) {
    equal(rewritten(form), form);
  }
  const order = rewritten(ORDER);
  equal(order.correct.map((number) => order.choices[number]), ['a', 'b', 'c']);
  const match = rewritten(MATCH);
  equal(match.choices.map((left, index) => [left, match.partners[match.correct[index]]]), [['x', '1'], ['y', '2']]);
  equal([...match.partners].sort(), ['1', '2', 'odd']);
  for (const size of [2, 3, 5, 8]) {
    const items = Array.from({ length: size }, (_, index) => `item ${index}`);
    equal(toForm(ofKind('order', { items })).choices.join() === items.join(), false, `${size} items as they belong`);
  }
});

test('empty rows are not sent, and marks stay with their choices', () => {
  const form = toForm(choices(['', ' b ', '', 'd'], 3));
  equal([form.choices, form.correct], [['b', 'd'], [1]]);
});

test('an entry is unusable only while it has no question', () => {
  const doc = docOf({ bank: { title: 'T', entries: [{ question: 'q', answer: 'a' }], unasked: [{ entry: 0, why: 'so' }], questions: [] } });
  equal(bankOf(doc).unasked, [{ entry: 0, why: 'so' }]);
  equal('unasked' in bankOf({ ...doc, questions: [{ ...choices(['a', 'b']), entry: 0 }] }), false);
});

test('a score remains until the question or its answer changes', () => {
  const question = { ...fromForm(CHOICE), score: 70 };
  equal([changed(question, { limit: 0, worth: 3, explanation: 'x' }).score, changed(question, { prompt: 'Else?' }).score], [70, null]);
});

test('a spare question is an ordinary one once it is edited', () => {
  const question = { ...fromForm({ ...CHOICE, spare: true }) };
  equal([question, changed(question, { limit: 5000 }), changed(question, { prompt: 'Else?' }), changed(question, { spare: false })].map(({ spare }) => spare), [true, true, false, false]);
  equal([toForm(question).spare, 'spare' in toForm(changed(question, { prompt: 'Else?' }))], [true, false]);
});

test('numbers are parsed as people type them', () => {
  equal(['9.9', '9,9', '-3', '−3', '1e3', '10 000', '.5'].map((text) => numberOf(text)), [9.9, 9.9, -3, -3, 1000, 10_000, 0.5]);
  equal(['', 'ten', '1,2,3', '--1', '9.9 h'].map((text) => Number.isNaN(numberOf(text))), [true, true, true, true, true]);
});

test('a comma before three digits separates thousands, as in files, unless the other number shows that it is a decimal comma', () => {
  equal(['1,234', '1,234,567.5', '0,125', '1234,567', '1 234,5', '−1,5'].map((text) => numberOf(text)), [1234, 1_234_567.5, 0.125, 1234.567, 1234.5, -1.5]);
  equal(amounts({ value: '1,234', tolerance: '0,5' }), { value: 1.234, tolerance: 0.5 });
  equal(amounts({ value: '12,345', tolerance: '1,000' }), { value: 12_345, tolerance: 1000 });
  equal(understood({ value: '1,234', tolerance: 'some' }), { value: '1234', tolerance: 'some' });
  equal(toForm(ofKind('number', { value: '1,234', tolerance: '' })).value, 1234);
});

test('the limits are those of the server', () => {
  equal(fields(blank('choice')), ['prompt', 'choices.0', 'choices']);
  equal(fields(choices(['a', 'b'])), []);
  equal(fields(choices(['a'.repeat(250), 'b'])), []);
  equal(fields(choices(['a'.repeat(251), 'b'])), ['choices.0']);
  equal(fields(choices(['a', 'b', ' a '])), ['choices.2']);
  equal(fields(choices(['a', 'b'], -1)), ['right']);
  equal(fields(choices(['a', '', 'b'], 1)), ['choices.1']);
  equal(fields(choices([...'abcdefghi'])), ['choices']);
  equal(fields(changed(choices(['a', 'b']), { prompt: 'x'.repeat(1001) })), ['prompt']);
  equal(fields(changed(choices(['a', 'b']), { limit: 2000 })), ['limit']);
  equal(fields(ofKind('text', { accepted: [' '] })), ['accepted']);
  equal(fields(ofKind('text', { accepted: ['a'.repeat(201)] })), ['accepted.0']);
  equal(fields(ofKind('number', { value: 'x', tolerance: '-1', unit: 'u'.repeat(31) })), ['value', 'tolerance', 'unit']);
  equal(fields(ofKind('number', { value: '0' })), []);
  equal(fields(ofKind('order', { items: ['a', '', 'a'] })), ['items.2']);
  equal(fields(ofKind('match', { pairs: [{ left: 'a', right: '1' }, { left: 'b', right: '' }, { left: '', right: '' }] })), ['pairs.1.right']);
  equal(fields(ofKind('match', { pairs: [{ left: 'a', right: '1' }, { left: 'b', right: '2' }], decoys: ['1'] })), ['decoys.0']);
  equal([titleFault({ title: ' ' }) !== '', titleFault({ title: 'x'.repeat(101) }) !== '', titleFault({ title: 'x' })], [true, true, '']);
});

test('a change of kind copies the fields that fit, and nothing is lost when it is changed back', () => {
  const question = fromForm(CHOICE);
  const text = switchKind(question, 'text');
  equal(text.accepted, ['b']);
  equal(switchKind(text, 'choice').choices.slice(0, 3), question.choices);
  equal(switchKind(fromForm(TEXT), 'choice').choices[0], { text: 'Jove', right: true });
  equal(switchKind(question, 'order').items, ['a', 'b', 'c']);
  equal(switchKind(fromForm(ORDER), 'choice').choices.map(({ text: part }) => part), ['a', 'b', 'c', '']);
  equal(switchKind(fromForm({ ...CHOICE, choices: ['8', '9'], correct: [1] }), 'number').value, '9');
  equal(switchKind(switchKind(question, 'truefalse'), 'truefalse').choices.map(({ text: part }) => part), ['True', 'False']);
  equal(switchKind(fromForm({ ...CHOICE, choices: ['Wahr', 'Falsch'] }), 'text').kind, 'text');
  equal(fromForm({ ...CHOICE, choices: ['Falsch', 'Richtig'] }).kind, 'truefalse');
});

test('the mark moves in single-choice questions, and is set and removed in others', () => {
  const right = ({ choices: all }) => all.flatMap(({ right: is }, index) => (is ? [index] : []));
  const question = choices(['a', 'b', 'c']);
  equal(right(markRight(question, 2)), [2]);
  equal(right(markRight(letAny(question, true), 2)), [0, 2]);
  equal(right(letAny(markRight(letAny(question, true), 2), false)), [0], 'one again');
  equal(right(markRight(switchKind(question, 'several'), 2)), [0, 2]);
});

test('rows move up to the end of the list', () => {
  const question = ofKind('order', { items: ['a', 'b', 'c'] });
  equal(movedRow(question, 'items', 0, 1).items, ['b', 'a', 'c']);
  equal(movedRow(question, 'items', 0, -1) === question, true);
});

test('titles become names, and copies get the next number', () => {
  equal(['Pub night, November', ' Café: Déjà vu! ', 'Реки Севера', '***'].map(nameFor), ['pub-night-november', 'cafe-deja-vu', 'реки-севера', '']);
  equal(['한국 지리'.normalize('NFD'), 'हिन्दी', 'Ångström'].map(nameFor), ['한국-지리'.normalize('NFC'), 'हिन्दी', 'angstrom']);
  equal(nameFor('국'.repeat(99).normalize('NFD')), '국'.repeat(60));
  equal(['Planets', 'Planets 2', 'Planets 9'].map(nextTitle), ['Planets 2', 'Planets 3', 'Planets 10']);
});

test('the message about omitted questions states their number and the reason', () => {
  equal(omissionText('gift', 2), '2 questions are not in this file: they are switched off.');
  equal(omissionText('csv', 1), '1 question is not in this file.');
  equal(omissionText('kahoot', 0), '');
});

test('a list that is pasted fills the empty rows and makes new ones, as many as fit', () => {
  const texts = { most: 4, textOf: (row) => row, rowOf: (text) => text };
  const paste = (items, index, lines) => withLines(ofKind('order', { items }), 'items', index, lines, texts).items;
  equal(paste(['', '', ''], 0, ['a', 'b']), ['a', 'b', '']);
  equal(paste(['', 'kept', ''], 0, ['a', 'b', 'c']), ['a', 'kept', 'b', 'c']);
  equal(paste(['x', ''], 1, ['a', 'b', 'c', 'd']), ['x', 'a', 'b', 'c']);
});
