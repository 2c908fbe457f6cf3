import { html, nothing } from '../core/html.js';
import { countdown } from '../core/countdown.js';
import { notice } from '../core/notice.js';
import { ownPick, timeLeft } from '../core/reduce.js';
import { letterOf, mark, toneOf, verdictIcon } from '../core/shapes.js';
import { count } from '../core/words.js';

export const LATE = 'Your answer did not reach the server in time.';

const WORDS = {
  open: 'Tap your answer',
  pending: 'Sending your answer',
  taken: 'Your answer is in',
  late: LATE,
  over: 'Time’s up',
};

/** The open question: what is asked, and four answers where the thumb is. Nothing moves from tap to receipt. */
export function questionView(view, act) {
  const { game, now } = view;
  const { question, standing, refused } = game;
  const left = timeLeft(game, now);
  const status = statusOf(game, left);
  const typed = question.kind === 'text';
  return html`<main class="ask-question ${status} ${typed ? 'is-typed' : ''}">
    <header class="bar">
      <p class="soft"><b class="number">${question.question + 1}</b> of ${question.of}</p>
      ${countdown(left, question.limit)}
      <p class="soft points"><b class="number">${count(standing?.total ?? 0)}</b> points</p>
    </header>
    ${notice(game)}
    <h1 id="prompt" class="prompt ${sizeOf(question.prompt, 50, 90)}" tabindex="-1" ?data-focus=${!typed}>${question.prompt}</h1>
    <p class=${refused || status === 'late' ? 'state problem' : 'state'}>
      ${status !== 'late' && refused ? refused.detail : typed && status === 'open' ? 'Type your answer' : WORDS[status]}
    </p>
    ${typed
      ? view.parts.typedView?.(view, status, act)
      : html`<div class="choices count-${question.choices.length}" role="group" aria-label="Answers">
          ${question.choices.map((choice, number) => tile(choice, number, game, status, act))}
        </div>`}
  </main>`;
}

function statusOf(game, left) {
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

function tile(choice, number, game, status, act) {
  const own = ownPick(game) === number;
  const longest = game.question.choices.reduce((most, text) => (text.length > most.length ? text : most), '');
  const classes = `tile ${toneOf(number)} ${own ? 'is-own' : ''} ${sizeOf(longest, 14, 40)}`;
  return html`<button
    class=${classes}
    aria-pressed=${own ? 'true' : 'false'}
    aria-disabled=${status === 'open' ? 'false' : 'true'}
    @click=${() => act.answer(number)}
  >
    ${mark(number)}
    <span class="text"><span class="unseen">${letterOf(number)}: </span>${choice}</span>
    ${own ? html`<i class="token">${status === 'pending' ? html`<i class="spinner"></i>` : verdictIcon(status === 'taken' ? 'right' : 'none')}</i>` : nothing}
  </button>`;
}

/** Long texts are set smaller, so that the page never scrolls while the clock runs. */
function sizeOf(text, short, middle) {
  return text.length <= short ? 'is-short' : text.length <= middle ? 'is-middle' : 'is-long';
}
