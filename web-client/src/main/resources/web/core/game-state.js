import { beyond } from './format.js';

/**
 * What a page knows of its room, as a pure function: `reduce(state, message, now) -> state`.
 *
 * `now` is the time (ms) at which the message came; deadlines are counted from it, never from a clock of the server.
 * Unknown messages and fields change nothing, so an older page lives with a newer server.
 */

/**
 * @const {!trivium.GameState}
 * @suppress {checkTypes} a part is null until its message has come
 */
export const EMPTY = Object.freeze({
  role: '',
  room: '',
  phase: '',
  bank: '',
  lang: '',
  questions: 0,
  players: 0,
  locked: false,
  me: null,
  standing: null,
  streak: 0,
  joinUrl: '',
  displayKey: '',
  report: '',
  roster: [],
  storage: null,
  question: null,
  deadline: 0,
  clock: null,
  answering: null,
  receipt: null,
  lost: null,
  missed: null,
  tally: null,
  reveal: null,
  corrected: null,
  result: null,
  leaderboard: null,
  finished: null,
  podiumAt: 0,
  news: null,
  refused: null,
});

/** How long the display builds up the podium (ms), as in style/display.css. Phones wait as long. */
const RISING = 5200;

/** Refusals after which the answer that was on its way will never count. */
export const ANSWER_LOST = new Set(['too-late', 'wrong-response', 'not-now', 'not-yours', 'no-seat']);

const FOLDS = {
  __proto__: null,

  opened: (state, { room, displayKey, joinUrl }) => ({ ...state, role: 'host', room, displayKey, joinUrl }),

  joined: (state, { player, name }) => ({ ...state, role: 'player', me: { player, name }, refused: null }),

  snapshot(state, snapshot, now) {
    const { role, room, phase, bank, lang = '', questions, players, locked, seat = {}, scene = [] } = snapshot;
    const { storage } = state;
    const blank = { ...EMPTY, role, room, bank, lang, questions, players, locked, storage, ...seatOf(seat) };
    const shown = scene.reduce((folded, message) => reduce(folded, message, now), blank);
    // What was corrected before this page came is no news to it.
    return { ...shown, phase, standing: seat.standing ?? shown.standing, streak: seat.streak ?? shown.streak, news: null };
  },

  lobby(state, { players, locked, newest = [], gone = [] }) {
    const replaced = new Set([...gone, ...newest.map((named) => named.player)]);
    const stay = state.roster.filter((named) => !replaced.has(named.player));
    return { ...state, players, locked, roster: [...stay, ...newest] };
  },

  question: (state, question, now) => ({
    ...state,
    phase: 'question',
    question,
    deadline: now + question.remaining,
    clock: null,
    answering: null,
    receipt: null,
    lost: null,
    missed: null,
    tally: null,
    reveal: null,
    corrected: null,
    result: null,
    leaderboard: null,
    news: null,
    refused: null,
  }),

  clock: (state, clock, now) =>
    isOpen(state, clock)
      ? { ...state, clock: { ...clock, startsAt: now + clock.startsIn }, deadline: now + clock.startsIn + clock.remaining }
      : state,

  receipt: (state, receipt) =>
    isOpen(state, receipt) ? { ...state, receipt, answering: null, refused: null } : state,

  tally: (state, tally) => (isOpen(state, tally) ? { ...state, tally } : state),

  reveal(state, reveal) {
    const { correct, accepted = [] } = reveal;
    const { kind, prompt = '', choices = [] } = state.question ?? {};
    const right = kind === 'match' ? [] : [...accepted, ...correct.map((choice) => choices[choice] ?? '')];
    const explanation = beyond(reveal.explanation, prompt, right);
    return { ...state, phase: 'reveal', reveal: { ...reveal, explanation }, clock: null, answering: null, refused: null };
  },

  corrected(state, corrected) {
    const { question, correct, accepted = [], number, dropped } = corrected;
    const news = { question, dropped, before: state.standing?.total ?? 0, after: null };
    return isShown(state, corrected)
      ? { ...state, news, reveal: { ...state.reveal, correct, accepted, number }, corrected: { dropped }, refused: null }
      : { ...state, news, refused: null };
  },

  result(state, result) {
    const { question, total, rank, of, streak, behind } = result;
    const { news } = state;
    return {
      ...state,
      // Of an earlier question that was corrected.
      result: isShown(state, result) ? result : state.result && { ...state.result, total, rank, of, streak, behind },
      standing: { total, rank, of },
      streak,
      news: news?.question === question ? { ...news, after: total } : news,
    };
  },

  leaderboard: (state, leaderboard) => ({ ...state, phase: 'leaderboard', leaderboard, refused: null }),

  finished: (state, finished, now) => ({
    ...state,
    phase: 'podium',
    finished,
    podiumAt: state.phase && state.phase !== 'podium' ? now + RISING : state.podiumAt,
    players: finished.players ?? state.players,
    standing: finished.standing ?? state.standing,
    refused: null,
  }),

  storage: (state, { state: how, detail }) => ({ ...state, storage: how === 'well' ? null : { how, detail } }),

  refused(state, { why, detail }) {
    if (why === 'moved-on') {
      return state;
    }
    // The answer is sent again by itself.
    return why === 'server-busy' && state.answering
      ? state
      : { ...state, refused: { why, detail }, answering: ANSWER_LOST.has(why) ? null : state.answering };
  },

  // The four below never cross the wire: the page tells itself.
  answering: (state, { question, response }) =>
    isOpen(state, { question }) && !state.receipt
      ? { ...state, answering: { question, response }, refused: null }
      : state,

  /** Of a question that this page does not show any more, only the number is left to tell. */
  lost: (state, { question, response }) =>
    state.question?.question === question
      ? { ...state, answering: null, lost: { question, response } }
      : { ...state, missed: question },

  /** How the disk does is told anew on each line, and only where it does badly. */
  cut: (state) => ({ ...state, storage: null }),

  left: () => EMPTY,
};

/**
 * @param {!trivium.GameState} state
 * @param {!trivium.ServerMessage} message
 * @param {number} now
 * @return {!trivium.GameState}
 */
export function reduce(state, message, now) {
  const fold = FOLDS[message.type];
  return fold ? fold(state, message, now) : state;
}

function seatOf({ player, name, standing = null, streak = 0, joinUrl = '', displayKey = '', report = '', roster = [] }) {
  return { me: player ? { player, name } : null, standing, streak, joinUrl, displayKey, report, roster };
}

function isOpen(state, { question }) {
  return state.phase !== 'podium' && state.question?.question === question && !state.reveal;
}

/** Whether this is about the question whose answer is out. */
function isShown(state, { question }) {
  return Boolean(state.reveal) && state.question?.question === question;
}

/**
 * Whole milliseconds left to answer; while the clock stands still, what will be left when it goes on.
 *
 * @param {!trivium.GameState} state
 * @param {number} now
 * @return {number}
 */
export function timeLeft(state, now) {
  return state.phase === 'question' ? Math.max(0, Math.min(state.deadline - now, state.clock?.remaining ?? Infinity)) : 0;
}

/**
 * When the clock will next show something else, in ms; 0 where it will not.
 *
 * @param {!trivium.GameState} state
 * @param {number} now
 * @return {number}
 */
export function nextTick(state, now) {
  if (state.podiumAt > now) {
    return state.podiumAt - now;
  }
  const left = timeLeft(state, now);
  const still = Math.max(0, (state.clock?.startsAt ?? 0) - now);
  return left && still + (left % 1000 || 1000);
}

/**
 * What this player gave, or tried to give; undefined without.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Response|undefined}
 */
export function ownResponse({ receipt, answering, lost }) {
  return (receipt ?? answering ?? lost)?.response;
}

/**
 * Where the room is as far as this page knows: goes with a request that means only this step.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.GamePosition}
 */
export function momentOf({ phase, question }) {
  return { phase, question: question?.question ?? 0 };
}

/**
 * Whether the podium still rises on the projector: until then nothing else tells who is on it.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {boolean}
 */
export function isRising({ phase, podiumAt }, now) {
  return phase === 'podium' && podiumAt > now;
}

/**
 * @param {!trivium.GameState} state
 * @return {boolean}
 */
export function isLast(state) {
  return Boolean(state.question) && state.question.question + 1 >= state.question.of;
}
