import { many } from '../core/format.js';
import { breakLeft, isBetweenQuizzes, isLast, numberInRound, timeLeft } from '../core/game-state.js';
import { chosenRounds } from './round-plan.js';

/**
 * Returns the next step: the label of the button, and the method of the page's `act` that it calls. The button never
 * moves, so a host can run a whole game by pressing it, or the space bar.
 *
 * @param {!trivium.HostView} view
 * @return {{label: string, does: string, disabled: (boolean|undefined), busy: (boolean|undefined)}}
 */
export function nextStep({ game, link, ui, now }) {
  const lost = game.phase && link.status !== 'open';
  const step = ui.choosing && game.phase ? addition(game, ui) : stepOf(game, ui, now);
  return lost ? { ...step, disabled: true } : step;
}

function stepOf(game, ui, now) {
  switch (game.phase) {
    case 'lobby':
      return game.players > 0
        ? { label: `Start with ${many(game.players, 'player')}`, does: 'start' }
        : { label: 'Waiting for players', does: 'start', disabled: true };
    case 'round':
      return { label: 'Start the round', does: 'next' };
    case 'bets':
      return { label: 'Show the question', does: 'next' };
    case 'locking':
      return { label: 'Lock it now', does: 'next' };
    case 'marking':
      return { label: 'Reveal the first answer', does: 'next' };
    case 'question':
      if (game.question.kind === 'buzzer') {
        return { label: 'Close, nobody was right', does: 'next' };
      }
      if (game.question.sheet) {
        return { label: isLast(game) ? 'Lock the sheet' : nextQuestion(game), does: 'next' };
      }
      return { label: timeLeft(game, now) > 0 ? 'Close question' : 'Reveal the answer', does: 'next' };
    case 'reveal':
    case 'answers':
      if (hasHiddenAnswers(game)) {
        return { label: `Reveal answer ${numberInRound(game.question) + 1}`, does: 'next' };
      }
      return { label: leadsToLeaderboard(game) ? 'Show leaderboard' : afterQuestion(game, 'Show the final result'), does: 'next' };
    case 'leaderboard':
      return { label: afterQuestion(game, 'Show the podium'), does: 'next' };
    case 'break':
      return isBetweenQuizzes(game)
        ? { label: 'Choose the next quiz', does: 'addRound' }
        : { label: breakLeft(game, now) > 0 ? 'End the break' : 'Go on with the next round', does: 'next' };
    case 'podium':
      return { label: 'Next quiz', does: 'nextQuiz' };
    default:
      return opening(ui);
  }
}

function opening(ui) {
  if (ui.opening) {
    return { label: 'Opening the room', does: 'openRoom', disabled: true, busy: true };
  }
  if (ui.rounds.length) {
    return { label: `Open with ${many(ui.rounds.length, 'round')}`, does: 'openRoom' };
  }
  return chosenRounds(ui).length ? { label: 'Open the room', does: 'openRoom' } : { label: 'Choose a bank', does: 'openRoom', disabled: true };
}

/** Returns the step that adds the chosen rounds to the room. */
function addition(game, ui) {
  const { length } = chosenRounds(ui);
  const several = ui.rounds.length > 0;
  if (!length) {
    return { label: 'Choose a bank', does: 'addRounds', disabled: true };
  }
  return isBetweenQuizzes(game)
    ? { label: several ? `Play ${many(length, 'round')}` : 'Play it next', does: 'addRounds' }
    : { label: several ? `Add ${many(length, 'round')}` : 'Add the round', does: 'addRounds' };
}

/**
 * Whether the step after the reveal is a leaderboard, which the host may skip: as on the server (RoomRules).
 *
 * @param {!trivium.GameState} game
 * @return {boolean}
 */
export function leadsToLeaderboard(game) {
  if (hasHiddenAnswers(game)) {
    return false;
  }
  const time = currentRound(game)?.leaderboard ?? 'question';
  return isLast(game) ? time !== 'end' && !isLastRound(game) : time === 'question';
}

/**
 * Whether the host may skip the leaderboard now.
 *
 * @param {!trivium.GameState} game
 * @return {boolean}
 */
export function canSkipLeaderboard(game) {
  return (game.phase === 'reveal' || game.phase === 'answers') && leadsToLeaderboard(game);
}

/**
 * Whether answers of the sheet are still to be revealed after the one that is shown.
 *
 * @param {!trivium.GameState} game
 * @return {boolean}
 */
export function hasHiddenAnswers({ sheet, phase, question }) {
  return Boolean(sheet) && (phase === 'marking' || (phase === 'reveal' && question.question !== sheet.questions.at(-1).question));
}

/** Bets are made before the last question of a round. */
function nextQuestion({ round, question }) {
  return round?.format?.wager && numberInRound(question) + 1 === question.of ? 'Take bets' : 'Next question';
}

function afterQuestion(game, end) {
  if (!isLast(game)) {
    return nextQuestion(game);
  }
  if (isLastRound(game)) {
    return end;
  }
  return currentRound(game)?.breakTime ? 'Start the break' : 'Next round';
}

function currentRound({ programme }) {
  return programme?.rounds[programme.round];
}

function isLastRound({ programme }) {
  return !programme || programme.round + 1 >= programme.rounds.length;
}
