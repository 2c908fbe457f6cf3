import { live } from '../lib/lit-html/directives/live.js';
import { many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { answerFields } from './answer-fields.js';
import { changed } from './bank-document.js';
import { icon } from './icons.js';
import { playSwitch } from './play-switch.js';
import { playerPreview } from './player-preview.js';
import { KINDS, switchKind } from './question-kinds.js';
import { faultNote, growingField } from './row-fields.js';
import { correctedSiblings, uncorrectedSiblings } from './sibling-questions.js';

const LIMITS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300];
const WORTHS = { 0: 'None', 1: 'Normal', 2: 'Double', 3: 'Triple', 4: 'Four times', 5: 'Five times' };

/**
 * Renders the form of a question, with a preview of what players see beside it.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {number} number
 * @param {!trivium.EditorState} ui
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function openCard(question, number, ui, act) {
  const { id } = question;
  const put = (part, typing = '') => act.put(changed(question, part), typing && `${id}.${typing}`);
  return html`<li id=${`card-${id}`} tabindex="-1" class="card is-open ${question.off ? 'is-off' : ''}">
    <form aria-label=${`Question ${number}`} @submit=${(event) => event.preventDefault()} @paste=${(event) => act.pasteInto(question, event)}
      @dragover=${(event) => act.dragPicture(event)} @drop=${(event) => act.dropPicture(question, event)}>
      <div class="card-head">
        <span class="nr number" translate="no">${number}</span>
        ${kinds(question, act)}
        ${playSwitch(question, number, act)}
      </div>
      <div class="open-body">
        <div class="fields">
          <div class="field-group">
            <label for="prompt">Question <small>\`code\`, **bold**, $x^2$; ____ leaves a gap</small></label>
            ${growingField({ id: 'prompt', value: question.prompt, fault: ['prompt', question], rows: 2, put: (prompt) => put({ prompt }, 'prompt') })}
            ${faultNote(question, 'prompt', 'prompt')}
          </div>
          ${answerFields(question, act)} ${siblingsView(question, ui, act)}
          <div class="field-group">
            <label for="explanation">Explanation <small>shown after the answer</small></label>
            ${growingField({ id: 'explanation', value: question.explanation, put: (explanation) => put({ explanation }, 'explanation') })}
            ${outdatedView(question, put)}
          </div>
          <div class="extras-row">
            ${limitField(question, put)} ${worthField(question, put)} ${pictureField(question, ui, act, put)}
          </div>
          ${spareField(question, put)}
        </div>
        ${playerPreview(question)}
      </div>
      <div class="open-foot">
        <button type="button" class="button quiet" @click=${() => act.copy(id)}>Duplicate</button>
        <button type="button" class="button quiet delete" @click=${() => act.remove([id])}>Delete</button>
        <button type="button" class="button quiet" @click=${() => act.add(id)}>${icon('plus')} New below</button>
        <button type="button" class="button small" @click=${act.close}>Done</button>
      </div>
    </form>
  </li>`;
}

/** Renders an explanation that was removed because it states the old answer. */
function outdatedView({ outdated }, put) {
  return outdated
    ? html`<p class="aside soft">“<span class="quoted" dir="auto">${outdated.text}</span>” belonged to the old answer.
        <button type="button" class="link" @click=${() => put({ explanation: outdated.text })}>Keep it</button></p>`
    : nothing;
}

/** Renders the offer to correct the other questions of the entry in the same way. */
function siblingsView(question, { edits, read }, act) {
  const behind = uncorrectedSiblings(question, edits.doc, read);
  return behind ? uncorrectedView(behind, act) : nothing;
}

function uncorrectedView(behind, act) {
  const { old, questions, mentions } = behind;
  const others = (number, says, say) => `${many(number, 'other question')} of the same notes ${number === 1 ? says : say}`;
  const [next] = mentions;
  return html`<div class="aside soft" role="status">
    ${questions.length
      ? html`<p>${others(questions.length, 'still has', 'still have')} “<span class="quoted" dir="auto">${old}</span>” as the answer.
          <button type="button" class="link" @click=${() => act.putAll(correctedSiblings(behind))}>Correct ${questions.length === 1 ? 'it' : 'them'} too</button></p>`
      : nothing}
    ${next
      ? html`<p>${others(mentions.length, 'says', 'say')} “<span class="quoted" dir="auto">${old}</span>” in ${mentions.length === 1 ? 'its' : 'their'} words.
          <button type="button" class="link" @click=${() => act.open(next.id)}>Show ${mentions.length === 1 ? 'it' : 'the first'}</button></p>`
      : nothing}
  </div>`;
}

function kinds(question, act) {
  return html`<label class="kind-select">
    <span class="unseen">Kind</span>
    <select class="select" @change=${({ target }) => act.put(switchKind(question, target.value), '', 'the change of kind')}>
      ${Object.entries(KINDS).map(([kind, { name }]) => html`<option value=${kind} .selected=${live(kind === question.kind)}>${name}</option>`)}
    </select>
    <span class="soft hint">${KINDS[question.kind]?.hint}</span>
  </label>`;
}

/** Renders the tick box of a spare question; other questions have none, since they can be switched off. */
function spareField({ spare }, put) {
  return spare
    ? html`<label class="tick-box">
        <input type="checkbox" checked @change=${() => put({ spare: false })} />
        <span>Spare: ask it only if I want more questions</span>
      </label>`
    : nothing;
}

function limitField({ limit }, put) {
  const seconds = limit / 1000;
  const offered = !limit || LIMITS.includes(seconds) ? LIMITS : [...LIMITS, seconds].sort((left, right) => left - right);
  return html`<div class="field-group">
    <label for="limit">Time</label>
    <select id="limit" class="select" @change=${({ target }) => put({ limit: Number(target.value) * 1000 })}>
      <option value="0" .selected=${live(!limit)}>Room default</option>
      ${offered.map((choice) => html`<option value=${choice} .selected=${live(choice === seconds)}>${choice} s</option>`)}
    </select>
  </div>`;
}

function worthField({ worth }, put) {
  return html`<div class="field-group">
    <label for="worth">Points</label>
    <select id="worth" class="select" @change=${({ target }) => put({ worth: Number(target.value) })}>
      ${Object.entries(WORTHS).map(([value, name]) => html`<option value=${value} .selected=${live(Number(value) === worth)}>${name}</option>`)}
    </select>
  </div>`;
}

function pictureField(question, { busy }, act, put) {
  return html`<div class="field-group picture-field" role="group" aria-labelledby="picture">
    <span class="label" id="picture">Picture</span>
    <div class="picture-row">
      <label class="button quiet file">
        ${busy === 'picture' ? html`<span class="spinner"></span>` : icon('picture')} ${question.picture ? 'Another' : 'Add'}
        <input type="file" class="unseen" accept="image/png,image/jpeg,image/gif,image/webp"
          @change=${({ target }) => act.upload(question, target.files[0], target)} />
      </label>
      ${question.picture
        ? html`<button type="button" class="button quiet" @click=${() => put({ picture: '' })}>Remove<span class="unseen"> the picture</span></button>`
        : nothing}
    </div>
  </div>`;
}
