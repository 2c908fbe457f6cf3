/**
 * What a page knows of its room, as a pure function: `reduce(state, message, now) -> state`.
 *
 * `now` is the time (ms) at which the message came; deadlines are counted from it, never from a clock of the server.
 * Unknown messages and fields change nothing, so an older page lives with a newer server.
 */

export const EMPTY = Object.freeze({
  role: '',
  room: '',
  phase: '',
  bank: '',
  questions: 0,
  players: 0,
  locked: false,
  me: null,
  standing: null,
  streak: 0,
  joinUrl: '',
  displayKey: '',
  roster: [],
  question: null,
  deadline: 0,
  answering: null,
  receipt: null,
  tally: null,
  reveal: null,
  result: null,
  leaderboard: null,
  finished: null,
  refused: null,
});

/** Refusals after which the answer that was on its way will never count. */
export const ANSWER_LOST = new Set(['too-late', 'wrong-response', 'not-now', 'not-yours', 'no-seat']);

const FOLDS = {
  __proto__: null,

  opened: (state, { room, displayKey, joinUrl }) => ({ ...state, role: 'host', room, displayKey, joinUrl }),

  joined: (state, { player, name }) => ({ ...state, role: 'player', me: { player, name }, refused: null }),

  snapshot(state, snapshot, now) {
    const { role, room, phase, bank, questions, players, locked, seat = {}, scene = [] } = snapshot;
    const blank = { ...EMPTY, role, room, bank, questions, players, locked, ...seatOf(seat) };
    const shown = scene.reduce((folded, message) => reduce(folded, message, now), blank);
    return { ...shown, phase, standing: seat.standing ?? shown.standing, streak: seat.streak ?? shown.streak };
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
    answering: null,
    receipt: null,
    tally: null,
    reveal: null,
    result: null,
    leaderboard: null,
    refused: null,
  }),

  receipt: (state, receipt) =>
    isOpen(state, receipt) ? { ...state, receipt, answering: null, refused: null } : state,

  tally: (state, tally) => (isOpen(state, tally) ? { ...state, tally } : state),

  reveal: (state, reveal) => ({ ...state, phase: 'reveal', reveal, answering: null, refused: null }),

  result(state, result) {
    const { total, rank, of, streak } = result;
    return { ...state, result, standing: { total, rank, of }, streak };
  },

  leaderboard: (state, leaderboard) => ({ ...state, phase: 'leaderboard', leaderboard, refused: null }),

  finished: (state, finished) => ({
    ...state,
    phase: 'podium',
    finished,
    players: finished.players ?? state.players,
    standing: finished.standing ?? state.standing,
    refused: null,
  }),

  refused: (state, { why, detail }) => ({
    ...state,
    refused: { why, detail },
    answering: ANSWER_LOST.has(why) ? null : state.answering,
  }),

  // The two below never cross the wire: the page tells itself.
  answering: (state, { question, response }) =>
    isOpen(state, { question }) && !state.receipt
      ? { ...state, answering: { question, response }, refused: null }
      : state,

  left: () => EMPTY,
};

export function reduce(state, message, now) {
  const fold = FOLDS[message.type];
  return fold ? fold(state, message, now) : state;
}

function seatOf({ player, name, standing = null, streak = 0, joinUrl = '', displayKey = '', roster = [] }) {
  return { me: player ? { player, name } : null, standing, streak, joinUrl, displayKey, roster };
}

function isOpen(state, { question }) {
  return state.phase !== 'podium' && state.question?.question === question && !state.reveal;
}

/** Whole milliseconds left to answer. */
export function timeLeft(state, now) {
  return state.phase === 'question' ? Math.max(0, state.deadline - now) : 0;
}

/** The number of the choice this player has taken or is sending; -1 without one. */
export function ownPick(state) {
  const response = (state.receipt ?? state.answering)?.response;
  return response?.kind === 'choice' ? (response.picks[0] ?? -1) : -1;
}

export function isLast(state) {
  return Boolean(state.question) && state.question.question + 1 >= state.question.of;
}
