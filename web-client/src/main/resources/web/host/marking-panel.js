import { promptLine } from '../core/answer-text.js';
import { count, many } from '../core/format.js';
import { numberInRound } from '../core/game-state.js';
import { html, nothing } from '../core/html.js';
import { inline } from '../core/rich-text.js';
import { MARKS, selectedAnswer, uncertainAnswers } from './marking.js';

/**
 * Renders the typed answers of the locked sheet: those that are not certain with buttons to mark them, the others
 * folded.
 *
 * @param {!trivium.HostView} view
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function markingPanel({ game, ui }, act) {
  const { sheet } = game;
  const answers = uncertainAnswers(game);
  const selected = answers[selectedAnswer(answers, ui.marking)];
  const open = answers.filter(({ marked }) => !marked).length;
  const typed = sheet.questions.filter(({ question }) => sheet.typed[question]?.length);
  return html`<h1 tabindex="-1" data-focus>${open ? `${many(open, 'answer')} to mark` : 'All answers are marked'}</h1>
    <p class="soft" role="status">
      ${open
        ? html`The rules are certain about all others. Without a mark, an answer counts as it is shown. <span class="with-keys">J and K select an answer; A, H and R mark it.</span>`
        : 'Reveal the answers one by one, or all at once.'}
    </p>
    <ol class="marking">
      ${typed.map((question) => questionGroups(question, sheet, selected, act))}
    </ol>`;
}

/**
 * Renders the typed answers to the revealed question of a sheet, which can still be marked; nothing for others.
 *
 * @param {!trivium.GameState} game
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template|symbol}
 */
export function revealedMarks({ phase, sheet, question }, act) {
  const groups = phase === 'reveal' && sheet?.typed[question.question];
  return groups?.length
    ? html`<details class="certain-answers">
        <summary>Marks of ${many(groups.length, 'different answer')}</summary>
        <ul>
          ${groups.map((group) => groupRow(question, group, false, act))}
        </ul>
      </details>`
    : nothing;
}

function questionGroups(question, sheet, selected, act) {
  const groups = sheet.typed[question.question];
  const accepted = sheet.accepted[question.question] ?? [];
  const uncertain = groups.filter(({ certain }) => !certain);
  const certain = groups.filter((group) => group.certain);
  const row = (group) => groupRow(question, group, selected?.question === question.question && selected.text === group.text, act);
  return html`<li class="marked-question">
    <h2 dir="auto"><span class="soft number" dir="ltr" translate="no">${numberInRound(question)}.</span> ${inline(promptLine(question))}</h2>
    ${accepted.length ? html`<p class="accepted-answers"><span class="soft">Right:</span> ${accepted.map((answer, index) => html`${index ? ', ' : ''}<bdi>${answer}</bdi>`)}</p>` : nothing}
    ${uncertain.length
      ? html`<ul>
          ${uncertain.map(row)}
        </ul>`
      : nothing}
    ${certain.length
      ? html`<details class="certain-answers">
          <summary>${certainSummary(certain)}</summary>
          <ul>
            ${certain.map(row)}
          </ul>
        </details>`
      : nothing}
  </li>`;
}

function certainSummary(groups) {
  const sum = (wanted) => groups.filter(({ mark }) => wanted(mark)).reduce((all, { answers }) => all + answers, 0);
  const [right, wrong] = [sum((mark) => mark !== 'reject'), sum((mark) => mark === 'reject')];
  return `Certain: ${count(right)} right, ${count(wrong)} wrong`;
}

function groupRow({ question }, { text, answers, mark, marked = false, certain = false }, selected, act) {
  return html`<li class="answer-group is-${mark} ${marked || certain ? '' : 'is-open'}" aria-current=${selected ? 'true' : 'false'}>
    <p class="typed-text">
      <bdi>${text}</bdi> ${answers > 1 ? html`<span class="soft number" translate="no">× ${count(answers)}</span>` : nothing}
      ${marked ? html`<small class="soft">marked by you</small>` : nothing}
    </p>
    <div class="mark-buttons" role="group" aria-label=${`Mark “${text}”`}>
      ${MARKS.map(
        ({ mark: given, key, label }) => html`<button
          class="button quiet is-${given}"
          aria-pressed=${mark === given ? 'true' : 'false'}
          aria-keyshortcuts=${selected ? key : nothing}
          @click=${() => act.marking.mark(question, text, given)}
        >
          ${label} ${selected ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
        </button>`,
      )}
    </div>
  </li>`;
}
