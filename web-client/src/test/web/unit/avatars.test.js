import { AVATAR_NAMES, avatarView } from '/core/avatars.js';
import { html, render } from '/core/html.js';
import { madeUpName, nameWords } from '/player/made-up-names.js';
import { equal, test } from './harness.js';

function drawn(number) {
  const root = document.createElement('div');
  render(html`${avatarView(number)}`, root);
  return { shape: root.querySelector('path')?.getAttribute('d'), disc: root.querySelector('circle')?.getAttribute('fill') };
}

test('each of twelve avatars is known by its shape alone, and has its own colour and name', () => {
  const all = Array.from({ length: 12 }, (_, number) => drawn(number));
  equal(new Set(all.map(({ shape }) => shape)).size, 12, 'shapes');
  equal(new Set(all.map(({ disc }) => disc)).size, 12, 'discs');
  equal(new Set(AVATAR_NAMES).size, 12, 'names');
});

test('a player without an avatar, or with one that this page does not know, has none', () => {
  equal([undefined, null, 12, -1].map((number) => drawn(number).shape), [undefined, undefined, undefined, undefined]);
});

test('every made-up name consists of two different words and fits into a name', () => {
  const [first, second] = nameWords();
  equal([first, second].map((words) => new Set(words).size), [first.length, second.length], 'different words');
  const longest = first.flatMap((one) => second.map((other) => `${one} ${other}`)).filter((name) => name.length > 24);
  equal(longest, []);
  equal(first.length * second.length > 1500, true, 'enough for a room');
});

test('a made-up name depends on chance alone', () => {
  const [first, second] = nameWords();
  const chances = [0, 0.999999];
  equal(madeUpName(() => chances.shift()), `${first[0]} ${second.at(-1)}`);
});
