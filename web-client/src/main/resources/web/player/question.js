import { letterOf, mark, toneOf, verdictIcon } from '../core/choice-marks.js';
import { countdown } from '../core/countdown.js';
import { count } from '../core/format.js';
import { numberInRound, ownResponse, timeLeft } from '../core/game-state.js';
import { areChoicesHidden, hiddenChoicesNote } from '../core/hidden-choices.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { LATE, notice } from '../core/notice.js';

const STATUS_TEXTS = {
  open: 'Tap your answer',
  pending: 'Sending your answer',
  taken: 'Your answer is in',
  late: LATE,
  over: 'Time’s up',
  out: 'You are out for the rest of this round. Watch how it goes on.',
};

/**
 * Renders the open question: the prompt, and its choices in easy reach of the thumb. Nothing moves from tap to receipt.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function questionView(view, act) {
  const { game, now, parts } = view;
  const { question, standing } = game;
  const { kind, prompt } = question;
  const left = timeLeft(game, now);
  const status = statusOf(game, left);
  const typed = kind === 'text' || kind === 'number';
  const hidden = areChoicesHidden(game, now);
  const worth = worthLabel(question);
  return html`<main class="open-question ${status} is-${typed ? 'typed' : kind}">
    <header class="bar">
      <p class="soft">${parts.avatarView?.(game.me?.avatar)} <b class="number" translate="no">${numberInRound(question)}</b> of ${question.of}</p>
      ${countdown(left, question.limit)}
      <p class="soft points"><b class="number" translate="no">${count(standing?.total ?? 0)}</b> points</p>
    </header>
    ${notice(game)} ${worth ? html`<p class="worth">${worth}</p>` : nothing}
    <h1 id="prompt" class="prompt ${sizeOf(prompt, 50, 90)}" tabindex="-1" ?data-focus=${!typed || hidden} dir="auto"><span class="words">${parts.promptText?.(prompt) ?? prompt}</span></h1>
    ${parts.picture?.(question)}
    ${hidden ? html`${hiddenChoicesNote(game, now)} ${game.receipt ? html`<p class="state">${STATUS_TEXTS.taken}</p>` : nothing}` : answers(view, status, act)}
  </main>`;
}

function answers(view, status, act) {
  const { game, parts } = view;
  const { question, refused } = game;
  const { kind } = question;
  return html`<p class=${refused || status === 'late' ? 'state problem' : 'state'}>
      ${status !== 'late' && refused ? refused.detail : (status === 'open' && parts.ASKS?.[kind]) || STATUS_TEXTS[status]}
    </p>
    ${kind === 'choice' ? tiles(view, status, (pick) => act.respond({ kind, picks: [pick] })) : parts.answerView?.(view, status, act)}`;
}

function statusOf(game, left) {
  if (game.out) {
    return 'out';
  }
  if (game.receipt) {
    return 'taken';
  }
  if (game.answering) {
    return 'pending';
  }
  if (game.lost) {
    return 'late';
  }
  return left > 0 ? 'open' : 'over';
}

/**
 * Renders a tile for each choice; those that the player has picked are pressed.
 *
 * @param {!trivium.PlayerView} view
 * @param {string} status
 * @param {function(number)} press
 * @return {!trivium.Template}
 */
export function tiles({ game, form, parts }, status, press) {
  const { choices } = game.question;
  const own = ownResponse(game)?.picks ?? form.draft.picks ?? [];
  const longest = choices.reduce((most, text) => (text.length > most.length ? text : most), '');
  const size = sizeOf(longest, 14, 40);
  return html`<div class="choices count-${choices.length} ${choices.length > 4 ? 'is-many' : ''} ${size}" role="group" aria-label="Answers">
    ${choices.map((choice, number) => tile(parts.inline?.(choice) ?? choice, number, own.includes(number), status, size, press))}
  </div>`;
}

function tile(choice, number, own, status, size, press) {
  return html`<button
    class="tile ${toneOf(number)} ${own ? 'is-own' : ''} ${size}"
    aria-pressed=${own ? 'true' : 'false'}
    aria-disabled=${status === 'open' ? 'false' : 'true'}
    @click=${() => press(number)}
  >
    ${mark(number)}
    <span class="text" dir="auto"><span class="unseen" dir="ltr">${letterOf(number)}: </span>${choice}</span>
    ${own ? html`<i class="answer-state">${status === 'pending' ? html`<i class="spinner"></i>` : verdictIcon(status === 'taken' || status === 'open' ? 'right' : 'none')}</i>` : nothing}
  </button>`;
}

/**
 * Returns the class for the length of a text. Long texts are set smaller, so that the page rarely scrolls while the
 * clock runs.
 */
function sizeOf(text, short, middle) {
  return text.length <= short ? 'is-short' : text.length <= middle ? 'is-middle' : text.length <= 180 ? 'is-long' : 'is-endless';
}
