import { addReducers, ANSWER_DEFERRED } from './game-state.js';

/**
 * Answer sheets, bets, jokers and ties in the state of a game. This module adds their reducers to those of
 * core/game-state.js; phones load it only after joining.
 */

/** @const {!trivium.Sheet} */
const BLANK = Object.freeze({ questions: [], answers: {}, reveals: {}, results: {}, typed: {}, accepted: {}, progress: null });

/** What the end of a question or of a round leaves of this part of the state. */
const CLEARED = { bets: null, joker: null, jokers: null, ties: [] };

const NO_SHEET = { sheet: null, ...CLEARED };

/** A state of the game in which another phase begins. */
const begin = (state, phase) => ({ ...state, phase, paused: null, clock: null, news: null, refused: null });

const inSheet = (state, change) => (state.sheet ? { ...state, sheet: { ...state.sheet, ...change(state.sheet) } } : state);

const byQuestion = (list) => Object.fromEntries(list.map((item) => [item.question, item]));

/** While a sheet is revealed, the question of the state is the revealed one, so that its views need not know of sheets. */
addReducers((base) => ({
  question: (state, question, now) => ({ ...base.question(state, question, now), ...withQuestion(state, question) }),

  round: (state, round, now) => ({ ...base.round(state, round, now), ...NO_SHEET }),

  receipt: (state, receipt, now) => (sheetQuestion(state, receipt.question) ? withAnswer(state, receipt) : base.receipt(state, receipt, now)),

  tally: (state, tally, now) => (state.phase === 'bets' ? { ...state, bets: { ...state.bets, tally } } : base.tally(state, tally, now)),

  reveal: (state, reveal, now) => base.reveal(withReveal(state, reveal), reveal, now),

  result: (state, result, now) => ({ ...base.result(state, result, now), sheet: sheetWithResult(state, result) }),

  // The answer is sent again automatically.
  refused: (state, refused, now) => (state.sheet && ANSWER_DEFERRED.has(refused.why) ? state : base.refused(state, refused, now)),

  cleared: (state, { question }) =>
    inSheet({ ...state, refused: null }, ({ answers: { [question]: _, ...answers } }) => ({ answers })),

  progress: (state, { answered, of }) => inSheet(state, () => ({ progress: { answered, of } })),

  locking: (state, { remaining }, now) => ({ ...begin(state, 'locking'), deadline: now + remaining }),

  marking: (state) => begin(state, 'marking'),

  'typed-answers': (state, { question, groups, accepted = [] }) =>
    inSheet(state, ({ typed, accepted: known }) => ({ typed: { ...typed, [question]: groups }, accepted: { ...known, [question]: accepted } })),

  answers: (state, { reveals }) =>
    inSheet(
      { ...begin(state, 'answers'), question: state.sheet?.questions.at(-1) ?? state.question, receipt: null, reveal: null, result: null, corrected: null },
      () => ({ reveals: byQuestion(reveals) }),
    ),

  'sheet-result'(state, { results }) {
    const { total, rank, of, streak } = results.at(-1) ?? { ...state.standing, streak: state.streak };
    return inSheet({ ...state, standing: { total, rank, of }, streak }, () => ({ results: byQuestion(results) }));
  },

  bets: (state, { question, of }) => ({ ...begin(state, 'bets'), bets: { question, of, own: null, tally: null } }),

  bet: (state, { question, ...own }) =>
    state.bets?.question === question ? { ...state, bets: { ...state.bets, own }, refused: null } : state,

  joker: (state, joker) => ({ ...state, joker, refused: null }),

  jokers: (state, jokers) => ({ ...state, jokers }),

  ties: (state, { ties }) => ({ ...state, ties }),
}));

/**
 * Returns the state after a question was opened: its sheet has the question, or there is none.
 *
 * @param {!trivium.GameState} state
 * @param {!trivium.Question} question
 * @return {!Object}
 */
function withQuestion({ sheet }, question) {
  const { first = 0, question: number } = question;
  const before = sheet && (sheet.questions[0].first ?? 0) === first ? sheet : BLANK;
  const questions = [...before.questions.filter((other) => other.question !== number), question];
  return { ...NO_SHEET, sheet: question.sheet ? { ...before, questions } : null };
}

/**
 * Returns the question of the sheet with this number; undefined if there is none.
 *
 * @param {!trivium.GameState} state
 * @param {number} number
 * @return {!trivium.Question|undefined}
 */
export function sheetQuestion({ sheet }, number) {
  return sheet?.questions.find(({ question }) => question === number);
}

/**
 * Returns the state with an answer that the server has taken.
 *
 * @param {!trivium.GameState} state
 * @param {{question: number, response: !trivium.Response, by: (string|undefined)}} receipt
 * @return {!trivium.GameState}
 */
function withAnswer(state, { question, response, by }) {
  return inSheet({ ...state, refused: null }, ({ answers }) => ({ answers: { ...answers, [question]: { response, by } } }));
}

/**
 * Returns the state with the question of the sheet that is revealed; unchanged without a sheet.
 *
 * @param {!trivium.GameState} state
 * @param {!trivium.Reveal} reveal
 * @return {!trivium.GameState}
 */
function withReveal(state, reveal) {
  const { sheet } = state;
  const question = sheetQuestion(state, reveal.question);
  if (!sheet || !question) {
    return state;
  }
  const answer = sheet.answers[reveal.question];
  return {
    ...state,
    question,
    receipt: answer ? { question: reveal.question, ...answer } : null,
    result: sheet.results[reveal.question] ?? null,
    corrected: null,
    sheet: { ...sheet, reveals: { ...sheet.reveals, [reveal.question]: reveal } },
  };
}

/**
 * Returns the sheet with the result of one of its questions.
 *
 * @param {!trivium.GameState} state
 * @param {!trivium.Result} result
 * @return {?trivium.Sheet}
 */
function sheetWithResult(state, result) {
  const { sheet } = state;
  return sheet && sheetQuestion(state, result.question) ? { ...sheet, results: { ...sheet.results, [result.question]: result } } : sheet;
}
