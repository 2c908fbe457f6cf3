import { beyond } from './format.js';

/**
 * The state of a game as a page knows it, with a pure function to update it: `reduce(state, message, now) -> state`.
 *
 * `now` is the time (ms) at which the message arrived; deadlines are relative to it, not to the clock of the server.
 * Unknown messages and fields are ignored, so an older page works with a newer server.
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
  team: null,
  teams: null,
  standing: null,
  streak: 0,
  joinUrl: '',
  displayKey: '',
  report: '',
  roster: [],
  storage: null,
  question: null,
  opensAt: 0,
  deadline: 0,
  paused: null,
  clock: null,
  answering: null,
  receipt: null,
  lost: null,
  missed: null,
  tally: null,
  buzzer: null,
  pressed: false,
  key: null,
  survivors: null,
  out: false,
  flags: 0,
  flagged: false,
  reveal: null,
  corrected: null,
  result: null,
  leaderboard: null,
  round: null,
  programme: null,
  break: null,
  finished: null,
  podiumAt: 0,
  news: null,
  refused: null,
  sheet: null,
  bets: null,
  joker: null,
  jokers: null,
  ties: [],
});

/** The time (ms) until the display has named the winner, as in style/display.css. Phones wait as long. */
const PODIUM_ANIMATION = 6200;

/** Refusals after which a sent answer will never count. */
export const ANSWER_LOST = new Set(['too-late', 'wrong-response', 'not-now', 'not-yours', 'no-seat']);

/** Refusals after which a sent answer is sent again. */
export const ANSWER_DEFERRED = new Set(['server-busy', 'paused']);

const REDUCERS = {
  __proto__: null,

  opened: (state, { room, displayKey, joinUrl }) => ({ ...state, role: 'host', room, displayKey, joinUrl }),

  joined: (state, { player, name }) => ({ ...state, role: 'player', me: { player, name }, refused: null }),

  snapshot(state, snapshot, now) {
    const { role, room, phase, bank, lang = '', questions, players, locked, seat = {}, scene = [] } = snapshot;
    const { storage } = state;
    const initial = { ...EMPTY, role, room, bank, lang, questions, players, locked, storage, ...seatOf(seat) };
    const shown = scene.reduce((current, message) => reduce(current, message, now), initial);
    // A correction that precedes the snapshot is not news for this page.
    return { ...shown, phase, standing: seat.standing ?? shown.standing, streak: seat.streak ?? shown.streak, news: null };
  },

  lobby(state, { players, locked, newest = [], gone: removed = [] }) {
    const present = state.roster.filter(({ player }) => !removed.includes(player));
    const known = new Set(present.map(({ player }) => player));
    const changed = new Map(newest.map((player) => [player.player, player]));
    const roster = [...present.map((player) => changed.get(player.player) ?? player), ...newest.filter(({ player }) => !known.has(player))];
    return { ...state, players, locked, roster };
  },

  teams: (state, teams) => ({ ...state, teams }),

  team: (state, { team }) => ({ ...state, team, refused: null }),

  renamed: (state, { name }) => ({ ...state, me: { ...state.me, name } }),

  question: (state, question, now) => ({
    ...state,
    phase: 'question',
    question,
    ...clockOf(question, now),
    standing: isShown(state, question) ? withoutResult(state) : state.standing,
    paused: null,
    clock: null,
    answering: null,
    receipt: null,
    lost: null,
    missed: null,
    tally: null,
    buzzer: null,
    pressed: false,
    key: null,
    // Who is out is known once the first question of a round has closed.
    survivors: numberInRound(question) > 1 ? state.survivors : null,
    flags: 0,
    flagged: false,
    reveal: null,
    corrected: null,
    result: null,
    leaderboard: null,
    break: null,
    finished: null,
    news: null,
    refused: null,
  }),

  /** The last question remains: a request of the host refers to it (positionOf). */
  round(state, round) {
    const { bank, lang = '', questions, anew } = round;
    const { programme } = state;
    return {
      ...state,
      phase: 'round',
      bank,
      lang,
      questions,
      round,
      programme: programme && { ...programme, round: round.round },
      paused: null,
      clock: null,
      survivors: null,
      out: false,
      break: null,
      finished: null,
      standing: anew ? null : state.standing,
      streak: anew ? 0 : state.streak,
      news: null,
      refused: null,
    };
  },

  programme: (state, programme) => ({ ...state, programme }),

  break: (state, pause, now) => ({
    ...state,
    phase: 'break',
    break: pause,
    deadline: pause.remaining && now + pause.remaining,
    paused: null,
    clock: null,
    finished: null,
    news: null,
    refused: null,
  }),

  clock: (state, clock, now) =>
    isOpen(state, clock)
      ? { ...state, clock: { ...clock, startsAt: now + clock.startsIn }, opensAt: 0, deadline: now + clock.startsIn + clock.remaining }
      : state,

  paused: (state, { paused, remaining, opensIn = 0, limit }, now) => ({
    ...state,
    question: limit ? { ...state.question, limit } : state.question,
    ...clockOf({ remaining, opensIn }, now),
    // The end of a break may be unknown.
    ...(state.phase === 'break' && !remaining && { deadline: 0 }),
    buzzer: state.buzzer && { ...state.buzzer, remaining },
    paused: paused ? { remaining, opensIn } : null,
    clock: null,
    refused: null,
  }),

  adjusted(state, { player, team, name, points, reason, total }) {
    const own = player !== undefined && player === state.me?.player;
    const { standing, result } = state;
    return {
      ...state,
      news: { adjusted: { name, points, reason, own } },
      ...(team !== undefined && result?.team?.team === team && { result: { ...result, team: { ...result.team, total } } }),
      ...(own && { standing: standing && { ...standing, total }, result: result && { ...result, total } }),
      refused: null,
    };
  },

  receipt: (state, receipt) =>
    isOpen(state, receipt) ? { ...state, receipt, answering: null, refused: null } : state,

  tally: (state, tally) => (isOpen(state, tally) ? { ...state, tally } : state),

  /** The clock goes on when a player has answered aloud, and nobody else does. */
  buzzer: (state, buzzer, now) =>
    isOpen(state, buzzer)
      ? { ...state, buzzer, deadline: state.buzzer?.answering && !buzzer.answering ? now + buzzer.remaining : state.deadline, refused: null }
      : state,

  pressed: (state, pressed) => (isOpen(state, pressed) ? { ...state, pressed: true } : state),

  'answer-key': (state, key) => ({ ...state, key }),

  survivors: (state, survivors) => ({ ...state, survivors }),

  flags: (state, flags) => (isShown(state, flags) ? { ...state, flags: flags.players } : state),

  flagged: (state, flagged) => (isShown(state, flagged) ? { ...state, flagged: true } : state),

  reveal(state, reveal) {
    const { correct, accepted = [] } = reveal;
    const { kind, prompt = '', choices = [] } = state.question ?? {};
    const right = kind === 'match' ? [] : [...accepted, ...correct.map((choice) => choices[choice] ?? '')];
    const explanation = beyond(reveal.explanation, prompt, right);
    return {
      ...state,
      phase: 'reveal',
      reveal: { ...reveal, explanation },
      paused: null,
      clock: null,
      answering: null,
      refused: null,
    };
  },

  corrected(state, corrected) {
    const { question, correct, accepted = [], number, dropped, right, typed, nearest } = corrected;
    const news = { question, dropped, before: state.standing?.total ?? 0, after: null };
    const reveal = { ...state.reveal, correct, accepted, number, right, typed, nearest };
    return isShown(state, corrected)
      ? { ...state, news, reveal, corrected: { dropped }, refused: null }
      : { ...state, news, refused: null };
  },

  result(state, result) {
    const { question, total, rank, of, streak } = result;
    const { news } = state;
    return {
      ...state,
      // The result may belong to an earlier question that was corrected.
      result: isShown(state, result) ? result : state.result && withStanding(state.result, result),
      standing: { total, rank, of },
      streak,
      out: Boolean(result.knockOut?.out),
      news: news?.question === question ? { ...news, after: total } : news,
    };
  },

  /** The leaderboard is sent again when its points change; this does not end a pause. */
  leaderboard: (state, leaderboard) => ({
    ...state,
    phase: 'leaderboard',
    leaderboard,
    paused: state.phase === 'leaderboard' ? state.paused : null,
    refused: null,
  }),

  finished: (state, finished, now) => ({
    ...state,
    phase: 'podium',
    finished,
    paused: null,
    podiumAt: state.phase && state.phase !== 'podium' ? now + PODIUM_ANIMATION : state.podiumAt,
    players: finished.players ?? state.players,
    standing: finished.standing ?? state.standing,
    refused: null,
  }),

  storage: (state, { state: how, detail }) => ({ ...state, storage: how === 'well' ? null : { how, detail } }),

  refused(state, { why, detail }) {
    if (why === 'moved-on') {
      return state;
    }
    // The answer is resent automatically.
    return ANSWER_DEFERRED.has(why) && state.answering
      ? state
      : { ...state, refused: { why, detail }, answering: ANSWER_LOST.has(why) ? null : state.answering };
  },

  // The four messages below are local: the page creates them itself.
  answering: (state, { question, response }) =>
    isOpen(state, { question }) && !state.receipt
      ? { ...state, answering: { question, response }, refused: null }
      : state,

  /** Only the number remains of a lost answer to a question that the page no longer shows. */
  lost: (state, { question, response }) =>
    state.question?.question === question
      ? { ...state, answering: null, lost: { question, response } }
      : { ...state, missed: question },

  /** The server reports problems of its storage after each reconnection, so the old report is discarded. */
  cut: (state) => ({ ...state, storage: null }),

  left: () => EMPTY,
};

/**
 * Adds reducers, or replaces some by others that are made from them. So a page can load a part of them later.
 *
 * @param {function(!Object<string, !trivium.Reducer>): !Object<string, !trivium.Reducer>} layer
 */
export function addReducers(layer) {
  Object.assign(REDUCERS, layer({ ...REDUCERS }));
}

/**
 * @param {!trivium.GameState} state
 * @param {!trivium.ServerMessage} message
 * @param {number} now
 * @return {!trivium.GameState}
 */
export function reduce(state, message, now) {
  const reducer = REDUCERS[message.type];
  return reducer ? reducer(state, message, now) : state;
}

function seatOf(seat) {
  const { player, name, avatar, team = null, standing = null, streak = 0, out = false, joinUrl = '', displayKey = '', report = '', roster = [] } = seat;
  return { me: player ? { player, name, avatar } : null, team, standing, streak, out, joinUrl, displayKey, report, roster };
}

/** Returns the result of the shown question with the standing after another one was corrected. */
function withStanding(shown, { total, rank, of, streak, behind, team, knockOut }) {
  const standing = team && { total: team.total, rank: team.rank, of: team.of };
  return { ...shown, total, rank, of, streak, behind, knockOut, ...(shown.team && { team: { ...shown.team, ...standing } }) };
}

function isOpen(state, { question }) {
  return state.phase !== 'podium' && state.question?.question === question && !state.reveal;
}

/** Returns the standing before the result of the shown question, which has been opened once more. */
function withoutResult({ standing, result }) {
  return result ? { ...standing, total: standing.total - result.points } : standing;
}

/** Whether a message belongs to the revealed question. */
function isShown(state, { question }) {
  return Boolean(state.reveal) && state.question?.question === question;
}

function clockOf({ remaining, opensIn = 0 }, now) {
  return { opensAt: opensIn && now + opensIn, deadline: now + opensIn + remaining };
}

/**
 * Returns the milliseconds until the answers of the question open; 0 if they are open.
 *
 * @param {!trivium.GameState} state
 * @param {number} now
 * @return {number}
 */
export function opensIn({ phase, paused, opensAt }, now) {
  return phase === 'question' ? Math.max(0, paused ? paused.opensIn : opensAt - now) : 0;
}

/**
 * Whether the open question can be answered now.
 *
 * @param {!trivium.GameState} state
 * @param {number} now
 * @return {boolean}
 */
export function isAnswerable(state, now) {
  return !state.out && !state.paused && !opensIn(state, now) && timeLeft(state, now) > 0;
}

/**
 * Returns the milliseconds left to answer. While the clock does not run, this is the time left when it does.
 *
 * @param {!trivium.GameState} state
 * @param {number} now
 * @return {number}
 */
export function timeLeft(state, now) {
  const { phase, paused, buzzer, opensAt, deadline, clock } = state;
  const stopped = paused ?? (buzzer?.answering ? buzzer : null);
  const left = stopped ? stopped.remaining : Math.min(deadline - Math.max(now, opensAt), clock?.remaining ?? Infinity);
  return phase === 'question' ? Math.max(0, left) : 0;
}

/**
 * Returns the milliseconds left of the break; 0 if its end is not known.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {number}
 */
export function breakLeft(game, now) {
  return phaseLeft(game, now, 'break');
}

/**
 * Returns the milliseconds until the answer sheet is locked; 0 if it is not about to be.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {number}
 */
export function lockingLeft(game, now) {
  return phaseLeft(game, now, 'locking');
}

function phaseLeft({ phase, paused, deadline }, now, clocked) {
  return phase === clocked ? Math.max(0, paused ? paused.remaining : deadline - now) : 0;
}

/**
 * Whether the page shows the whole answer sheet: from its first question until its answers are marked.
 *
 * @param {!trivium.GameState} game
 * @return {boolean}
 */
export function isSheetShown({ question, phase }) {
  return Boolean(question?.sheet) && ['question', 'locking', 'marking'].includes(phase);
}

/**
 * Returns the time (ms) until the page has to be painted again for its clock; 0 if it need not.
 *
 * @param {!trivium.GameState} state
 * @param {number} now
 * @return {number}
 */
export function nextTick(state, now) {
  if (state.podiumAt > now) {
    return state.podiumAt - now;
  }
  if (state.paused || (state.phase === 'question' && state.buzzer?.answering)) {
    return 0;
  }
  const left = opensIn(state, now) || timeLeft(state, now) || breakLeft(state, now) || lockingLeft(state, now);
  const pause = Math.max(0, (state.clock?.startsAt ?? 0) - now);
  return left && pause + (left % 1000 || 1000);
}

/**
 * Returns the response of this player, confirmed or not; undefined if there is none.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.Response|undefined}
 */
export function ownResponse({ receipt, answering, lost }) {
  return (receipt ?? answering ?? lost)?.response;
}

/**
 * Returns the position in the game that the page shows; sent with a request that is only valid for this position.
 *
 * @param {!trivium.GameState} game
 * @return {!trivium.GamePosition}
 */
export function positionOf({ phase, question }) {
  return { phase, question: question?.question ?? 0 };
}

/**
 * Returns the field `at` of a step; empty if the page does not know the last question, because it was opened during a
 * break or at the title of a round.
 *
 * @param {!trivium.GameState} game
 * @return {{at: (!trivium.GamePosition|undefined)}}
 */
export function knownPosition(game) {
  const { phase, question } = game;
  return question || !['round', 'break', 'bets'].includes(phase) ? { at: positionOf(game) } : {};
}

/**
 * Whether the host is choosing the next quiz: after the podium, and before its first round.
 *
 * @param {!trivium.GameState} game
 * @return {boolean}
 */
export function isBetweenQuizzes({ phase, break: pause }) {
  return phase === 'podium' || (phase === 'break' && pause.next === undefined);
}

/**
 * Whether the podium animation pause runs on the display; until it ends, no other page reveals the winners.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {boolean}
 */
export function isPodiumPending({ phase, podiumAt }, now) {
  return phase === 'podium' && podiumAt > now;
}

/**
 * Returns the number of a question in its round, from 1. In the messages, questions are numbered through the room.
 *
 * @param {!trivium.Question} question
 * @return {number}
 */
export function numberInRound({ question, first = 0 }) {
  return question - first + 1;
}

/**
 * Whether the question is the last one of its round, also because a knock-out is decided.
 *
 * @param {!trivium.GameState} state
 * @return {boolean}
 */
export function isLast({ question, survivors }) {
  return Boolean(question) && (numberInRound(question) >= question.of || Boolean(survivors?.over));
}
