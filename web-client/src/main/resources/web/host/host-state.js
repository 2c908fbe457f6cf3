import { ATTENDANCE } from './attendance.js';
import { BANK_IMPORT } from './bank-actions.js';
import { ROUND_FORMAT } from './round-format.js';
import { drawable, SELECTION } from './selection.js';
import { TEAM_BOARD } from './team-actions.js';
import { TEAMS } from './team-setup.js';
import { TIMING } from './timing.js';

/** State of the host page outside the game: the key, the banks, and the settings of the next room. */
export const INITIAL_UI = Object.freeze({
  key: '',
  locked: false,
  /** Whether the server is a node of several. */
  hasNodes: false,
  banks: null,
  failures: [],
  chosen: '',
  preview: null,
  questions: 10,
  limit: 20,
  scoring: 'speed',
  typed: false,
  selection: SELECTION,
  teams: TEAMS,
  teamBoard: TEAM_BOARD,
  lateJoin: 'nothing',
  ...TIMING,
  format: ROUND_FORMAT,
  /** Settings that only matter in a programme. */
  title: '',
  worth: 1,
  leaderboard: 'question',
  firstThree: false,
  breakMinutes: 0,
  /** The planned rounds, the index of the one that is being edited, and the saved programmes. */
  rounds: [],
  editing: -1,
  programmeName: '',
  programmes: [],
  /** Whether the banks are shown inside a room, and whether points start at zero with the next quiz. */
  choosing: false,
  anew: true,
  /** Past rooms of the chosen bank. */
  past: [],
  opening: false,
  problem: '',
  confirm: null,
  /** Crowds that joined from one address, and the ids of those that the host has accepted. */
  crowds: [],
  welcome: [],
  copied: '',
  correction: null,
  /** The typed answer that is selected while a sheet is marked. */
  marking: null,
  /** The player or team whose points are changed. */
  points: null,
  /** The right answer to the open question, while the host looks at it, and who has answered. */
  answerKey: null,
  attendance: ATTENDANCE,
  /** The code of the room in which the host plays along; empty if there is none. */
  playing: '',
  /** The link for another device, while it is shown. */
  remote: null,
  /** The dialog about a display that is being connected. */
  display: null,
  /** The player whom the dialog is about. */
  player: null,
  /** The import in progress, the drafts of this browser, and the open dialog about a bank. */
  bankImport: BANK_IMPORT,
  drafts: [],
  ask: null,
  /** Message about the questions that the last export omitted. */
  exported: '',
});

/** Most questions in one game, as the server accepts. */
export const MOST_QUESTIONS = 200;

/**
 * Returns the state with valid numbers: at most as many questions as the chosen bank has.
 *
 * @param {!trivium.HostState} ui
 * @return {!trivium.HostState}
 */
export function withinLimits(ui) {
  const within = (number, least, greatest) => Math.max(least, Math.min(greatest, Math.round(number) || least));
  return { ...ui, questions: within(ui.questions, 1, mostQuestions(ui)), limit: within(ui.limit, 5, 120) };
}

/**
 * Returns how many questions the next game can have.
 *
 * @param {!trivium.HostState} ui
 * @return {number}
 */
export function mostQuestions(ui) {
  const { preview, selection } = ui;
  const available = preview ? drawable(preview, selection) : chosenBank(ui)?.questions;
  return Math.max(1, Math.min(MOST_QUESTIONS, available ?? MOST_QUESTIONS));
}

/**
 * @param {!trivium.HostState} ui
 * @return {!trivium.BankSummary|undefined}
 */
export function chosenBank({ banks, chosen }) {
  return banks?.find(({ name }) => name === chosen);
}
