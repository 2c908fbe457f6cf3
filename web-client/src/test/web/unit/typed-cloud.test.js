import { answerCount } from '/core/answer-count.js';
import { html, render } from '/core/html.js';
import { reduce, EMPTY } from '/core/game-state.js';
import { LARGEST_WORD, typedCloud } from '/core/typed-cloud.js';
import { golden } from './golden.js';
import { equal, test } from './harness.js';

function shown(template) {
  const root = document.createElement('div');
  render(html`${template}`, root);
  return root;
}

async function revealed(question, reveal, ...more) {
  const messages = await Promise.all([question, reveal, ...more].map((name) => golden(`server/${name}`)));
  return messages.reduce((state, message) => reduce(state, message, 0), EMPTY);
}

const words = (root) => [...root.querySelectorAll('.word')].map((word) => word.querySelector('bdi').textContent);

test('typed answers are shown with the right ones marked, the most common one largest', async () => {
  const cloud = shown(typedCloud(await revealed('question-text', 'reveal-text')));
  equal(words(cloud), ['Venus', 'Mercury', 'the moon']);
  equal([...cloud.querySelectorAll('.is-right bdi')].map((word) => word.textContent), ['Venus']);
  const sizes = [...cloud.querySelectorAll('.word')].map((word) => Number.parseFloat(word.style.fontSize));
  equal([sizes[0], sizes[1] < sizes[0], sizes[2]], [LARGEST_WORD, true, 1]);
});

test('typed numbers are shown as numbers', async () => {
  const game = await revealed('question-number', 'reveal-number');
  const reveal = { ...game.reveal, typed: [{ text: '-0.25', players: 1 }, { text: '1.0E20', players: 1 }] };
  equal(words(shown(typedCloud({ ...game, reveal }))), ['−0.25', '100000000000000000000']);
});

test('a correction changes what is right', async () => {
  const game = await revealed('question-text', 'reveal-text', 'corrected-text');
  equal([...shown(typedCloud(game)).querySelectorAll('.is-right bdi')].map((word) => word.textContent), ['Venus', 'Evening Star']);
  equal(shown(answerCount(game)).textContent.trim(), '20 of 23 right');
});

test('the number of right answers is shown for every kind', async () => {
  equal(shown(answerCount(await revealed('question', 'reveal'))).textContent.trim(), '18 of 24 right');
  equal(shown(answerCount(await revealed('question-several', 'reveal-player'))).textContent.trim(), '');
  const game = await revealed('question', 'reveal');
  equal(shown(answerCount({ ...game, reveal: { ...game.reveal, right: 0, answered: 0 } })).textContent.trim(), '0 answers');
});
