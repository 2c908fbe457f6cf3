import { asked as question, EIGHT_PICTURED, HALL, TALL, TEXTS, top } from './extremes.js';
import * as say from './messages.js';

/** @param state of host-states.js, which makes a state from messages */
export function hostExtremes(state) {
  const seat = (text, phase, scene, rest) => {
    const seated = { joinUrl: 'https://quiz.informatik.hochschule-beispiel.example/live/482913', displayKey: '482913.d.Jr0yQ2kqW1v9d3c8', report: '3v5kq0c8m1tzp', roster: HALL };
    return [say.snapshot('host', phase, seated, scene, { bank: TEXTS[text].title, players: 124, ...rest })];
  };
  const tally = { type: 'tally', question: 98, answered: 9876, of: 10_000 };
  const shown = (text, asked) => seat(text, 'question', [{ ...say.question(asked, { number: 98, of: 120 }), limit: 300_000, remaining: 299_000 }, tally]);
  const revealed = (correct, explanation, more) => ({ ...say.reveal(correct, [1234, 8000, 640, 2], 98, explanation), ...more });
  const each = Object.keys(TEXTS).flatMap((text) => {
    const { explanation, choices, title, names, prompt } = TEXTS[text];
    const bank = { name: 'extreme', title, entries: 99_999, questions: 99_999, problems: 1234, saved: true };
    const preview = {
      name: 'extreme',
      format: 'Notes',
      saved: false,
      bank: { title, problems: [{ line: 99_999, message: `has no answer: ${prompt}` }], questions: [{ ...question(text), correct: [1], explanation }, { ...question(text, 'order'), correct: [0, 1, 2, 3] }] },
      scores: [84, 12],
      marks: [],
    };
    return [
      state(`banks-${text}`, [], { link: { status: 'idle' }, ui: { banks: [bank], chosen: 'extreme', preview, failures: [{ name: `${names[0]}.yaml`, line: 12, message: prompt }] } }),
      state(`programme-${text}`, [], {
        link: { status: 'idle' },
        ui: {
          banks: [bank],
          chosen: 'extreme',
          preview,
          title,
          worth: 5,
          rounds: [{ title: title.slice(0, 80), bank: 'extreme', questions: 200, worth: 5, breakMinutes: 60 }, { title: names[1], bank: 'none', questions: 1, worth: 1, breakMinutes: 0 }],
          programmes: [{ name: title.slice(0, 80), rounds: [] }],
        },
      }),
      state(`round-${text}`, seat(text, 'round', [
        say.round({ round: 0, of: 2, title, bank: title, worth: 5, questions: 200 }),
        { type: 'programme', round: 0, rounds: [{ title, bank: title, questions: 200, breakTime: 3_600_000 }, { title: names[0], bank: title, questions: 1 }] },
      ])),
      state(`break-${text}`, seat(text, 'break', [say.pause({ remaining: 3_599_000, next: title, top: top(text) })])),
      state(`question-${text}`, shown(text, question(text))),
      state(`reveal-${text}`, [...shown(text, question(text)), revealed([1], explanation)]),
      state(`reveal-${text}-match`, [...shown(text, question(text, 'match')), revealed([0, 1, 3, 2], explanation)]),
      state(`reveal-${text}-typed`, [...shown(text, { ...question(text, 'text'), choices: [] }), revealed([], explanation, { accepted: choices })]),
      state(`leaderboard-${text}`, [...shown(text, question(text)), revealed([1], ''), { type: 'leaderboard', top: top(text) }]),
      state(`kick-${text}`, seat(text, 'lobby', []), { ui: { confirm: { kind: 'kick', player: { player: 'p1', name: names[0] } } }, after: (root) => root.querySelector('.confirm').showModal() }),
      state(`podium-${text}`, seat(text, 'podium', [{ type: 'finished', players: 10_000, podium: top(text).slice(0, 3) }])),
    ];
  });
  return [
    ...each,
    state('lobby-124', seat('words', 'lobby', [])),
    state('question-eight-pictured', shown('words', EIGHT_PICTURED)),
    state('question-tall', shown('words', { ...say.SHORT, picture: TALL })),
  ];
}
