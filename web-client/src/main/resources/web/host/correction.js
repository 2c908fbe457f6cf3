import { parseNumber, readTolerance } from '../core/decimal.js';
import { report } from './api.js';

/** State of the correction dialog; the correct number and its tolerance are stored as typed. */
export const CORRECTION = Object.freeze({ questions: null, rounds: [], chosen: 0, picks: [], value: '', tolerance: '', sent: false, problem: '', done: '' });

/**
 * Returns the state with another question selected, with its correct choices ticked or its number filled in.
 *
 * @param {!trivium.CorrectionPanel} correction
 * @param {number|undefined} number
 * @return {!trivium.CorrectionPanel}
 */
export function withQuestion(correction, number) {
  const question = correction.questions?.find((closed) => closed.question === number);
  const { value = '', tolerance = '' } = rightNumber(question) ?? {};
  return { ...correction, chosen: number, picks: question?.correct ?? [], value: `${value}`, tolerance: `${tolerance}`, sent: false, problem: '', done: '' };
}

/** Parses the correct number, which the report formats as "9.9 ± 0.5". */
function rightNumber(question) {
  return question?.kind === 'number' ? readTolerance(question.accepted[0]) : null;
}

/**
 * @param {{questions: ?Array<!trivium.QuestionReport>, chosen: number}} correction
 * @return {!trivium.QuestionReport|undefined}
 */
export function chosenQuestion({ questions, chosen }) {
  return questions?.find(({ question }) => question === chosen);
}

/**
 * Returns the correction for the ticked choices; null if it would change nothing, because the server does not respond
 * then.
 *
 * @param {!trivium.CorrectionPanel} correction
 * @return {?trivium.Correction}
 */
export function newKey({ questions, chosen, picks }) {
  const correct = chosenQuestion({ questions, chosen })?.correct ?? [];
  const changes = picks.length > 0 && (picks.length !== correct.length || picks.some((pick) => !correct.includes(pick)));
  return changes ? { kind: 'key', correct: picks } : null;
}

/**
 * Returns the correction for the number; an empty tolerance counts as 0.
 *
 * @param {!trivium.CorrectionPanel} correction
 * @return {?trivium.Correction}
 */
export function newNumber({ questions, chosen, value: valueText, tolerance: toleranceText }) {
  const value = parseNumber(valueText);
  const tolerance = toleranceText.trim() ? parseNumber(toleranceText) : 0;
  const before = rightNumber(chosenQuestion({ questions, chosen }));
  const fits = value !== null && tolerance !== null && tolerance >= 0;
  return fits && (value !== before?.value || tolerance !== before?.tolerance) ? { kind: 'number', value, tolerance } : null;
}

/**
 * The actions of the correction dialog.
 *
 * @param {{
 *   ui: function(): !trivium.HostState,
 *   game: function(): !trivium.GameState,
 *   change: function(?trivium.CorrectionPanel),
 *   send: function(!trivium.ClientMessage): boolean
 * }} page `send` returns false if there is no connection
 * @return {!trivium.CorrectionActions}
 */
export function correctionActions({ ui, game, change, send }) {
  const now = () => ui().correction;

  /** @param settle returns the new state of the dialog from the one with the loaded questions */
  async function load(settle) {
    try {
      const { questions, rounds = [] } = await report(game().report, ui().key);
      if (now()) {
        change(settle({ ...now(), questions, rounds }));
      }
    } catch ({ message }) {
      if (now()) {
        change({ ...now(), problem: message });
      }
    }
  }

  return {
    open() {
      change(CORRECTION);
      load((correction) => withQuestion(correction, correction.questions.at(-1)?.question));
    },
    close: () => change(null),
    choose: (number) => change(withQuestion(now(), number)),
    tick(choice) {
      const { picks } = now();
      const next = picks.includes(choice) ? picks.filter((pick) => pick !== choice) : [...picks, choice];
      change({ ...now(), picks: next.sort((left, right) => left - right), done: '' });
    },
    type: (part) => change({ ...now(), ...part, done: '' }),
    correct(correction) {
      if (now().sent) {
        return;
      }
      const sent = send({ type: 'correct', question: now().chosen, correction });
      change({ ...now(), sent, done: '', problem: sent ? '' : 'No connection. Try again.' });
    },
    /** Handles messages of the room while the dialog is open. */
    receive({ type, question, detail }) {
      if (!now()) {
        return;
      }
      if (type === 'corrected' && question === now().chosen) {
        load((correction) => ({ ...withQuestion(correction, question), done: 'Done. Everyone’s scores are updated.' }));
      } else if (type === 'refused' && now().sent) {
        change({ ...now(), sent: false, problem: detail });
      } else if (type === 'snapshot') {
        // The connection was lost; the list shows whether a sent correction arrived.
        load((correction) => withQuestion(correction, correction.chosen));
      } else if (type === 'corrected' || type === 'reveal') {
        load((correction) => correction);
      }
    },
  };
}
