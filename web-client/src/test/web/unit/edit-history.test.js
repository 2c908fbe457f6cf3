import { EMPTY_DOC } from '/editor/bank-document.js';
import { edit, historyOf, isDirty } from '/editor/edit-history.js';
import { blank } from '/editor/question-kinds.js';
import { faultAt, faults } from '/editor/validation.js';
import { equal, test } from './harness.js';

const questions = ['one', 'two', 'three'].map((prompt, index) => ({ ...blank('text', { prompt }), id: `q${index + 1}` }));
const DOC = { ...EMPTY_DOC, title: 'Numbers', questions, next: 4 };

const after = (...changes) => changes.reduce(edit, historyOf(DOC));
const prompts = ({ doc }) => doc.questions.map(({ prompt }) => prompt);
const put = (id, prompt, more = {}) => ({ type: 'put', question: { ...DOC.questions.find((one) => one.id === id), prompt }, ...more });

test('every step can be undone and redone, one by one', () => {
  const changes = [put('q1', 'uno'), { type: 'remove', ids: ['q2'] }, { type: 'switch', ids: ['q3'], off: true }, { type: 'title', title: 'Numeri' }];
  const states = changes.reduce((all, change) => [...all, edit(all.at(-1), change)], [historyOf(DOC)]);
  let state = states.at(-1);
  for (const before of states.slice(0, -1).toReversed()) {
    state = edit(state, { type: 'undo' });
    equal(state.doc === before.doc, true, 'the very document');
  }
  equal(isDirty(state), false);
  equal(edit(state, { type: 'undo' }) === state, true, 'there is nothing before the first');
  for (const later of states.slice(1)) {
    state = edit(state, { type: 'redo' });
    equal(state.doc === later.doc, true, 'the very document');
  }
});

test('typing without a pause is one step for each field', () => {
  const typed = (text, at, field = 'q1.prompt') => put('q1', text, { typing: field, at });
  const state = after(typed('o', 0), typed('on', 300), typed('one!', 600), typed('one! ', 5_000), typed('x', 5_100, 'q1.explanation'));
  equal(state.past.length, 3);
  equal(prompts(edit(edit(state, { type: 'undo' }), { type: 'undo' }))[0], 'one!');
});

test('typing starts a new step after saving, undoing or another step', () => {
  const typed = (text, at) => put('q1', text, { typing: 'q1.prompt', at });
  const saved = after(typed('a', 0));
  const state = edit(edit(saved, { type: 'saved', doc: saved.doc }), typed('ab', 10));
  equal(state.past.length, 2);
  equal(isDirty(edit(state, { type: 'undo' })), false, 'back at what was saved');
  equal(after(typed('a', 0), { type: 'title', title: 'B' }, typed('ab', 10)).past.length, 3);
  equal(after(typed('a', 0), { type: 'undo' }, typed('b', 10), typed('bc', 20)).past.length, 1);
});

test('a new change discards the steps that could be redone', () => {
  equal(after(put('q1', 'uno'), { type: 'undo' }, put('q2', 'due')).future, []);
});

test('a change that changes nothing is no step', () => {
  const state = historyOf(DOC);
  equal(edit(state, { type: 'title', title: 'Numbers' }) === state, true);
  equal(edit(state, { type: 'switch', ids: ['q1'], off: false }) === state, true);
  equal(edit(state, { type: 'put', question: DOC.questions[0] }) === state, true);
  equal(edit(state, { type: 'put', question: { ...DOC.questions[0], id: 'gone' } }) === state, true);
});

test('questions are added and copied below the current one, each with its own id', () => {
  const state = after({ type: 'add', question: blank('text', { prompt: 'new' }), after: 'q1' }, { type: 'copy', id: 'q3' }, { type: 'add', question: blank('text', { prompt: 'last' }), after: '' });
  equal(prompts(state), ['one', 'new', 'two', 'three', 'three', 'last']);
  equal(state.doc.questions.map(({ id }) => id), ['q1', 'q4', 'q2', 'q3', 'q5', 'q6']);
});

test('undo reports what it undoes and where', () => {
  equal(after({ type: 'remove', ids: ['q2'], what: 'the deletion' }).past.map(({ what, where }) => [what, where]), [['the deletion', 'q2']]);
});

test('a bank that was never saved is unsaved after any number of undos', () => {
  equal(isDirty(historyOf(DOC, null)), true);
});

test('faults of a new question are shown once it has been left, which is not a step', () => {
  const state = after({ type: 'add', question: blank('choice', { prompt: '' }), after: '' });
  const last = ({ doc }) => doc.questions.at(-1);
  equal(faultAt(last(state), 'prompt'), '');
  equal(faults(last(state)).length > 0, true, 'it can not be saved so');
  const left = edit(state, { type: 'written', id: 'q4' });
  equal(faultAt(last(left), 'prompt'), 'Write the question.');
  equal(left.past.length, state.past.length);
  const saved = edit(edit(state, { type: 'saved', doc: state.doc }), { type: 'written', id: 'q4' });
  equal(isDirty(saved), false);
});
