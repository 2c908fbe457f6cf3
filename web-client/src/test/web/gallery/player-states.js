import { EMPTY, reduce } from '/core/game-state.js';
import * as kinds from './kinds-messages.js';
import * as say from './messages.js';
import { NOW } from './messages.js';
import { playerExtremes } from './player-extremes.js';
import { playerFormats } from './format-states.js';
import { playerSheets } from './sheet-states.js';
import { spectators } from './spectator-states.js';
import { playerTeams } from './team-states.js';

const SEAT = { player: 'p1', name: 'Ada', avatar: 7, standing: { total: 1819, rank: 6, of: 24 }, streak: 2 };
const FORM = { step: 'code', code: '', name: '', bank: '', members: '', busy: false, checking: false, changingTeam: false, wantedTeam: null, wantedBet: null, avatar: null, problem: '', draft: {} };

function state(name, { messages = [], link = { status: 'open' }, form = {}, now = NOW, sheet }) {
  const game = messages.reduce((current, message) => reduce(current, message, NOW), EMPTY);
  return { name: `player/${name}`, game, link, form: { ...FORM, ...form }, now, sheet };
}

const seat = (phase, scene, more) => [say.snapshot('player', phase, { ...SEAT, ...more }, scene)];
const asked = (text, ...more) => seat('question', [say.question(text), ...more]);
const revealed = (pick, ...more) => [...asked(say.SHORT, ...(pick < 0 ? [] : [say.receipt(pick)])), say.reveal(), ...more];
const board = [...revealed(1, say.result()), say.leaderboard];
const typed = (...more) => seat('question', [say.typedQuestion, ...more]);
const idle = { status: 'idle' };
const won = { total: 8947, rank: 1, of: 24 };

export const PLAYER = [
  ...spectators(state),
  state('join-checking', { link: idle, form: { code: '482913', checking: true } }),
  state('join-wrong', { link: idle, form: { code: '482931', problem: 'There is no room with this code. Check the six digits.' } }),
  state('join-unchecked', {
    link: idle,
    form: {
      code: '482931',
      problem: 'Many wrong codes came from your network, so this one could not be checked yet. Check the six digits and try again.',
    },
  }),
  state('join-removed', { link: idle, form: { code: '482913', problem: 'The host removed you from this room.' } }),
  state('join-found', { link: idle, form: { step: 'name', code: '482913', bank: 'Django, the surprising parts, and what nobody told you about them' } }),
  state('code', { link: idle }),
  state('code-typing', { link: idle, form: { code: '4829' } }),
  state('code-refused', { link: idle, form: { problem: 'There is no room with this code. Check the six digits.' } }),
  state('name', { link: idle, form: { step: 'name', code: '482913' } }),
  state('name-refused', {
    link: idle,
    form: {
      step: 'name',
      code: '482913',
      name: 'Ada',
      problem: 'That name is taken. Try another.',
    },
  }),
  state('name-avatar', { link: idle, form: { step: 'name', code: '482913', bank: 'Pub night', name: 'Thoughtful Butterfly', avatar: 4 } }),
  state('joining', { form: { step: 'name', code: '482913', name: 'Ada', busy: true } }),
  state('opening', { link: { status: 'opening' } }),
  state('lobby', { messages: seat('lobby', []) }),
  state('lobby-long-name', { messages: seat('lobby', [], { name: 'Maximilian von Hohenstei' }) }),
  state('question-open', { messages: asked(say.SHORT) }),
  state('question-long', { messages: asked(say.LONG) }),
  state('question-two', { messages: asked(say.TWO) }),
  state('question-pending', { messages: asked(say.SHORT, say.answering(1)) }),
  state('question-taken', { messages: asked(say.SHORT, say.receipt(1)) }),
  state('question-taken-long', { messages: asked(say.LONG, say.receipt(2)) }),
  state('question-short-time', { messages: seat('question', [say.question(say.SHORT, { remaining: 3200 })]) }),
  state('question-over', { messages: seat('question', [say.question(say.SHORT, { remaining: 0 })]) }),
  state('question-refused', {
    messages: [...asked(say.SHORT), { type: 'refused', why: 'too-late', detail: 'Too late: this question is closed.' }],
  }),
  state('question-reconnecting', { messages: asked(say.SHORT, say.answering(1)), link: { status: 'reconnecting' } }),
  state('question-connection-lost', { messages: asked(say.SHORT, say.clock) }),
  state('question-connection-lost-long', { messages: asked(say.LONG, say.clock) }),
  state('question-back-in-a-moment', { messages: asked(say.SHORT, say.answering(1)), link: { status: 'reconnecting', sentence: 'Back in a moment' } }),
  state('question-lost', { messages: asked(say.SHORT, say.answering(1), { ...say.answering(1), type: 'lost' }) }),
  state('question-missed', { messages: asked(say.LONG, say.clock, { ...say.answering(1, 1), type: 'lost' }) }),
  state('podium-missed', {
    messages: [...seat('podium', []), say.finished({ total: 4410, rank: 7, of: 24 }), { ...say.answering(1, 9), type: 'lost' }],
  }),
  state('question-corrected', { messages: [...asked(say.LONG), say.corrected({ question: 1 }), say.result({ question: 1 })] }),
  state('question-typed', { messages: typed() }),
  state('question-typed-pending', { messages: typed(say.typing) }),
  state('question-typed-taken', { messages: typed({ ...say.typing, type: 'receipt' }) }),
  state('question-typed-long', { messages: seat('question', [{ ...say.typedQuestion, prompt: say.LONG.prompt }]), form: { draft: { text: 'an answer that is being ty' } } }),
  state('result-typed-right', { messages: [...typed({ ...say.typing, type: 'receipt' }), say.typedReveal, say.result()] }),
  state('result-typed-wrong', {
    messages: [...typed(say.typedReceipt('Saturn, the one with the rings')), say.typedReveal, say.result({ correct: false, points: 0, streak: 0 })],
  }),
  state('result-lost', {
    messages: [
      ...asked(say.SHORT, say.answering(1)), say.reveal(), { ...say.answering(1), type: 'lost' },
      say.result({ correct: false, points: 0, total: 1819, rank: 9, streak: 0 }),
    ],
  }),
  state('result-corrected', {
    messages: [...revealed(3, say.result({ correct: false, points: 0, total: 1819 })), say.corrected({ correct: [1, 3] }), say.result({ points: 870, total: 2689 })],
  }),
  state('result-dropped', {
    messages: [...revealed(1, say.result()), say.corrected({ dropped: true }), say.result({ correct: true, points: 0, total: 1819, rank: 9 })],
  }),
  state('board-corrected', { messages: [...board, say.corrected({ question: 0 }), say.result({ question: 0, total: 1912 })] }),
  state('result-right', { messages: revealed(1, say.result()) }),
  state('result-lead', { messages: revealed(1, say.result({ rank: 1, behind: undefined, streak: 6 })) }),
  state('result-wrong', {
    messages: revealed(3, say.result({ correct: false, points: 0, total: 1819, rank: 9, streak: 0 })),
  }),
  state('result-none', {
    messages: revealed(-1, say.result({ correct: false, points: 0, total: 1819, rank: 9, streak: 0 })),
  }),
  state('result-long', {
    messages: [...asked(say.LONG, say.receipt(2)), say.reveal([3]), say.result({ correct: false, points: 0, streak: 0 })],
  }),
  state('result-table', { messages: [...asked(say.SHORT, say.receipt(1)), say.reveal([1], [], 2, say.TABLE), say.result()] }),
  state('result-joined-late', { messages: seat('reveal', [say.question(), say.reveal()]) }),
  state('board', { messages: board }),
  state('board-outside-top', {
    messages: [
      ...revealed(3, say.result({ correct: false, points: 0, total: 1205, rank: 17, streak: 0, behind: { name: 'Maximilian von Hohenstein', points: 204 } })),
      { ...say.leaderboard, top: say.TOP.map((row) => (row.name === 'Ada' ? { ...row, name: 'Bo' } : row)) },
    ],
  }),
  state('podium-first', { messages: [...seat('podium', [], { name: 'Katherine Johnson' }), say.finished(won)] }),
  state('podium-third', { messages: [...seat('podium', [], { name: 'Grace' }), say.finished({ total: 8293, rank: 3, of: 24 })] }),
  state('podium-seventh', { messages: [...seat('podium', []), say.finished({ total: 4410, rank: 7, of: 24 })] }),
  state('podium-corrected', {
    messages: [
      ...board, say.finished({ total: 4410, rank: 7, of: 24 }), say.corrected(), say.result({ total: 5322, rank: 6 }),
      say.finished({ total: 5322, rank: 6, of: 24 }),
    ],
    now: NOW + 6000,
  }),
  state('podium-pending', { messages: [...board, say.finished({ total: 8947, rank: 1, of: 24 })] }),
  state('podium-no-points', { messages: [...seat('podium', []), { ...say.finished({ total: 0, rank: 1, of: 24 }), podium: [{ rank: 1, name: 'Ada', total: 0, gained: 0 }] }] }),
  state('result-no-points', { messages: revealed(3, say.result({ correct: false, points: 0, total: 0, rank: 1, streak: 0, shared: true, behind: undefined })) }),
  state('result-shared', { messages: revealed(1, say.result({ rank: 1, shared: true, behind: undefined })) }),
  state('podium-room-ended', {
    messages: [...seat('podium', []), say.finished({ total: 4410, rank: 7, of: 24 })],
    link: { status: 'ended', code: 4000, sentence: 'This room has ended.' },
  }),
  state('ended-kicked', { messages: seat('lobby', []), link: { status: 'ended', code: 4001, sentence: 'The host removed you from this room.' } }),
  state('ended-replaced', { messages: seat('lobby', []), link: { status: 'ended', code: 4002, sentence: 'You’re playing in another window.' } }),
  state('question-eight', { messages: asked(kinds.EIGHT) }),
  state('question-eight-taken', { messages: asked(kinds.EIGHT, say.receipt(6)) }),
  state('question-six', { messages: asked(kinds.SIX) }),
  state('question-double', { messages: asked({ ...say.SHORT, worth: 2 }) }),
  state('question-worth-nothing', { messages: asked({ ...say.LONG, worth: 0 }) }),
  state('question-picture', { messages: asked({ ...say.SHORT, picture: kinds.PICTURE }) }),
  state('question-picture-broken', { messages: asked({ ...say.SHORT, picture: '/pictures/none.svg' }) }),
  state('question-formula', { messages: asked(kinds.FORMULA) }),
  state('question-code', { messages: asked(kinds.CODE) }),
  state('scrolling-endless', { messages: asked({ ...kinds.CODE, prompt: kinds.ENDLESS }) }),
  state('scrolling-eight-long', { messages: asked(kinds.EIGHT_LONG) }),
  state('scrolling-table', { messages: asked({ ...say.SHORT, prompt: `Which row is wrong?\n${say.TABLE}`, picture: kinds.PICTURE }) }),
  state('question-several', { messages: asked(kinds.SEVERAL) }),
  state('question-several-picked', { messages: asked(kinds.SEVERAL), form: { draft: { picks: [0, 3] } } }),
  state('question-several-pending', { messages: asked(kinds.SEVERAL, kinds.given('answering', { kind: 'choice', picks: [0, 3] })) }),
  state('question-several-taken', { messages: asked(kinds.SEVERAL, kinds.given('receipt', { kind: 'choice', picks: [0, 3] })) }),
  state('question-several-eight', { messages: asked({ ...kinds.EIGHT, kind: 'several' }), form: { draft: { picks: [1, 6] } } }),
  state('question-number', { messages: asked(kinds.NUMBER) }),
  state('question-number-typed', { messages: asked(kinds.NUMBER), form: { draft: { text: '-9,9' } } }),
  state('question-number-odd', { messages: asked(kinds.NUMBER), form: { draft: { text: 'about ten' } } }),
  state('question-number-taken', { messages: asked(kinds.NUMBER, kinds.given('receipt', { kind: 'number', number: 10.5 })) }),
  state('question-order', { messages: asked(kinds.ORDER) }),
  state('question-order-dragged', { messages: asked(kinds.ORDER), form: { draft: { order: [2, 0, 1, 3, 4], dragged: 1 } } }),
  state('question-order-taken', { messages: asked(kinds.ORDER, kinds.given('receipt', { kind: 'order', order: [2, 0, 1, 4, 3] })) }),
  state('question-order-over', { messages: seat('question', [say.question(kinds.ORDER, { remaining: 0 })]) }),
  state('question-order-eight', { messages: asked(kinds.ORDER_EIGHT) }),
  state('scrolling-order-long', { messages: asked({ ...kinds.EIGHT_LONG, kind: 'order' }) }),
  state('question-match', { messages: asked(kinds.MATCH) }),
  state('question-match-unfinished', { messages: asked(kinds.MATCH), form: { draft: { match: [2, 0, -1, -1], selected: 2 } } }),
  state('question-match-taken', { messages: asked(kinds.MATCH, kinds.given('receipt', { kind: 'match', match: [2, 0, 1, 3] })) }),
  state('question-match-eight', { messages: asked(kinds.MATCH_EIGHT), form: { draft: { match: [3, -1, 0, -1, 7, -1, -1, -1], selected: 1 } } }),
  state('scrolling-match-long', { messages: asked(kinds.MATCH_LONG), form: { draft: { match: [1, -1, -1, -1], selected: 1 } } }),
  state('result-several-wrong', { messages: [...kinds.played(asked, kinds.SEVERAL, { kind: 'choice', picks: [0, 3] }), say.result({ correct: false, points: 0, streak: 0 })] }),
  state('result-number-wrong', { messages: [...kinds.played(asked, kinds.NUMBER, { kind: 'number', number: 24 }), say.result({ correct: false, points: 0, streak: 0 })] }),
  state('result-number-right', { messages: [...kinds.played(asked, kinds.NUMBER, { kind: 'number', number: 10 }), say.result()] }),
  state('result-order-wrong', { messages: [...kinds.played(asked, kinds.ORDER, { kind: 'order', order: [2, 0, 1, 3, 4] }), say.result({ correct: false, points: 310, streak: 0 })] }),
  state('result-order-none', { messages: [...kinds.played(asked, kinds.ORDER), say.result({ correct: false, points: 0, streak: 0 })] }),
  state('result-match-wrong', { messages: [...kinds.played(asked, kinds.MATCH, { kind: 'match', match: [2, 0, 1, 3] }), say.result({ correct: false, points: 0, streak: 0 })] }),
  state('result-match-right', { messages: [...kinds.played(asked, kinds.MATCH, { kind: 'match', match: [2, 0, 3, 1] }), say.result()] }),
  state('result-code', { messages: [...asked(kinds.CODE, say.receipt(1)), say.reveal([1], [], 2, kinds.EXPLAINED), say.result()] }),
  ...playerTeams(state, seat),
  ...playerFormats(state, seat),
  state('round', { messages: seat('round', [say.round()]) }),
  state('round-double', { messages: [...board, say.round({ worth: 2, anew: true })] }),
  state('round-first', { messages: seat('round', [say.round({ round: 0, of: 1, title: 'Planets and moons', questions: 1 })]) }),
  state('round-untitled', { messages: seat('round', [say.round({ title: '' })]) }),
  state('break', { messages: [...board, say.pause()] }),
  state('break-over', { messages: [...board, say.pause({ remaining: 0, next: '' })] }),
  state('break-joined', { messages: seat('break', [say.pause({ remaining: 3_600_000 })], { standing: { total: 0, rank: 25, of: 25 } }) }),
  state('break-missed', { messages: [...board, say.pause(), { ...say.answering(1, 1), type: 'lost' }] }),
  state('break-next-quiz', { messages: [...board, say.finished({ total: 2731, rank: 4, of: 24 }), say.waiting] }),
  state('question-second-round', { messages: [...seat('round', [say.round()]), { ...say.question(say.SHORT, { number: 12 }), first: 10 }] }),
  state('board-last', { messages: [...seat('round', [say.round()]), say.question(say.SHORT, { number: 2, of: 3 }), say.receipt(1), say.reveal(), say.result(), say.lastLeaderboard] }),
  state('question-getting-ready', { messages: seat('question', [say.reading(say.SHORT)]) }),
  state('question-getting-ready-long', { messages: seat('question', [say.reading({ ...say.LONG, worth: 2 })]) }),
  state('question-getting-ready-picture', { messages: seat('question', [say.reading({ ...kinds.ORDER, picture: kinds.PICTURE })]) }),
  state('question-paused', { messages: asked(say.SHORT, say.paused()) }),
  state('question-paused-taken', { messages: asked(say.LONG, say.receipt(1), say.paused()) }),
  state('question-paused-typed', { messages: typed(say.paused()) }),
  state('question-more-time', { messages: asked(say.SHORT, say.paused({ paused: false, remaining: 24_000, limit: 30_000 })) }),
  state('question-points-given', { messages: [...asked(say.LONG), say.adjusted({ player: 'p1', points: 500, reason: 'Best answer of the evening' })] }),
  state('result-points-taken', { messages: [...revealed(1, say.result()), say.adjusted()] }),
  state('board-paused', { messages: [...board, say.paused({ remaining: 0, limit: undefined })] }),
  state('break-paused', { messages: [...board, say.pause(), say.paused({ remaining: 312_000, limit: undefined })] }),
  ...playerSheets(state, seat),
  ...playerExtremes(state),
];
