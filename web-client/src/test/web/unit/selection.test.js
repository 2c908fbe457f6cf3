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

test('kinds are recognized as on the server', () => {
  equal(BANK.questions.map(kindOf), ['choice', 'gap', 'truefalse', 'number', 'order']);
  equal(kindOf({ kind: 'choice', prompt: 'Es ist.', choices: ['Falsch', 'Wahr'] }), 'truefalse');
});

test('one question for each entry can be drawn, and more only if repetition is allowed', () => {
  equal(drawable({ bank: BANK }, SELECTION), 3);
  equal(drawable({ bank: BANK }, { ...SELECTION, repeat: true }), 4);
});

test('topics and kinds restrict the draw', () => {
  equal(drawable({ bank: BANK }, { ...SELECTION, topics: ['Rivers'] }), 2);
  equal(drawable({ bank: BANK }, { ...SELECTION, topics: [''] }), 1);
  equal(drawable({ bank: BANK }, { ...SELECTION, kinds: ['gap', 'order'] }), 2);
});

test('a level includes the questions that proved so hard, and new ones', () => {
  const played = [{ answered: 9, wrong: 8, level: 'hard' }, { answered: 2, wrong: 0 }, { answered: 9, wrong: 1, level: 'easy' }];
  equal(drawable({ bank: BANK, played }, { ...SELECTION, level: 'easy', repeat: true }), 3);
  equal(drawable({ bank: BANK, played }, { ...SELECTION, level: 'hard', repeat: true }), 3);
  equal(drawable({ bank: BANK, played }, { ...SELECTION, level: 'medium', repeat: true }), 2);
});

test('empty criteria are not sent', () => {
  equal(wireSelection(SELECTION), {});
  equal(wireSelection({ ...SELECTION, topics: ['Rivers'], seed: '0042', repeat: true }), {
    selection: { topics: ['Rivers'], seed: 42, repeat: true },
  });
});

test('spare questions are drawn only if the host wants more', () => {
  const bank = { ...BANK, questions: BANK.questions.map((question) => ({ ...question, spare: question.entry === 1 })) };
  equal(drawable({ bank }, SELECTION), 2);
  equal(drawable({ bank }, { ...SELECTION, more: true }), 3);
  equal(wireSelection({ ...SELECTION, more: true }), { selection: { more: true } });
  let selection = SELECTION;
  const page = document.body.appendChild(document.createElement('div'));
  render(selectionView({ selection, preview: { bank }, past: [] }, { change: (part) => (selection = part.selection) }), page);
  page.querySelector('[name=more]').click();
  equal(selection.more, true);
  page.remove();
});

test('picked questions replace the draw', () => {
  const picked = { ...SELECTION, picked: [4, 0], topics: ['Rivers'] };
  equal(drawable({ bank: BANK }, picked), 2);
  equal(wireSelection(picked), { selection: { topics: ['Rivers'], picked: [4, 0] } });
  equal(wireSelection({ ...SELECTION, inOrder: true }), { selection: { inOrder: true } });
});

test('all kinds can be selected and deselected at once', () => {
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
