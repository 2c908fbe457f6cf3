import { opensIn, timeLeft } from '../core/game-state.js';

/** Seconds before the end of a question that are heard. */
const TICKS = 5;

/** Delays (ms) of sounds that accompany an animation, as in leaderboard.js and style/display.css. */
const CLIMB_DELAY = 900;
const PODIUM = [
  { sound: 'third', delay: 600 },
  { sound: 'second', delay: 2400 },
  { sound: 'first', delay: 4200 },
  { sound: 'fanfare', delay: 5600 },
];

/** The reveal follows the lock, and sounds when the right answer grows. */
const REVEAL_DELAY = 700;

/**
 * Returns what can be heard of the state of a game.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {!trivium.SoundMoment}
 */
export function momentOf(game, now) {
  const { phase, question, paused } = game;
  return {
    phase,
    question: question ? question.question : -1,
    waits: opensIn(game, now) > 0,
    seconds: Math.ceil(timeLeft(game, now) / 1000),
    paused: Boolean(paused),
  };
}

/**
 * Returns the sounds of a change, each with its delay (ms).
 *
 * @param {!trivium.SoundMoment} before
 * @param {!trivium.SoundMoment} after
 * @param {boolean} still whether the page shows the end of animations at once
 * @return {!Array<!trivium.SoundCue>}
 */
export function cuesBetween(before, after, still) {
  const now = (sound) => [{ sound, delay: 0 }];
  if (before.phase === after.phase && before.question === after.question) {
    return after.phase === 'question' ? clockCues(before, after) : [];
  }
  switch (after.phase) {
    case 'round':
      return now('ready');
    case 'question':
      return now(after.waits ? 'ready' : 'open');
    case 'reveal':
      return [...(before.phase === 'question' && before.seconds > 0 ? now('lock') : []), { sound: 'reveal', delay: REVEAL_DELAY }];
    case 'leaderboard':
      return [{ sound: 'climb', delay: still ? 0 : CLIMB_DELAY }];
    case 'podium':
      return still ? now('fanfare') : PODIUM;
    default:
      return [];
  }
}

function clockCues(before, after) {
  if (after.paused || after.waits) {
    return [];
  }
  if (before.waits) {
    return [{ sound: 'open', delay: 0 }];
  }
  if (after.seconds >= before.seconds || after.seconds > TICKS) {
    return [];
  }
  return [{ sound: after.seconds ? 'tick' : 'lock', delay: 0 }];
}

/**
 * Returns the sound that is repeated as long as the game is in this state; empty for none.
 *
 * @param {!trivium.SoundMoment} moment
 * @return {string}
 */
export function loopOf({ phase }) {
  return phase === 'lobby' ? 'lobby' : '';
}
