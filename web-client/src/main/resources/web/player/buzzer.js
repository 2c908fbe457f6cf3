import { answeringPress, isDeciding, orderedPresses } from '../core/buzzer.js';
import { countdown } from '../core/countdown.js';
import { count } from '../core/format.js';
import { numberInRound, timeLeft } from '../core/game-state.js';
import { areChoicesHidden, hiddenChoicesNote } from '../core/hidden-choices.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { notice } from '../core/notice.js';

/**
 * Renders a question that is answered aloud: one large button. Loaded in rooms that have such questions.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function buzzerView(view, act) {
  const { game, now, parts } = view;
  const { question, standing } = game;
  const left = timeLeft(game, now);
  const worth = worthLabel(question);
  const hidden = areChoicesHidden(game, now);
  return html`<main class="open-question is-buzzer">
    <header class="bar">
      <p class="soft"><b class="number" translate="no">${numberInRound(question)}</b> of ${question.of}</p>
      ${countdown(left, question.limit)}
      <p class="soft points"><b class="number" translate="no">${count(standing?.total ?? 0)}</b> points</p>
    </header>
    ${notice(game)} ${worth ? html`<p class="worth">${worth}</p>` : nothing}
    <h1 id="prompt" class="prompt ${question.prompt.length > 180 ? 'is-endless' : question.prompt.length > 50 ? 'is-middle' : 'is-short'}" tabindex="-1" data-focus dir="auto"><span class="words">${parts.promptText?.(question.prompt) ?? question.prompt}</span></h1>
    ${parts.picture?.(question)} ${hidden ? hiddenChoicesNote(game, now) : buzzer(view, buzzerState(game, now, pressing(view)), act)}
  </main>`;
}

function pressing({ game, form }) {
  return Boolean(game.question) && form.draft.pressed === game.question.question;
}

/**
 * Handles a message while a press waits for its confirmation. A press that was lost with the connection is sent again
 * if the buzzer is still open; if it is not, the press is forgotten.
 *
 * @param {!trivium.ServerMessage} message
 * @param {{game: !trivium.GameState, form: !trivium.PlayerForm, now: number}} view
 * @param {{buzz: function(), draft: function(!trivium.ResponseDraft)}} act
 * @param {{settled: function()}} connection
 */
export function confirmPress({ type }, view, act, connection) {
  if (!pressing(view)) {
    return;
  }
  if (type === 'pressed' || type === 'refused') {
    connection.settled();
  } else if (type === 'snapshot') {
    act.draft({ pressed: undefined });
    if (buzzerState(view.game, view.now) === 'open') {
      act.buzz();
    }
  }
}

/**
 * Returns what the buzzer is for this player now: `open`, `pressing` until the press counts, `pressed`, `turn`,
 * `waiting` for the turn, `wrong`, `team` if a member of the team was wrong, `out` of the round, or `over`.
 *
 * @param {!trivium.GameState} game
 * @param {number} now
 * @param {boolean} sent
 * @return {string}
 */
export function buzzerState(game, now, sent = false) {
  const { buzzer, me, team, out, pressed } = game;
  const own = buzzer?.presses.find(({ player }) => player === me.player);
  if (out) {
    return 'out';
  }
  if (buzzer && buzzer.answering === me.player) {
    return 'turn';
  }
  if (own?.right === false) {
    return 'wrong';
  }
  if (team !== null && buzzer?.presses.some((press) => press.team === team && press.right === false)) {
    return 'team';
  }
  if (pressed || own) {
    return buzzer?.answering ? 'waiting' : 'pressed';
  }
  return timeLeft(game, now) > 0 ? (sent && !game.refused ? 'pressing' : 'open') : 'over';
}

const LABELS = {
  open: 'Buzz',
  pressing: 'Pressed',
  pressed: 'Pressed',
  turn: 'Your turn',
  waiting: 'Pressed',
  wrong: 'Not right',
  team: 'Team is out',
  out: 'Out',
  over: 'Time’s up',
};

function buzzer({ game }, state, act) {
  const enabled = state === 'open';
  return html`<p class=${game.refused && enabled ? 'state problem' : 'state'}>${game.refused && enabled ? game.refused.detail : stateText(game, state)}</p>
    <div class="buzzer-row">
      <button
        class="buzzer is-${state}"
        aria-disabled=${enabled ? 'false' : 'true'}
        aria-describedby="prompt"
        @click=${() => enabled && act.buzz()}
      >
        <span>${LABELS[state]}</span>
      </button>
    </div>`;
}

function stateText(game, state) {
  const answering = answeringPress(game);
  switch (state) {
    case 'turn':
      return 'You were first. Answer aloud!';
    case 'pressing':
      return 'Sending your press';
    case 'pressed':
      return isDeciding(game) || !game.buzzer ? 'Who was first? One moment.' : 'Your press is in.';
    case 'waiting':
      return html`${answers(answering)} ${turnText(game)}`;
    case 'wrong':
      return 'Your answer was not right. Others may try.';
    case 'team':
      return 'Your team has answered. Others may try.';
    case 'out':
      return 'You are out for the rest of this round. Watch how it goes on.';
    case 'over':
      return 'Nobody was right in time.';
    default:
      return answering ? html`${answers(answering)} Press to be next.` : 'Press as soon as you know it, then answer aloud.';
  }
}

function answers(press) {
  return press ? html`<bdi translate="no">${press.name}</bdi> answers.` : nothing;
}

function turnText(game) {
  const waiting = orderedPresses(game).filter(({ player, right }) => right === undefined && player !== game.buzzer.answering);
  const place = waiting.findIndex(({ player }) => player === game.me.player);
  return place === 0 ? 'You are next.' : place > 0 ? `You are number ${place + 1} in line.` : 'You are in line.';
}
