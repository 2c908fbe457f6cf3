import { verdictIcon } from '../core/choice-marks.js';
import { countdown } from '../core/countdown.js';
import { many } from '../core/format.js';
import { lockingLeft, numberInRound } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { notice } from '../core/notice.js';
import { picture, promptText } from '../core/rich-text.js';
import { sheetInput } from './sheet-input.js';

/** The answer sheet of a round. Loaded when the first one comes. */
export { sheetAnswers } from './sheet-answers.js';
export { sheetResultView, sheetStripView } from './sheet-review.js';

/** The time (ms) that the ring of the countdown stands for. */
const LOCK_TIME = 60_000;

/** @const {!trivium.SheetDrafts} */
const NO_DRAFTS = { unsaved: {}, drafts: {}, lost: {} };

/**
 * Renders the answer sheet: all questions of the round so far with their answers.
 *
 * @param {!trivium.PlayerView} view
 * @param {!trivium.PlayerActions} act
 * @return {!trivium.Template}
 */
export function sheetView(view, act) {
  const { game, now, sheet = NO_DRAFTS } = view;
  const { questions } = game.sheet;
  const { of } = game.question;
  const left = lockingLeft(game, now);
  const open = game.phase !== 'marking';
  const answered = questions.filter((question) => ownAnswer(game, sheet, question)).length;
  return html`<main class="sheet is-${game.phase}">
    <header class="bar">
      <h1 tabindex="-1" data-focus>Answer sheet</h1>
      ${left ? countdown(left, Math.max(LOCK_TIME, left)) : nothing}
      <p class="soft"><b class="number" translate="no">${answered}</b> of ${of} answered</p>
    </header>
    ${notice(game)}
    <p class=${game.refused ? 'state problem' : 'state'}>${game.refused ? game.refused.detail : stateText(game, left)}</p>
    <ol class="sheet-questions">
      ${questions.map((question) => entry(view, sheet, question, open, act))}
    </ol>
    ${questions.length < of && open ? html`<p class="soft more-questions">${many(of - questions.length, 'more question')} to come.</p>` : nothing}
  </main>`;
}

function stateText({ phase }, left) {
  if (phase === 'marking') {
    return 'The sheet is locked. Your answers are being marked.';
  }
  return phase !== 'locking' ? 'You can change all answers until the sheet is locked.' : left ? 'Last check: the sheet is about to be locked.' : 'The sheet is being locked.';
}

/** Returns the answer as the player sees it: entered, on its way, or saved. */
function ownAnswer({ sheet }, { unsaved }, { question }) {
  return question in unsaved ? unsaved[question] : (sheet.answers[question]?.response ?? null);
}

function entry(view, sheet, question, open, act) {
  const { game } = view;
  const { question: number } = question;
  const newest = game.phase === 'question' && number === game.question.question;
  const worth = worthLabel(question);
  return html`<li class="sheet-question ${newest ? 'is-newest' : ''}">
    <div class="head">
      <span class="nth number" translate="no">${numberInRound(question)}</span>
      <h2 id=${`sheet-${number}`} class=${question.prompt.length > 180 ? 'is-endless' : ''} dir="auto"><span class="words">${promptText(question.prompt)}</span></h2>
    </div>
    ${worth ? html`<p class="worth">${worth}</p>` : nothing} ${picture(question)}
    ${sheetInput(view, question, ownAnswer(game, sheet, question), open && Boolean(act.sheet), /** @type {!trivium.SheetActions} */ (act.sheet))}
    ${saveState(view, sheet, question, open)}
  </li>`;
}

function saveState({ game }, { unsaved, drafts, lost }, { question, kind }, open) {
  const saved = game.sheet.answers[question];
  if (lost[question]) {
    return html`<p class="save-state is-lost">${verdictIcon('wrong')} Your last change came too late.</p>`;
  }
  if (question in unsaved) {
    return html`<p class="save-state is-sending"><i class="spinner"></i> Saving…</p>`;
  }
  if (saved) {
    const by = saved.by && (saved.by === game.me.name ? html` by you` : html` by <bdi translate="no">${saved.by}</bdi>`);
    return html`<p class="save-state is-saved">${verdictIcon('right')} <span>Saved${by || ''}</span></p>`;
  }
  const partial = kind === 'match' && drafts[question]?.match?.some((right) => right >= 0);
  return html`<p class="save-state">${partial && open ? 'Match all of them to save.' : open ? 'No answer yet' : 'No answer'}</p>`;
}
