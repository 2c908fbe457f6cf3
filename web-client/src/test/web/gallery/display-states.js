import { EMPTY, reduce } from '/core/game-state.js';
import { displayExtremes } from './display-extremes.js';
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';
import { NOW } from './messages.js';
import { displayFormats } from './format-states.js';
import { displaySheets } from './sheet-states.js';
import { displayTeams } from './team-states.js';

const SEAT = { joinUrl: 'http://192.168.178.42:8080/482913', roster: say.ROSTER };

/** Most states show the button that is there until somebody has pressed something. */
const SILENT = { blocked: true, muted: false, volume: 60 };
const SOUND = { blocked: false, muted: false, volume: 60 };

function state(name, messages, { link = { status: 'open' }, problem = '', code = '', since = 0, now = NOW, sound = SILENT, after } = {}) {
  const game = messages.reduce((current, message) => reduce(current, message, NOW), EMPTY);
  return { name: `display/${name}`, game, link, problem, code, since, now, sound, after };
}

const seat = (phase, scene, more, rest) => [say.snapshot('display', phase, { ...SEAT, ...more }, scene, rest)];
const asked = (text, ...more) => seat('question', [say.question(text), ...more]);
const tally = { type: 'tally', question: 2, answered: 17, of: 24 };
const last = say.question(say.SHORT, { number: 9 });

export const DISPLAY = [
  state('opening', [], { link: { status: 'opening' } }),
  state('refused', [], { problem: 'Wrong host key. It\'s in the link shown when Trivium started.' }),
  state('code', [], { link: { status: 'idle' }, code: 'KTRX' }),
  state('code-wide', [], { link: { status: 'idle' }, code: 'WWMM' }),
  state('code-reconnecting', [], { link: { status: 'reconnecting' }, code: 'KTRX' }),
  state('lobby-empty', seat('lobby', [], { roster: [] }, { players: 0 })),
  state('lobby', seat('lobby', [])),
  state('lobby-hall', seat('lobby', [], { joinUrl: 'https://quiz.hochschule-beispiel.example/482913' }, { players: 1284 })),
  state('lobby-sound', seat('lobby', []), { sound: SOUND }),
  state('lobby-volume', seat('lobby', []), { sound: SOUND, after: (root) => root.querySelector('.sound-control input').focus() }),
  state('lobby-muted', seat('lobby', []), { sound: { ...SOUND, muted: true } }),
  state('podium-muted', seat('podium', [say.finished()]), { sound: { ...SOUND, muted: true } }),
  state('lobby-locked', seat('lobby', [], {}, { locked: true })),
  state('question-open', asked(say.SHORT, tally)),
  state('question-long', asked(say.LONG, tally)),
  state('question-endless', asked({ ...say.LONG, prompt: `${say.LONG.prompt} ${say.LONG.prompt}` }, tally)),
  state('question-two', asked(say.TWO, tally)),
  state('question-short-time', seat('question', [say.question(say.SHORT, { remaining: 3200 }), tally])),
  state('question-over', seat('question', [say.question(say.SHORT, { remaining: 0 }), tally])),
  state('question-reconnecting', asked(say.SHORT, tally), { link: { status: 'reconnecting' } }),
  state('question-connection-lost', asked(say.SHORT, tally, say.clock)),
  state('question-connection-lost-long', asked(say.LONG, tally, say.clock)),
  state('question-back-in-a-moment', asked(say.SHORT, tally), { link: { status: 'reconnecting', sentence: 'Back in a moment' } }),
  state('question-typed', seat('question', [say.typedQuestion, tally])),
  state('question-typed-long', seat('question', [{ ...say.typedQuestion, prompt: say.LONG.prompt }, tally])),
  state('reveal-typed', [...seat('question', [say.typedQuestion, tally]), say.typedReveal]),
  state('reveal-typed-bare', [...seat('question', [say.typedQuestion, tally]), { ...say.typedReveal, explanation: '' }]),
  state('reveal-corrected', [...asked(say.SHORT, tally), say.reveal(), say.corrected({ correct: [1, 3] })]),
  state('reveal-dropped', [...asked(say.LONG, tally), say.reveal(), say.corrected({ dropped: true })]),
  state('leaderboard-corrected', [...asked(say.SHORT, tally), say.reveal(), say.leaderboard, say.corrected(), say.leaderboard]),
  state('podium-corrected', [...seat('podium', [say.finished()]), say.corrected({ question: 9, dropped: true }), say.finished()]),
  state('reveal', [...asked(say.SHORT, tally), say.reveal()]),
  state('reveal-bare', [...asked(say.TWO, tally), say.reveal([0], [19, 5], 2, '')]),
  state('reveal-long', [
    ...asked(say.LONG, tally),
    say.reveal([3], [3, 15, 1, 4], 2, 'Serializable means: some serial order would have had the same result.\nSnapshot isolation is weaker: two transactions may each read what the other is about to change, and both commit (`write skew`). Most engines call their snapshot isolation “repeatable read”; PostgreSQL’s `SERIALIZABLE` adds the missing checks and aborts one of the two.'),
  ]),
  state('reveal-table', [...asked(say.SHORT, tally), say.reveal([1], [3, 15, 1, 4], 2, say.TABLE)]),
  state('leaderboard', [...asked(say.SHORT, tally), say.reveal(), say.leaderboard]),
  state('leaderboard-moving', [...asked(say.SHORT, tally), say.reveal(), say.leaderboard], { since: NOW - 1500 }),
  state('leaderboard-last', [...seat('question', [last]), say.reveal([1], [1, 2, 3, 4], 9), say.leaderboard]),
  state('podium', seat('podium', [say.finished()])),
  state('podium-animation', seat('podium', [say.finished()]), { since: NOW }),
  state('podium-tie', seat('podium', [
    { type: 'finished', players: 24, podium: [1, 1, 3].map((rank, place) => ({ ...say.PODIUM[place], rank, total: rank === 1 ? 8947 : 8293 })) },
  ])),
  state('podium-single', seat('podium', [{ type: 'finished', players: 1, podium: say.PODIUM.slice(0, 1) }])),
  state('ended', seat('lobby', []), { link: { status: 'ended', code: 4000, sentence: 'This room has ended.' } }),
  state('question-eight', asked(kinds.EIGHT, tally)),
  state('question-eight-long', asked(kinds.EIGHT_LONG, tally)),
  state('question-double', asked({ ...say.SHORT, worth: 2 }, tally)),
  state('question-picture', asked({ ...say.SHORT, picture: kinds.PICTURE }, tally)),
  state('question-picture-eight', asked({ ...kinds.EIGHT, picture: kinds.PICTURE }, tally)),
  state('question-picture-broken', asked({ ...say.SHORT, picture: '/pictures/none.svg' }, tally)),
  state('question-formula', asked(kinds.FORMULA, tally)),
  state('question-code', asked(kinds.CODE, tally)),
  state('question-reading', asked({ ...kinds.CODE, prompt: kinds.ENDLESS }, tally)),
  state('question-several', asked(kinds.SEVERAL, tally)),
  state('question-number', asked(kinds.NUMBER, tally)),
  state('question-order', asked(kinds.ORDER, tally)),
  state('question-order-eight', asked(kinds.ORDER_EIGHT, tally)),
  state('question-match', asked(kinds.MATCH, tally)),
  state('question-match-eight', asked(kinds.MATCH_EIGHT, tally)),
  state('question-match-long', asked(kinds.MATCH_LONG, tally)),
  state('reveal-several', [...asked(kinds.SEVERAL, tally), kinds.revealed(kinds.SEVERAL)]),
  state('reveal-eight', [...asked(kinds.EIGHT, tally), say.reveal([6], [1, 2, 0, 1, 4, 0, 12, 1])]),
  state('reveal-eight-long', [...asked(kinds.EIGHT_LONG, tally), say.reveal([3], [1, 2, 0, 12, 4, 0, 2, 1])]),
  state('reveal-number', [...asked(kinds.NUMBER, tally), kinds.revealed(kinds.NUMBER)]),
  state('reveal-number-bare', [...asked(kinds.NUMBER, tally), kinds.revealed(kinds.NUMBER, '')]),
  state('reveal-order', [...asked(kinds.ORDER, tally), kinds.revealed(kinds.ORDER)]),
  state('reveal-order-bare', [...asked(kinds.ORDER, tally), kinds.revealed(kinds.ORDER, '')]),
  state('reveal-match', [...asked(kinds.MATCH, tally), kinds.revealed(kinds.MATCH)]),
  state('reveal-code', [...asked({ ...kinds.CODE, picture: kinds.PICTURE }, tally), say.reveal([1], [3, 15, 1, 4], 2, kinds.EXPLAINED)]),
  ...displaySheets(state, seat),
  ...displayTeams(state, seat),
  ...displayFormats(state, seat),
  state('round', seat('round', [say.round()])),
  state('round-double', seat('round', [say.round({ worth: 2, anew: true })])),
  state('round-first', seat('round', [say.round({ round: 0, of: 1, title: 'Planets and moons' })], {}, { locked: true })),
  state('round-untitled', seat('round', [say.round({ title: '' })])),
  state('break', seat('break', [say.round(), say.pause()])),
  state('break-last-seconds', seat('break', [say.pause({ remaining: 8_000 })], {}, { locked: true })),
  state('break-over', seat('break', [say.pause({ remaining: 0, next: '' })])),
  state('break-next-quiz', seat('break', [say.waiting])),
  state('break-no-points', seat('break', [say.pause({ top: [{ rank: 1, name: 'Ada', total: 0, gained: 0 }] })])),
  state('question-second-round', seat('question', [say.round(), { ...say.question(say.SHORT, { number: 12 }), first: 10 }, { ...tally, question: 12 }])),
  state('leaderboard-round', seat('leaderboard', [say.round(), say.question(say.SHORT, { of: 3 }), say.reveal(), say.lastLeaderboard])),
  state('leaderboard-round-moving', seat('leaderboard', [say.round(), say.question(say.SHORT, { of: 3 }), say.reveal(), say.lastLeaderboard]), { since: NOW - 1500 }),
  state('question-getting-ready', seat('question', [say.reading(say.SHORT), tally])),
  state('question-getting-ready-long', seat('question', [say.reading(say.LONG), tally])),
  state('question-getting-ready-picture', seat('question', [say.reading({ ...kinds.ORDER, picture: kinds.PICTURE }), tally])),
  state('question-paused', asked(say.SHORT, tally, say.paused())),
  state('question-paused-typed', seat('question', [say.typedQuestion, tally, say.paused()])),
  state('question-points-given', [...asked(say.LONG, tally), say.adjusted({ points: 500, reason: 'Best answer of the evening, and the loudest applause' })]),
  state('leaderboard-paused', [...asked(say.SHORT, tally), say.reveal(), say.leaderboard, say.paused({ remaining: 0, limit: undefined })]),
  state('break-paused', seat('break', [say.pause(), say.paused({ remaining: 312_000, limit: undefined })])),
  ...displayExtremes(state),
];
