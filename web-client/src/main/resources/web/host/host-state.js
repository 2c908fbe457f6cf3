import { BANK_IMPORT } from './bank-actions.js';
import { drawable, SELECTION } from './selection.js';

/** What the host has in hand before and beside the game: the key, the banks, and the settings of the next room. */
export const INITIAL_UI = Object.freeze({
  key: '',
  locked: false,
  banks: null,
  failures: [],
  chosen: '',
  preview: null,
  questions: 10,
  limit: 20,
  scoring: 'speed',
  typed: false,
  selection: SELECTION,
  /** Rooms that were played with the chosen bank. */
  past: [],
  opening: false,
  problem: '',
  confirm: null,
  /** Who joined in floods from one address, and the numbers of those that the host has said are welcome. */
  crowds: [],
  welcome: [],
  copied: '',
  correction: null,
  /** A bank that is being brought, drafts of this browser, and what is asked about a whole bank. */
  bankImport: BANK_IMPORT,
  drafts: [],
  ask: null,
  /** What is not in the file that was taken out last. */
  exported: '',
});

/** What the wire takes for one game. */
export const MOST_QUESTIONS = 200;

/**
 * The same state with numbers that fit: never more questions than the chosen bank has.
 *
 * @param {!trivium.HostState} ui
 * @return {!trivium.HostState}
 */
export function withinLimits(ui) {
  const within = (number, least, greatest) => Math.max(least, Math.min(greatest, Math.round(number) || least));
  return { ...ui, questions: within(ui.questions, 1, mostQuestions(ui)), limit: within(ui.limit, 5, 120) };
}

/**
 * How many questions the next game can have.
 *
 * @param {!trivium.HostState} ui
 * @return {number}
 */
export function mostQuestions(ui) {
  const { preview, selection } = ui;
  const there = preview ? drawable(preview, selection) : chosenBank(ui)?.questions;
  return Math.max(1, Math.min(MOST_QUESTIONS, there ?? MOST_QUESTIONS));
}

/**
 * @param {!trivium.HostState} ui
 * @return {!trivium.BankSummary|undefined}
 */
export function chosenBank({ banks, chosen }) {
  return banks?.find(({ name }) => name === chosen);
}
