import { render } from '/core/html.js';
import { CORRECTION, newKey, withQuestion } from '/host/correction.js';
import { cardsView } from '/reports/question-results.js';
import { durationOf, fileName, meanShareRight, percent, playersMatching, secondsOf, shareRight } from '/reports/report-format.js';
import { golden } from './golden.js';
import { equal, test } from './harness.js';

test('the mean share of correct answers omits dropped questions and those without players', async () => {
  const { questions } = await golden('http/report');
  equal(questions.map(shareRight), [1, 0.5]);
  equal(percent(meanShareRight(questions)), '75 %');
  equal(meanShareRight([questions[0], { ...questions[1], dropped: true }]), 1);
  equal(meanShareRight([{ ...questions[0], right: 0 }]), null);
  equal(meanShareRight([]), null);
});

test('half right answers are in the denominator, and tie-breaks in no mean', async () => {
  const { questions } = await golden('http/report-formats');
  equal(questions.map(shareRight), [0.5, 0.5, 1, 0]);
  equal(meanShareRight(questions), 2 / 3);
});

test('times are rounded by their size', () => {
  equal([0, 45_000, 312_000, 3_725_000].map(durationOf), ['0 s', '45 s', '5 min 12 s', '1 h 2 min']);
  equal([0, 4250, 61_000].map(secondsOf), ['–', '4.3 s', '61.0 s']);
});

test('a player is found whatever the case and the accents', async () => {
  const players = ['Ömer', 'Zoë', 'Ada'].map((name) => ({ name }));
  equal(playersMatching(players, ' omer').map(({ name }) => name), ['Ömer']);
  equal([playersMatching(players, '').length, playersMatching(players, 'x').length], [3, 0]);
});

test('the name of an exported file contains the date of the room', async () => {
  const opened = new Date(2026, 10, 3, 20).getTime();
  equal(fileName({ bank: 'Pub night!', opened }, 'players.csv'), 'pub-night-2026-11-03-players.csv');
  equal(fileName({ bank: 'Über Zürich', opened }, 'report.xlsx'), 'über-zürich-2026-11-03-report.xlsx');
  equal(fileName({ bank: '???', opened }, 'report.xlsx'), 'trivium-2026-11-03-report.xlsx');
});

test('a correction can be saved only if the ticks have changed', async () => {
  const { questions } = await golden('http/report');
  const correction = withQuestion({ ...CORRECTION, questions }, 1);
  equal([correction.picks, newKey(correction)], [[1], null]);
  equal(newKey({ ...correction, picks: [] }), null, 'none is right');
  equal([newKey({ ...correction, picks: [1, 3] }), newKey({ ...correction, picks: [3] })].map(({ correct }) => correct), [[1, 3], [3]]);
});

test('typed answers to a gap are shown as texts, not as a chart of choices', async () => {
  const { questions } = await golden('http/report-kinds');
  const number = questions.find(({ kind }) => kind === 'number');
  const page = document.createElement('div');
  render(cardsView([{ ...number, kind: 'gap' }]), page);
  equal(page.querySelector('.typed-answers .label').textContent.trim(), '10 (right)');
});
