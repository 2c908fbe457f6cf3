import { many } from '../core/format.js';
import { worthLabel } from '../core/labels.js';
import { chosenBank } from './host-state.js';
import { formatSummary, ROUND_FORMAT, wireFormat } from './round-format.js';
import { wireSelection } from './selection.js';
import { wireTiming } from './timing.js';

/** Most rounds of one request, as the server accepts. */
export const MOST_ROUNDS = 20;

/** Most characters of a title. */
export const LONGEST_TITLE = 80;

/** When the leaderboard is shown (protocol/README.md), as hosts see it. */
export const LEADERBOARDS = { question: 'Each question', round: 'The round', end: 'Only at the end' };

/**
 * Returns the round that the settings on the page describe. It has the title of its bank if none was entered.
 *
 * @param {!trivium.HostState} ui
 * @return {!trivium.RoundForm}
 */
export function roundOf(ui) {
  const { title, chosen, questions, limit, scoring, typed, selection, reading, talk, pace, format, worth, leaderboard, breakMinutes } = ui;
  const bankTitle = chosenBank(ui)?.title ?? chosen;
  return {
    title: title.trim() || bankTitle.slice(0, LONGEST_TITLE),
    bank: chosen,
    bankTitle,
    questions,
    limit,
    scoring,
    typed,
    selection,
    reading,
    talk,
    pace,
    format,
    worth,
    leaderboard,
    breakMinutes,
  };
}

/**
 * Returns the settings of the page for editing a round.
 *
 * @param {!trivium.RoundForm} round
 * @return {!Object}
 */
export function settingsOf({ bankTitle, bank, title, ...settings }) {
  return { format: ROUND_FORMAT, ...settings, title: title === bankTitle ? '' : title };
}

/**
 * Returns the rounds to play: those of the programme, or that of the chosen bank; empty if none can be played.
 *
 * @param {!trivium.HostState} ui
 * @return {!Array<!trivium.RoundForm>}
 */
export function chosenRounds(ui) {
  if (ui.rounds.length) {
    return ui.rounds;
  }
  return chosenBank(ui)?.questions ? [roundOf(ui)] : [];
}

/**
 * Returns a round as the server is asked to play it; defaults are left out.
 *
 * @param {!trivium.RoundForm} round
 * @return {!trivium.RoundPlan}
 */
export function wirePlan(round) {
  const { title, bank, questions, limit, scoring, typed, selection, worth, leaderboard, breakMinutes } = round;
  return {
    bank,
    questions,
    settings: {
      limit: limit * 1000,
      scoring,
      typed,
      ...(worth > 1 && { worth }),
      ...(leaderboard !== 'question' && { leaderboard }),
      ...wireTiming(round),
      ...wireFormat(round.format),
    },
    ...(title && { title }),
    ...wireSelection(selection),
    ...(breakMinutes > 0 && { breakTime: breakMinutes * 60_000 }),
  };
}

/**
 * Returns the plan of a room. A single round that was not added to a programme has a title only if one was entered, or
 * if its title screen has to explain special rules.
 *
 * @param {!trivium.HostState} ui
 * @return {!Object}
 */
export function openingPlan(ui) {
  const [first, ...others] = chosenRounds(ui);
  const title = ui.rounds.length || wireFormat(first.format).format ? first.title : ui.title.trim();
  return { ...wirePlan({ ...first, title }), ...(others.length && { rounds: others.map(wirePlan) }) };
}

/**
 * Describes a round in one line: "10 questions, buzzer, double points, 10 min break".
 *
 * @param {{
 *   questions: number,
 *   format: (!trivium.RoundFormatForm|undefined),
 *   worth: (number|undefined),
 *   breakMinutes: number
 * }} round
 * @return {string}
 */
export function roundSummary({ questions, format, worth, breakMinutes }) {
  return [many(questions, 'question'), formatSummary(format), worthLabel({ worth }).toLowerCase(), breakMinutes > 0 && `${breakMinutes} min break`].filter(Boolean).join(', ');
}
