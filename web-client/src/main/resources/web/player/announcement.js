import { many } from '../core/format.js';
import { isPodiumPending, numberInRound, opensIn, timeLeft } from '../core/game-state.js';
import { LATE, newsOf, problemOf } from '../core/notice.js';
import { isPlaced, ordinal } from '../core/rank.js';
import { breakTitle, roundTitle } from '../core/rounds.js';

/**
 * Returns the state of the game as a sentence for screen readers.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @return {string}
 */
export function stateOf(game, now) {
  return newsOf(game) || sentenceOf(game, now);
}

function sentenceOf(game, now) {
  const { phase, paused, question, receipt, answering, lost, result, standing } = game;
  if (paused) {
    return 'The game is paused.';
  }
  switch (phase) {
    case 'locking':
      return 'The answer sheet is about to be locked. Check your answers.';
    case 'marking':
      return 'The answer sheet is locked.';
    case 'answers':
      return standing ? `The answers of the sheet. ${placeOf(standing)}.` : 'The answers of the sheet.';
    case 'bets':
      return 'Place your bet on the last question.';
    case 'question':
      if (question.sheet) {
        return `Question ${numberInRound(question)} of ${question.of} is on your answer sheet. ${problemOf(game)}`;
      }
      if (opensIn(game, now) > 0) {
        return `Question ${numberInRound(question)} of ${question.of}. Get ready: answers open in a moment.`;
      }
      if (question.kind === 'buzzer') {
        return buzzerSentence(game, now);
      }
      if (game.out) {
        return 'You are out for the rest of this round.';
      }
      if (receipt) {
        return 'Your answer is in.';
      }
      if (answering) {
        return 'Sending your answer.';
      }
      if (lost) {
        return LATE;
      }
      return timeLeft(game, now) > 0
        ? `Question ${numberInRound(question)} of ${question.of} is open. ${problemOf(game)}`
        : 'Time is up.';
    case 'reveal':
      return result
        ? `${result.correct ? `Right, ${many(result.points, 'point')}` : 'Not right'}. ${placeOf(result)}.`
        : 'The question is closed.';
    case 'round':
      return game.round ? `${roundTitle(game)}. ${many(game.questions, 'question')}.` : 'A new round begins.';
    case 'break':
      return standing && isPlaced(standing) ? `${breakTitle(game)}. ${placeOf(standing)}.` : breakTitle(game);
    case 'leaderboard':
    case 'podium':
      return standing && !isPodiumPending(game, now) ? `${teamPlaceOf(game)}${placeOf(standing)}, ${many(standing.total, 'point')}. ${problemOf(game)}` : '';
    default:
      return '';
  }
}

function buzzerSentence(game, now) {
  const { question, buzzer, me, pressed } = game;
  const answering = buzzer?.presses.find(({ player }) => player === buzzer.answering);
  if (answering) {
    return answering.player === me.player ? 'It is your turn. Answer aloud.' : `${answering.name} answers.`;
  }
  if (pressed) {
    return 'Your press is in.';
  }
  return timeLeft(game, now) > 0 ? `Question ${numberInRound(question)} of ${question.of}: the buzzer is open. ${problemOf(game)}` : 'Time is up.';
}

function placeOf(standing) {
  return isPlaced(standing) ? `You are ${ordinal(standing.rank)} of ${standing.of}` : 'Nobody has points yet';
}

function teamPlaceOf({ phase, team, leaderboard, finished }) {
  const { teams = [] } = phase === 'podium' ? finished : leaderboard;
  const own = teams.find((row) => row.team === team);
  return own && isPlaced(own) ? `Your team is ${ordinal(own.rank)} of ${teams.length}. ` : '';
}
