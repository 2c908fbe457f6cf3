import { drawable, SELECTION } from './choosing.js';
import { ADDING } from './shelf.js';

/** What the host has in hand before and beside the game: the key, the banks, and the settings of the next room. */
export const DESK = Object.freeze({
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
  fix: null,
  /** A bank that is being brought, drafts of this browser, and what is asked about a whole bank. */
  adding: ADDING,
  drafts: [],
  keeping: null,
  /** What is not in the file that was taken out last. */
  exported: '',
});

/** What the wire takes for one game. */
export const MOST_QUESTIONS = 200;

/** The same desk with numbers that fit: never more questions than the chosen bank has. */
export function settle(desk) {
  const within = (number, least, greatest) => Math.max(least, Math.min(greatest, Math.round(number) || least));
  return { ...desk, questions: within(desk.questions, 1, mostQuestions(desk)), limit: within(desk.limit, 5, 120) };
}

/** How many questions the next game can have. */
export function mostQuestions(desk) {
  const { preview, selection } = desk;
  const there = preview ? drawable(preview, selection) : chosenBank(desk)?.questions;
  return Math.max(1, Math.min(MOST_QUESTIONS, there ?? MOST_QUESTIONS));
}

export function chosenBank({ banks, chosen }) {
  return banks?.find(({ name }) => name === chosen);
}
