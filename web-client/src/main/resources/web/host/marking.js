/** The typed answers of a locked sheet as the host marks them: which is selected, and what keys do. */

/** The marks with their keys, in the order of their buttons. */
export const MARKS = [
  { mark: 'accept', key: 'A', label: 'Accept' },
  { mark: 'half', key: 'H', label: 'Half' },
  { mark: 'reject', key: 'R', label: 'Reject' },
];

/** The keys of the marking, for the list of keys. */
export const MARKING_KEYS = [
  ['J  ↓', 'Next answer'],
  ['K  ↑', 'Previous answer'],
  ...MARKS.map(({ key, label }) => [key, `${label} the answer`]),
];

const STEPS = { __proto__: null, j: 1, arrowdown: 1, k: -1, arrowup: -1 };

/**
 * Returns the answers that the rules of typed answers are not certain about, as `{question, text, marked}`.
 *
 * @param {!trivium.GameState} game
 * @return {!Array<!trivium.MarkedAnswer>}
 */
export function uncertainAnswers({ sheet }) {
  return (sheet?.questions ?? []).flatMap(({ question }) =>
    (sheet.typed[question] ?? []).filter(({ certain }) => !certain).map(({ text, marked = false }) => ({ question, text, marked })),
  );
}

/**
 * Returns the index of the selected answer: the one that the host has chosen, or else the first that is not marked.
 *
 * @param {!Array<!trivium.MarkedAnswer>} answers
 * @param {?{question: number, text: string}} chosen
 * @return {number}
 */
export function selectedAnswer(answers, chosen) {
  const own = answers.findIndex(({ question, text }) => question === chosen?.question && text === chosen.text);
  return own < 0 ? answers.findIndex(({ marked }) => !marked) : own;
}

/**
 * The actions of the marking.
 *
 * @param {{
 *   game: function(): !trivium.GameState,
 *   chosen: function(): ?{question: number, text: string},
 *   change: function(?{question: number, text: string}),
 *   send: function(!trivium.ClientMessage)
 * }} page
 * @return {!trivium.MarkingActions}
 */
export function markingActions({ game, chosen, change, send }) {
  const show = () => document.querySelector('.answer-group[aria-current=true]')?.scrollIntoView({ block: 'nearest' });
  const mark = (question, text, given) => {
    send({ type: 'mark', question, text, mark: given });
    const answers = uncertainAnswers(game());
    const place = answers.findIndex((answer) => answer.question === question && answer.text === text);
    if (place >= 0) {
      const next = [...answers.slice(place + 1), ...answers.slice(0, place)].find(({ marked }) => !marked);
      change(next ?? answers[place]);
      show();
    }
  };
  return {
    mark,
    key(key) {
      const answers = uncertainAnswers(game());
      const selected = selectedAnswer(answers, chosen());
      const step = STEPS[key.toLowerCase()];
      const given = MARKS.find((known) => known.key === key.toUpperCase());
      if (step && answers.length) {
        change(answers[selected < 0 ? 0 : Math.max(0, Math.min(answers.length - 1, selected + step))]);
        show();
      } else if (given && selected >= 0) {
        mark(answers[selected].question, answers[selected].text, given.mark);
      }
      return Boolean(step || given);
    },
  };
}
