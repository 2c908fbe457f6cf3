import { chart } from '/core/chart.js';
import { html, render } from '/core/html.js';
import { equal, test } from './harness.js';

function bars(question, facts) {
  const root = document.createElement('div');
  render(html`${chart(question, facts)}`, root);
  return [...root.querySelectorAll('.share i')].map((bar) => Number(/scaleX\((.*)\)/.exec(bar.style.transform)[1]));
}

test('a bar is as long as its part of all answers, not of the longest bar', () => {
  equal(bars({ kind: 'choice', choices: ['a', 'b', 'c'] }, { correct: [0], counts: [3, 1, 0] }), [0.75, 0.25, 0]);
});

test('where players pick several, a bar counts against those who answered', () => {
  equal(bars({ kind: 'several', choices: ['a', 'b'] }, { correct: [0], counts: [8, 4], answered: 16 }), [0.5, 0.25]);
});

test('the bars of a report count against its right and wrong answers', () => {
  equal(bars({ kind: 'order', choices: ['a', 'b'] }, { correct: [1, 0], counts: [5, 2], right: 2, wrong: 8 }), [0.5, 0.2]);
});

test('a question that nobody answered has empty bars', () => {
  equal(bars({ kind: 'choice', choices: ['a', 'b'] }, { correct: [0], counts: [0, 0] }), [0, 0]);
});
