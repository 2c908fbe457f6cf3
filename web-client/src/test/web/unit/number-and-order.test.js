import { numberText, parseNumber, readTolerance, withTolerance } from '/core/decimal.js';
import { EMPTY, reduce } from '/core/game-state.js';
import { worthLabel } from '/core/labels.js';
import { CORRECTION, newNumber, withQuestion } from '/host/correction.js';
import { moved, nextFree, paired, rowAt } from '/player/arrangement.js';
import { equal, test } from './harness.js';

test('a number is parsed as people write it', () => {
  const read = {
    '42': 42, ' 9,9 ': 9.9, '9.9': 9.9, '-3': -3, '−3,5': -3.5, '+7': 7, '.5': 0.5, '5.': 5, '1 234': 1234, '1’234.5': 1234.5,
    '1.234,5': 1234.5, '1,234.5': 1234.5, '1,234,567': 1234567, '1.234.567': 1234567, '6e23': 6e23, '1,5e-3': 0.0015, '0': 0,
    '٤٢': 42, '۱۲٫۵': 12.5, '१२.५': 12.5, '١٬٢٣٤': 1234,
  };
  for (const [text, number] of Object.entries(read)) {
    equal(parseNumber(text), number, text);
  }
  for (const text of ['', ' ', '-', 'ten', '1-2', '1/2', '12 km', 'Infinity', '0x10', '1e999', '--1', ',', 'e5']) {
    equal(parseNumber(text), null, text);
  }
});

test('three digits after the foreign separator are thousands', () => {
  equal(['1,234', '1.234', '-12,500', '0,125', '1,23', '1234,567'].map((text) => parseNumber(text, false)), [1234, 1.234, -12500, 0.125, 1.23, 1234.567]);
  equal(['1,234', '1.234', '-12.500', '0.125', '1.23'].map((text) => parseNumber(text, true)), [1.234, 1234, -12500, 0.125, 1.23]);
});

test('a number is shown so that it can be typed again', () => {
  equal([0.1 + 0.2, -3.5, 1234567, 42].map(numberText), ['0.3', '−3.5', '1234567', '42']);
  equal(withTolerance({ value: 9.9, tolerance: 0.5, unit: 'h' }), '9.9 ± 0.5 h');
  equal(withTolerance({ value: 7, tolerance: 0, unit: '' }), '7');
  equal([readTolerance('9.9 ± 0.5'), readTolerance('-7'), readTolerance('many')], [{ value: 9.9, tolerance: 0.5 }, { value: -7, tolerance: 0 }, null]);
});

test('a moved item takes its new place and the others shift', () => {
  equal([moved([0, 1, 2, 3], 0, 2), moved([0, 1, 2, 3], 3, 0), moved([0, 1], 1, 9)], [[1, 2, 0, 3], [3, 0, 1, 2], [0, 1]]);
  const rows = [{ bottom: 50 }, { bottom: 100 }, { bottom: 150 }];
  equal([-20, 10, 50, 99, 400].map((height) => rowAt(rows, height)), [0, 0, 1, 1, 2]);
});

test('no item has two partners', () => {
  const one = paired([-1, -1, -1], 0, 2);
  equal([one, paired(one, 1, 2), paired(one, 0, 1)], [[2, -1, -1], [-1, 2, -1], [1, -1, -1]]);
  equal([nextFree([2, -1, -1], 0), nextFree([-1, 1, 2], 2), nextFree([0, 1], 1)], [1, 0, -1]);
});

test('the worth of a question is shown unless it is normal', () => {
  equal([{}, { worth: 0 }, { worth: 1 }, { worth: 2 }, { worth: 5 }].map(worthLabel), ['', 'No points', '', 'Double points', '5 times the points']);
});

test('a corrected number is the one that is shown', () => {
  const asked = { type: 'question', question: 0, of: 1, kind: 'number', prompt: '?', choices: [], limit: 1, remaining: 1 };
  const right = (value) => ({ question: 0, correct: [], counts: [], number: { value, tolerance: 1, unit: 'km' } });
  const state = [asked, { type: 'reveal', ...right(5), explanation: '' }, { type: 'corrected', ...right(6), dropped: false }].reduce(
    (folded, message) => reduce(folded, message, 0),
    EMPTY,
  );
  equal(state.reveal.number.value, 6);
});

test('the explanation of a matching question is shown', () => {
  const asked = { type: 'question', question: 0, of: 1, kind: 'match', prompt: '?', choices: ['a', 'b'], partners: ['c', 'd'], limit: 1, remaining: 1 };
  const reveal = { type: 'reveal', question: 0, correct: [1, 0], counts: [1, 1], explanation: 'b' };
  equal([asked, reveal].reduce((folded, message) => reduce(folded, message, 0), EMPTY).reveal.explanation, 'b');
});

test('a number is corrected to the typed one, and only if that changes it', () => {
  const questions = [{ question: 0, kind: 'number', accepted: ['9.9 ± 0.5'], correct: [], typed: [] }];
  const correction = withQuestion({ ...CORRECTION, questions }, 0);
  equal([correction.value, correction.tolerance, newNumber(correction)], ['9.9', '0.5', null]);
  equal(newNumber({ ...correction, value: '10,5' }), { kind: 'number', value: 10.5, tolerance: 0.5 });
  equal(newNumber({ ...correction, tolerance: '' }), { kind: 'number', value: 9.9, tolerance: 0 });
  equal([newNumber({ ...correction, value: 'x' }), newNumber({ ...correction, tolerance: '-1' })], [null, null]);
});
