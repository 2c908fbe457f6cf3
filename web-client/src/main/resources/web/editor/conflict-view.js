import { count, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { richText } from '../core/rich-text.js';
import { answerSummary } from './answer-summary.js';
import { kindName } from './question-kinds.js';

const WHAT = {
  both: 'Both of you changed it',
  'you changed': 'You changed it',
  'you added': 'You added it',
  'you deleted': 'You deleted it',
  'they changed': 'They changed it',
  'they added': 'They added it',
  'they deleted': 'They deleted it',
};

/**
 * Renders the conflict: each question that differs, mine beside theirs, and which version is selected.
 *
 * @param {!trivium.EditorState} ui
 * @param {!trivium.ConflictActions} act
 * @return {!trivium.Template}
 */
export function conflictView({ conflict, busy, problem }, act) {
  const { differences } = conflict;
  return html`<main class="editor is-conflict">
      <h1 tabindex="-1" data-focus>Mine and theirs</h1>
      <p class="soft">${differences.length
        ? `${many(differences.length, 'question')} ${differences.length === 1 ? 'differs' : 'differ'}. Changes that only one of you made are already selected.`
        : 'No question differs.'}</p>
      ${differences.length > 1
        ? html`<p class="all-of-them"><button class="link" @click=${() => act.wantAll('mine')}>All of mine</button>
            <button class="link" @click=${() => act.wantAll('theirs')}>All of theirs</button></p>`
        : nothing}
      <ol class="differences">${differences.map((difference, index) => differenceView(difference, index, act))}</ol>
    </main>
    <footer class="actions edit-bar">
      ${problem ? html`<p class="problem refusal" role="alert">${problem}</p>` : nothing}
      <p class="state soft">Nothing is saved yet</p>
      <button class="button quiet" @click=${act.leaveConflict}>Back</button>
      <button class="button primary" aria-disabled=${busy ? 'true' : 'false'} @click=${act.saveMerged}>Save the selection</button>
    </footer>`;
}

function differenceView({ mine, theirs, what, wanted }, index, act) {
  const side = (name, label, question) => html`<label class="version">
    <span class="version-head"><input type="radio" aria-label=${label} name=${`difference-${index}`} .checked=${wanted === name} @change=${() => act.want(index, name)} /> <b>${label}</b></span>
    ${question ? questionView(question) : html`<p class="soft">Not included</p>`}
  </label>`;
  return html`<li>
    <fieldset class="difference">
      <legend><span class="soft number" translate="no">${count(index + 1)}</span> ${WHAT[what]}</legend>
      ${side('mine', 'Mine', mine)} ${side('theirs', 'Theirs', theirs)}
    </fieldset>
  </li>`;
}

function questionView(question) {
  const { kind, prompt, explanation, limit, worth, picture, off, spare } = question;
  const extras = [kindName(kind), limit && `${limit / 1000} s`, worth !== 1 && (worth ? `×${worth}` : 'no points'), picture && 'with a picture', off && 'off', spare && 'spare'];
  return html`<span class="kind">${extras.filter(Boolean).join(', ')}</span>
    <div class="prompt">${richText(prompt)}</div>
    ${answerSummary(question)} ${explanation.trim() ? html`<div class="explanation soft">${richText(explanation)}</div>` : nothing}`;
}
