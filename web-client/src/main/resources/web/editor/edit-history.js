/**
 * The document of the editor with its history: `edit(state, change)` is a pure function. Documents are immutable and
 * share unchanged parts, so every step can be undone.
 */

/** Keystrokes in the same field with shorter intervals (ms) form one step. */
const TYPING_INTERVAL = 1_500;

/**
 * @param {!trivium.BankDocument} doc
 * @param {?trivium.BankDocument=} saved the document as the server has it; null where it never had it
 * @return {!trivium.EditState}
 */
export function historyOf(doc, saved = doc) {
  return { doc, saved, past: [], future: [] };
}

/**
 * @param {!trivium.EditState} state
 * @return {boolean}
 */
export function isDirty({ doc, saved }) {
  return doc !== saved;
}

/**
 * @param {!trivium.EditState} state
 * @param {!trivium.EditChange} change `{type, …}`: `title {title}`, `put {question}`, `putAll {questions}`, `add
 *     {question, after}`, `copy {id}`, `remove {ids}`, `switch {ids, off}`, `read {doc}`; or `undo`, `redo`, `saved
 *     {doc}`, `written {id}`, when a new question was left for the first time. With `typing`, what is typed into, and
 *     `at` (ms), it may join the step before; `what` names the step for people.
 * @return {!trivium.EditState}
 */
export function edit(state, change) {
  switch (change.type) {
    case 'undo':
      return step(state, 'past', 'future');
    case 'redo':
      return step(state, 'future', 'past');
    case 'saved':
      return { ...state, saved: change.doc };
    case 'written':
      return written(state, change.id);
    default: {
      const doc = applied(state.doc, change);
      return doc === state.doc ? state : done(state, doc, change);
    }
  }
}

function done(state, doc, { typing = '', at = 0, what = 'the change', question, questions, ids, id }) {
  const last = state.past.at(-1);
  const continues = typing && last?.typing === typing && at - last.at < TYPING_INTERVAL && !state.future.length && state.doc !== state.saved;
  const where = question?.id ?? questions?.[0].id ?? id ?? ids?.[0] ?? '';
  const entry = continues ? { ...last, at } : { doc: state.doc, typing, at, what, where };
  return { ...state, doc, past: [...(continues ? state.past.slice(0, -1) : state.past), entry], future: [] };
}

/** Marks a new question as written. This is not a step that can be undone. */
function written(state, id) {
  const question = state.doc.questions.find((candidate) => candidate.id === id);
  if (!question?.fresh) {
    return state;
  }
  const doc = replaced(state.doc, { ...question, fresh: false });
  return { ...state, doc, saved: state.saved === state.doc ? doc : state.saved };
}

function step(state, from, to) {
  const taken = state[from].at(-1);
  return taken
    ? { ...state, doc: taken.doc, [from]: state[from].slice(0, -1), [to]: [...state[to], { ...taken, typing: '', doc: state.doc }] }
    : state;
}

function applied(doc, change) {
  const { questions } = doc;
  switch (change.type) {
    case 'title':
      return change.title === doc.title ? doc : { ...doc, title: change.title };
    case 'put':
      return replaced(doc, change.question);
    case 'putAll':
      return change.questions.reduce(replaced, doc);
    case 'add':
      return added(doc, change.question, questions.findIndex(({ id }) => id === change.after));
    case 'copy': {
      const at = questions.findIndex(({ id }) => id === change.id);
      return at < 0 ? doc : added(doc, questions[at], at);
    }
    case 'remove':
      return { ...doc, questions: questions.filter(({ id }) => !change.ids.includes(id)) };
    case 'switch':
      return switched(doc, new Set(change.ids), change.off);
    case 'read':
      return change.doc;
    default:
      throw new Error(`no change ${change.type}`);
  }
}

function replaced(doc, question) {
  const at = doc.questions.findIndex(({ id }) => id === question.id);
  return at < 0 || doc.questions[at] === question ? doc : { ...doc, questions: doc.questions.with(at, question) };
}

/** Adds a question after index `at`, or at the end if it is negative. */
function added(doc, question, at) {
  const place = at < 0 ? doc.questions.length : at + 1;
  return { ...doc, questions: doc.questions.toSpliced(place, 0, { ...question, id: `q${doc.next}` }), next: doc.next + 1 };
}

function switched(doc, ids, off) {
  const isAffected = (question) => ids.has(question.id) && question.off !== off;
  return doc.questions.some(isAffected)
    ? { ...doc, questions: doc.questions.map((question) => (isAffected(question) ? { ...question, off, wire: null } : question)) }
    : doc;
}
