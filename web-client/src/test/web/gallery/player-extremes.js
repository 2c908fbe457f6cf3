import { asked as question, EIGHT_PICTURED, SHORT_EIGHT_PICTURED, TALL, TEXTS, top, WIDE } from './extremes.js';
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';

const FAR = { total: 98_765, rank: 1234, of: 10_000 };

/** @param state of player-states.js, which makes a state from messages */
export function playerExtremes(state) {
  const seat = (text, phase, scene, rest) => {
    const seated = { player: 'p1', name: TEXTS[text].names[0], standing: FAR, streak: 12 };
    return [say.snapshot('player', phase, { ...seated, ...rest }, scene, { bank: TEXTS[text].title, players: 10_000 })];
  };
  const asked = (text, kind, more = {}) => seat(text, 'question', [{ ...say.question(question(text, kind), { number: 98, of: 120 }), limit: 300_000, remaining: 299_000, ...more }]);
  const standing = (name) => say.result({ points: 2988, ...FAR, behind: { name, points: 12_345 }, streak: 12 });
  const each = Object.keys(TEXTS).flatMap((text) => {
    const { names, explanation, typed, choices } = TEXTS[text];
    const right = { ...say.reveal([1], [], 98, explanation) };
    const given = (response) => ({ type: 'receipt', question: 98, response });
    return [
      state(`lobby-${text}`, { messages: seat(text, 'lobby', []) }),
      state(`scrolling-${text}`, { messages: asked(text) }),
      state(`scrolling-${text}-several`, { messages: asked(text, 'several'), form: { draft: { picks: [0, 2] } } }),
      state(`scrolling-${text}-order`, { messages: asked(text, 'order') }),
      state(`scrolling-${text}-match`, { messages: asked(text, 'match'), form: { draft: { match: [1, 0, -1, -1], selected: 2 } } }),
      state(`scrolling-${text}-typed`, { messages: asked(text, 'text', { choices: [] }), form: { draft: { text: typed } } }),
      state(`scrolling-${text}-number`, { messages: asked(text, 'number', { choices: [], unit: names[1] }), form: { draft: { text: '-1234567890,123456789' } } }),
      state(`result-${text}`, { messages: [...asked(text), given({ kind: 'choice', picks: [0] }), right, { ...standing(names[1]), question: 98, correct: false }] }),
      state(`result-${text}-match`, {
        messages: [...asked(text, 'match'), given({ kind: 'match', match: [1, 0, 2, 3] }), { ...right, correct: [0, 1, 3, 2], counts: [] }, { ...standing(names[2]), question: 98, correct: false }],
      }),
      state(`result-${text}-typed`, {
        messages: [...asked(text, 'text', { choices: [] }), given({ kind: 'text', text: typed }), { ...right, correct: [], accepted: choices }, { ...standing(names[0]), question: 98, correct: false }],
      }),
      state(`board-${text}`, { messages: [...asked(text), right, { ...standing(names[3]), question: 98 }, { type: 'leaderboard', top: top(text) }] }),
      state(`round-${text}`, { messages: seat(text, 'round', [say.round({ round: 98, of: 100, title: TEXTS[text].title, worth: 5, questions: 200 })]) }),
      state(`break-${text}`, { messages: seat(text, 'break', [say.pause({ remaining: 3_599_000, next: TEXTS[text].title, top: top(text) })]) }),
      state(`podium-${text}`, { messages: [...seat(text, 'podium', []), { type: 'finished', players: 10_000, podium: top(text).slice(0, 3), standing: { ...FAR, rank: 1 } }] }),
    ];
  });
  const pictured = (name, text) => state(name, { messages: seat('arabic', 'question', [{ ...say.question(text), limit: 300_000, remaining: 120_000 }]) });
  return [
    ...each,
    pictured('scrolling-eight-pictured', EIGHT_PICTURED),
    pictured('scrolling-eight-short-pictured', SHORT_EIGHT_PICTURED),
    pictured('scrolling-tall', { ...say.SHORT, picture: TALL }),
    pictured('scrolling-wide', { ...say.SHORT, picture: WIDE }),
    pictured('scrolling-long-tall', { ...kinds.EIGHT_LONG, picture: TALL }),
  ];
}
