import { asked as question, EIGHT_PICTURED, HALL, SHORT_EIGHT_PICTURED, TALL, TEXTS, top, WIDE } from './extremes.js';
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';

const ADDRESS = 'https://quiz.informatik.hochschule-beispiel.example/live/482913';
const TALLY = { type: 'tally', question: 98, answered: 9876, of: 10_000 };

/** As many typed answers as there can be; the first two are right. */
const wordsOf = (texts) =>
  Array.from({ length: 20 }, (_, index) => ({ text: texts[index % texts.length], players: Math.ceil(8000 / (index * index + 1)), ...(index < 2 && { right: true }) }));

/** @param state of display-states.js, which makes a state from messages */
export function displayExtremes(state) {
  const seat = (text, phase, scene, more, rest) =>
    [say.snapshot('display', phase, { joinUrl: ADDRESS, roster: HALL, ...more }, scene, { bank: TEXTS[text].title, players: 10_000, ...rest })];
  const shown = (text, asked) =>
    seat(text, 'question', [{ ...say.question(asked, { number: 98, of: 120 }), limit: 300_000, remaining: 299_000, worth: 2 }, TALLY]);
  const revealed = (correct, counts, explanation, more) => ({ ...say.reveal(correct, counts, 98, explanation), ...more });
  const each = Object.keys(TEXTS).flatMap((text) => {
    const { explanation, choices, typed, names } = TEXTS[text];
    const roster = names.map((name, index) => ({ player: `p${index}`, name }));
    return [
      state(`lobby-${text}`, seat(text, 'lobby', [], { roster }, { players: 5 })),
      state(`question-${text}`, shown(text, question(text))),
      state(`question-${text}-order`, shown(text, question(text, 'order'))),
      state(`question-${text}-match`, shown(text, question(text, 'match'))),
      state(`question-${text}-number`, shown(text, { ...question(text, 'number'), choices: [], unit: typed })),
      state(`reveal-${text}`, [...shown(text, question(text)), revealed([1], [1234, 8000, 640, 2], explanation)]),
      state(`reveal-${text}-bare`, [...shown(text, question(text)), revealed([1], [1234, 8000, 640, 2], '')]),
      state(`reveal-${text}-order`, [...shown(text, question(text, 'order')), revealed([2, 0, 1, 3], [1234, 8000, 640, 2], explanation)]),
      state(`reveal-${text}-match`, [...shown(text, question(text, 'match')), revealed([0, 1, 3, 2], [1234, 8000, 640, 2], explanation)]),
      state(`reveal-${text}-typed`, [...shown(text, { ...question(text, 'text'), choices: [] }), revealed([], [], explanation, { accepted: choices, right: 8000, answered: 9876, typed: wordsOf([...choices, typed, ...names]) })]),
      state(`reveal-${text}-number`, [
        ...shown(text, { ...question(text, 'number'), choices: [], unit: typed }),
        revealed([], [], explanation, { number: { value: -1234567.125, tolerance: 1000, unit: typed }, right: 0, answered: 9876, typed: wordsOf(['-1234567.125', '1.7976931348623157E308', '12345678901234567890']) }),
      ]),
      state(`leaderboard-${text}`, [...shown(text, question(text)), revealed([1], [1, 2, 3, 4], ''), { type: 'leaderboard', top: top(text) }]),
      state(`round-${text}`, seat(text, 'round', [say.round({ round: 98, of: 100, title: TEXTS[text].title, bank: TEXTS[text].title, worth: 5, anew: true, questions: 200 })])),
      state(`break-${text}`, seat(text, 'break', [say.pause({ remaining: 3_599_000, next: TEXTS[text].title, top: top(text) })])),
      state(`leaderboard-round-${text}`, [...shown(text, question(text)), revealed([1], [1, 2, 3, 4], ''), { type: 'leaderboard', last: true, top: [...top(text), ...top(text)] }]),
      state(`podium-${text}`, seat(text, 'podium', [{ type: 'finished', players: 10_000, podium: top(text).slice(0, 3) }])),
      state(`podium-${text}-tie`, seat(text, 'podium', [{ type: 'finished', players: 10_000, podium: top(text).map((row, place) => ({ ...row, rank: place === 4 ? 5 : 1, total: 98_765 })) }])),
    ];
  });
  const pictured = (name, asked) => state(name, shown('arabic', asked));
  return [
    ...each,
    state('lobby-124', seat('words', 'lobby', [], {}, { players: 124 })),
    state('lobby-10000', seat('arabic', 'lobby', [], {}, { players: 10_000 })),
    state('lobby-locked-124', seat('chinese', 'lobby', [], {}, { players: 124, locked: true })),
    pictured('question-eight-pictured', EIGHT_PICTURED),
    pictured('question-eight-short-pictured', SHORT_EIGHT_PICTURED),
    pictured('question-tall', { ...say.SHORT, picture: TALL }),
    pictured('question-wide', { ...say.SHORT, picture: WIDE }),
    pictured('question-long-tall', { ...say.LONG, picture: TALL }),
    pictured('question-several-tall', { ...kinds.SEVERAL, picture: TALL }),
    pictured('question-number-tall', { ...kinds.NUMBER, picture: TALL }),
    state('reveal-tall', [...shown('words', { ...say.LONG, picture: TALL }), revealed([3], [3, 15, 1, 4], TEXTS.words.explanation)]),
    state('reveal-eight-pictured', [...shown('words', EIGHT_PICTURED), revealed([3], [1, 2, 0, 12, 4, 0, 2, 1], TEXTS.arabic.explanation)]),
    state('reveal-endless', [...shown('words', { ...kinds.CODE, prompt: kinds.ENDLESS }), revealed([3], [3, 15, 1, 4], kinds.ENDLESS)]),
  ];
}
