/** Answer sheets, bets, jokers and ties in the state of a game. */

/** @const {!trivium.Sheet} */
const BLANK = Object.freeze({ questions: [], answers: {}, reveals: {}, results: {}, typed: {}, progress: null });

/** What the end of a question or of a round leaves of this part of the state. */
const CLEARED = { bets: null, joker: null, jokers: null, ties: [] };

/**
 * The part of the state before any message.
 *
 * @const
 */
export const NO_SHEET = Object.freeze({ sheet: null, ...CLEARED });

/** A state of the game in which another phase begins. */
const begin = (state, phase) => ({ ...state, phase, paused: null, clock: null, news: null, refused: null });

const inSheet = (state, change) => (state.sheet ? { ...state, sheet: { ...state.sheet, ...change(state.sheet) } } : state);

const byQuestion = (list) => Object.fromEntries(list.map((item) => [item.question, item]));

/**
 * The reducers of this part; see core/game-state.js. While a sheet is revealed, the question of the state is the one
 * that is revealed, so that its views show it like that of a live round.
 *
 * @const {!Object<string, function(!trivium.GameState, ?, number): !trivium.GameState>}
 */
export const SHEET_REDUCERS = {
  cleared: (state, { question }) =>
    inSheet({ ...state, refused: null }, ({ answers: { [question]: _, ...answers } }) => ({ answers })),

  progress: (state, { answered, of }) => inSheet(state, () => ({ progress: { answered, of } })),

  locking: (state, { remaining }, now) => ({ ...begin(state, 'locking'), deadline: now + remaining }),

  marking: (state) => begin(state, 'marking'),

  'typed-answers': (state, { question, groups }) => inSheet(state, ({ typed }) => ({ typed: { ...typed, [question]: groups } })),

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
};

/**
 * Returns the state after a question was opened: its sheet has the question, or there is none.
 *
 * @param {!trivium.GameState} state
 * @param {!trivium.Question} question
 * @return {!Object}
 */
export function withQuestion({ sheet }, question) {
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
export function withAnswer(state, { question, response, by }) {
  return inSheet({ ...state, refused: null }, ({ answers }) => ({ answers: { ...answers, [question]: { response, by } } }));
}

/**
 * Returns the parts of the state that change when a question of the sheet is revealed; none without a sheet.
 *
 * @param {!trivium.GameState} state
 * @param {!trivium.Reveal} reveal
 * @return {!Object}
 */
export function withReveal(state, reveal) {
  const { sheet } = state;
  const question = sheetQuestion(state, reveal.question);
  if (!sheet || !question) {
    return {};
  }
  const answer = sheet.answers[reveal.question];
  return {
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
export function sheetWithResult(state, result) {
  const { sheet } = state;
  return sheet && sheetQuestion(state, result.question) ? { ...sheet, results: { ...sheet.results, [result.question]: result } } : sheet;
}

/**
 * Whether the page shows the whole sheet: from its first question until its answers are marked.
 *
 * @param {!trivium.GameState} state
 * @return {boolean}
 */
export function isSheetShown({ sheet, phase }) {
  return Boolean(sheet) && ['question', 'locking', 'marking'].includes(phase);
}

/**
 * Returns the milliseconds until the sheet is locked; 0 if it is not about to be.
 *
 * @param {!trivium.GameState} state
 * @param {number} now
 * @return {number}
 */
export function lockingLeft({ phase, paused, deadline }, now) {
  return phase === 'locking' ? Math.max(0, paused ? paused.remaining : deadline - now) : 0;
}
