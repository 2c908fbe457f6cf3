/** The special rules of a round, in the words of all pages. */

/** How the questions of a round are played (protocol/README.md), as people see it. */
export const MODES = { live: 'Live', sheet: 'Answer sheet', buzzer: 'Buzzer' };

/** The other rules, and what they mean for players. */
export const RULES = {
  knockOut: ['Knock-out', 'A wrong answer puts you out for the rest of the round.'],
  nearest: ['Nearest wins', 'For numbers, the nearest answer is right.'],
  joker: ['Joker', 'Play your one joker to double your points in a round.'],
  wager: ['Wager', 'Bet your points before the last question.'],
};

const MODE_RULES = {
  sheet: 'Write all answers before the round is locked.',
  buzzer: 'Press first, then answer aloud.',
};

/**
 * Returns the names of the special rules of a round; none for an ordinary one.
 *
 * @param {!trivium.RoundFormat=} format
 * @return {!Array<string>}
 */
export function formatNames(format) {
  return format ? [...(format.mode && format.mode !== 'live' ? [MODES[format.mode]] : []), ...rulesOf(format).map(([name]) => name)] : [];
}

/**
 * Returns a sentence for each special rule of a round; none for an ordinary one.
 *
 * @param {!trivium.RoundFormat=} format
 * @return {!Array<string>}
 */
export function formatSentences(format) {
  return format ? [...(MODE_RULES[format.mode] ? [MODE_RULES[format.mode]] : []), ...rulesOf(format).map(([, sentence]) => sentence)] : [];
}

function rulesOf(format) {
  return Object.keys(RULES)
    .filter((rule) => format[rule])
    .map((rule) => RULES[rule]);
}
