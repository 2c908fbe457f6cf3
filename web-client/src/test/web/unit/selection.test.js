import { render } from '/core/html.js';
import { drawable, kindOf, SELECTION, selectionView, wireSelection } from '/host/selection.js';
import { equal, test } from './harness.js';

const BANK = {
  entries: [{ topic: 'Rivers' }, { topic: 'Rivers' }, {}],
  questions: [
    { kind: 'choice', prompt: 'Longest?', choices: ['Volga', 'Rhine'], entry: 0 },
    { kind: 'text', prompt: 'The ____ is long.', entry: 0 },
    { kind: 'choice', prompt: 'It is wet.', choices: ['True', 'False'], entry: 1 },
    { kind: 'number', prompt: 'How long?', entry: 2, off: true },
    { kind: 'order', prompt: 'In order', choices: ['a', 'b'] },
  ],
};

test('kinds are told as the server tells them', () => {
  equal(BANK.questions.map(kindOf), ['choice', 'gap', 'truefalse', 'number', 'order']);
  equal(kindOf({ kind: 'choice', prompt: 'Es ist.', choices: ['Falsch', 'Wahr'] }), 'truefalse');
});

test('one question about an entry can be drawn, and more only where that is wished for', () => {
  equal(drawable({ bank: BANK }, SELECTION), 3);
  equal(drawable({ bank: BANK }, { ...SELECTION, repeat: true }), 4);
});

test('topics and kinds narrow what can be drawn', () => {
  equal(drawable({ bank: BANK }, { ...SELECTION, topics: ['Rivers'] }), 2);
  equal(drawable({ bank: BANK }, { ...SELECTION, topics: [''] }), 1);
  equal(drawable({ bank: BANK }, { ...SELECTION, kinds: ['gap', 'order'] }), 2);
});

test('a level is drawn from what proved so hard, and from what nobody knows yet', () => {
  const played = [{ answered: 9, wrong: 8, level: 'hard' }, { answered: 2, wrong: 0 }, { answered: 9, wrong: 1, level: 'easy' }];
  equal(drawable({ bank: BANK, played }, { ...SELECTION, level: 'easy', repeat: true }), 3);
  equal(drawable({ bank: BANK, played }, { ...SELECTION, level: 'hard', repeat: true }), 3);
  equal(drawable({ bank: BANK, played }, { ...SELECTION, level: 'medium', repeat: true }), 2);
});

test('what is not chosen does not cross the wire', () => {
  equal(wireSelection(SELECTION), {});
  equal(wireSelection({ ...SELECTION, topics: ['Rivers'], seed: '0042', repeat: true }), {
    selection: { topics: ['Rivers'], seed: 42, repeat: true },
  });
});

test('all kinds that can be played are chosen at once, and given up at once', () => {
  let selection = SELECTION;
  const page = document.body.appendChild(document.createElement('div'));
  const tapAll = () => {
    render(selectionView({ selection, preview: { bank: BANK }, past: [] }, { change: (part) => (selection = part.selection) }), page);
    [...page.querySelectorAll('.facet')].find((facet) => facet.textContent.includes('All kinds')).querySelector('input').click();
  };
  tapAll();
  equal(selection.kinds, ['choice', 'truefalse', 'gap', 'order']);
  tapAll();
  equal(selection.kinds, []);
  page.remove();
});
