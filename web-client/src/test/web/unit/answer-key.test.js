import { rightTexts } from '/editor/answer-key.js';
import { changed, docOf, fromForm, toForm } from '/editor/bank-document.js';
import { edit, historyOf } from '/editor/edit-history.js';
import { switchKind } from '/editor/question-kinds.js';
import { correctedSiblings, uncorrectedSiblings } from '/editor/sibling-questions.js';
import { equal, test } from './harness.js';

const entries = [{ question: 'Which planet is red?', answer: 'Mars, for its iron rusts.' }];
const made = (form, answer = entries[0].answer) => docOf({ bank: { title: 'T', entries: [{ ...entries[0], answer }], questions: [{ prompt: 'Which is red?', entry: 0, ...form }] } }).questions[0];
const typed = (explanation) => made({ kind: 'text', accepted: ['Mars'], explanation });
const corrected = (question, answer) => changed(question, { accepted: [answer] });

test('an explanation that only repeats the old correct answer is removed with it', () => {
  equal(corrected(fromForm({ kind: 'text', prompt: 'Who?', accepted: ['Mars'], explanation: 'mars.' }), 'Venus').explanation, '');
  const choice = made({ kind: 'choice', choices: ['Mars', 'Venus'], correct: [0], explanation: 'Mars' }, 'Mars');
  equal(changed(choice, { choices: choice.choices.map(({ text }) => ({ text, right: text === 'Venus' })) }).explanation, '');
  const number = made({ kind: 'number', value: 1234, unit: 'km', explanation: '1,234 km' }, '1,234 km');
  equal(changed(number, { value: '1235' }).explanation, '');
});

test('an explanation from the notes that states the old answer is removed and not saved', () => {
  const question = corrected(typed('Mars, for its iron rusts.'), 'Venus');
  equal([question.explanation, 'explanation' in toForm(question)], ['', false]);
  equal(corrected(typed('its iron rusts.'), 'Venus').explanation, 'its iron rusts.');
});

test('a written explanation remains, and so does one that still applies', () => {
  equal(corrected(changed(typed('Mars'), { explanation: 'Mars was a god of war.' }), 'Venus').explanation, 'Mars was a god of war.');
  equal(changed(typed('Mars'), { accepted: ['Mars', 'the red planet'] }).explanation, 'Mars');
  equal(changed(typed('Mars'), { prompt: 'Which planet is it?' }).explanation, 'Mars');
  equal(switchKind(typed('Mars'), 'choice').explanation, 'Mars');
});

test('where the explanation lists the whole answer, an addition or another order changes the answer', () => {
  const several = made({ kind: 'several', choices: ['Io', 'Europa', 'Titan'], correct: [0, 1], explanation: 'Io\nEuropa' }, 'Io\nEuropa');
  const right = (...those) => ({ choices: several.choices.map(({ text }, index) => ({ text, right: those.includes(index) })) });
  equal([right(0), right(0, 1, 2), right(0, 1)].map((part) => changed(several, part).explanation), ['', '', 'Io\nEuropa']);
  const order = made({ kind: 'order', choices: ['b', 'a'], correct: [1, 0], explanation: '1. a\n2. b' }, '1. a\n2. b');
  equal(changed(order, { items: ['b', 'a'] }).explanation, '');
});

test('an explanation returns with the answer that it states', () => {
  const question = corrected(corrected(typed('Mars, for its iron rusts.'), 'Mar'), 'Mars');
  equal([question.explanation, question.noted, question.outdated], ['Mars, for its iron rusts.', true, null]);
  const written = changed(corrected(typed('Mars'), 'Venus'), { explanation: 'Mars' });
  equal([written.explanation, written.outdated], ['Mars', null]);
});

test('the other questions of the entry can follow a correction, in one step', () => {
  const doc = docOf({ bank: { title: 'T', entries, questions: [
    { kind: 'text', prompt: 'Which is red?', accepted: ['Mars'], entry: 0 },
    { kind: 'choice', prompt: 'Which?', choices: ['Venus', 'mars', 'Io'], correct: [1], entry: 0 },
    { kind: 'choice', prompt: 'Which?', choices: ['Mars', 'Io'], correct: [0], entry: 0, explanation: 'Mars' },
    { kind: 'number', prompt: 'How many?', value: 2, entry: 0 },
    { kind: 'text', prompt: 'Elsewhere', accepted: ['Mars'] },
    { kind: 'choice', prompt: 'Mars is red.', choices: ['True', 'False'], correct: [0], entry: 0 },
  ] } });
  const state = edit(historyOf(doc), { type: 'put', question: corrected(doc.questions[0], 'Venus') });
  const behind = uncorrectedSiblings(state.doc.questions[0], state.doc, doc);
  equal([behind.old, behind.questions.map(({ id }) => id), behind.mentions.map(({ id }) => id)], ['Mars', ['q2', 'q3'], ['q6']]);
  const after = edit(state, { type: 'putAll', questions: correctedSiblings(behind), what: 'the corrections' });
  equal(after.doc.questions.map(rightTexts), [['Venus'], ['Venus'], ['Venus'], ['2'], ['Mars'], ['True']]);
  equal(after.doc.questions[1].choices.map(({ text }) => text), ['Venus', 'mars', 'Io'], 'the mark moves to a choice that is there');
  equal(after.doc.questions[2].explanation, '');
  equal(after.past.length, state.past.length + 1);
  equal(uncorrectedSiblings(after.doc.questions[0], after.doc, doc).questions, []);
  equal(uncorrectedSiblings(doc.questions[0], after.doc, doc), null, 'nothing was corrected there');
});
