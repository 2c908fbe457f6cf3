import { live } from '../lib/lit-html/directives/live.js';
import { letterOf, mark, toneOf, verdictIcon } from '../core/choice-marks.js';
import { html, nothing } from '../core/html.js';
import { changed } from './bank-document.js';
import { understood } from './number-fields.js';
import { letAny, markRight, MOST_ACCEPTED, MOST_PARTS, statement, withRowAt } from './question-kinds.js';
import { addRow, faultNote, growingField, rowKeys, rowPaste, rowTools } from './row-fields.js';
import { faultAt } from './validation.js';

/**
 * Renders the part of the form for the answer, which differs between kinds.
 *
 * @param {!trivium.EditedQuestion} question
 * @param {!trivium.EditorActions} act
 * @return {!trivium.Template}
 */
export function answerFields(question, act) {
  switch (question.kind) {
    case 'truefalse':
      return truth(question, act);
    case 'text':
      return accepted(question, act);
    case 'number':
      return number(question, act);
    case 'order':
      return items(question, act);
    case 'match':
      return pairs(question, act);
    default:
      return choices(question, act);
  }
}

function choices(question, act) {
  const several = question.kind === 'several' || question.any;
  return html`<fieldset class="field-group" aria-describedby="right-hint">
    <legend>Choices <small id="right-hint">${several ? 'tap the letter of every correct answer' : 'tap the letter of the correct answer'}</small></legend>
    <ul class="rows choices-rows">
      ${question.choices.map((choice, index) => choiceRow(question, choice, index, act))}
    </ul>
    ${faultNote(question, 'choices', 'choices')} ${faultNote(question, 'right', 'right')}
    <div class="under-rows">
      ${addRow({ question, rows: 'choices', most: MOST_PARTS, fresh: { text: '', right: false }, label: 'Add a choice', act })}
      ${question.kind === 'choice'
        ? html`<label class="tick-box small">
            <input type="checkbox" .checked=${live(question.any)} @change=${({ target }) => act.put(letAny(question, target.checked))} />
            <span>More than one answer counts</span>
          </label>`
        : nothing}
    </div>
  </fieldset>`;
}

function choiceRow(question, { text, right }, index, act) {
  const letter = letterOf(index);
  const row = { question, rows: 'choices', index, least: 2, most: MOST_PARTS, empty: !text, fresh: { text: '', right: false }, name: `choice ${letter}`, act };
  return html`<li class=${right ? 'is-right' : ''}>
    <button type="button" class="right-mark on-paper ${toneOf(index)}" aria-pressed=${right ? 'true' : 'false'}
      aria-label=${`${letter} is right`} @click=${() => act.put(markRight(question, index), '', 'the right answer')}>
      ${mark(index)} ${right ? html`<span class="tick">${verdictIcon('right')}</span>` : nothing}
    </button>
    ${growingField({
      id: `choices-${index}`,
      label: `Choice ${letter}`,
      value: text,
      fault: [`choices.${index}`, question],
      keys: rowKeys(row),
      paste: rowPaste(row),
      put: (typed) => act.put(withRowAt(question, 'choices', index, { text: typed, right }), `${question.id}.choices.${index}`),
    })}
    ${rowTools(row)}
    ${faultNote(question, `choices.${index}`, `choices-${index}`)}
  </li>`;
}

function truth(question, act) {
  const isTrue = question.choices[0].right;
  const plain = question.choices.map(({ text }) => text);
  const side = (index) => html`<label class="segment">
    <input type="radio" name="truth" .checked=${live(question.choices[index].right)} @change=${() => act.put(markRight(question, index), '', 'the right answer')} />
    <span><b dir="auto">${plain[index]}</b></span>
  </label>`;
  return html`<fieldset class="field-group">
    <legend>The statement is</legend>
    <div class="segments true-false">${side(0)} ${side(1)}</div>
    ${plain.join() === 'True,False'
      ? nothing
      : html`<button type="button" class="link" @click=${() => act.put(changed(question, { choices: statement(isTrue) }))}>Say True and False</button>`}
    ${faultNote(question, 'right', 'right')}
  </fieldset>`;
}

function accepted(question, act) {
  return html`<fieldset class="field-group">
    <legend>Right answers <small>best wording first; case, accents and small typos are ignored</small></legend>
    <ul class="rows">${question.accepted.map((text, index) => textRow(question, 'accepted', text, index, 1, MOST_ACCEPTED, 'answer', act))}</ul>
    ${faultNote(question, 'accepted', 'accepted')}
    ${addRow({ question, rows: 'accepted', most: MOST_ACCEPTED, fresh: '', label: 'Accept another', act })}
  </fieldset>`;
}

function items(question, act) {
  return html`<fieldset class="field-group">
    <legend>Items in their right order <small>players see them shuffled</small></legend>
    <ol class="rows is-numbered">${question.items.map((text, index) => textRow(question, 'items', text, index, 2, MOST_PARTS, 'item', act))}</ol>
    ${faultNote(question, 'items', 'items')}
    ${addRow({ question, rows: 'items', most: MOST_PARTS, fresh: '', label: 'Add an item', act })}
  </fieldset>`;
}

function textRow(question, rows, text, index, least, most, what, act) {
  const row = { question, rows, index, least, most, empty: !text, fresh: '', name: `${what} ${index + 1}`, act };
  return html`<li>
    <span class="ordinal number" translate="no" aria-hidden="true">${index + 1}</span>
    ${growingField({
      id: `${rows}-${index}`,
      label: `${what[0].toUpperCase()}${what.slice(1)} ${index + 1}`,
      value: text,
      fault: [`${rows}.${index}`, question],
      keys: rowKeys(row),
      paste: rowPaste(row),
      put: (typed) => act.put(withRowAt(question, rows, index, typed), `${question.id}.${rows}.${index}`),
    })}
    ${rowTools(row)} ${faultNote(question, `${rows}.${index}`, `${rows}-${index}`)}
  </li>`;
}

function pairs(question, act) {
  const most = MOST_PARTS - question.decoys.length;
  return html`<fieldset class="field-group">
      <legend>Pairs <small>players see the right side shuffled</small></legend>
      <ul class="rows is-pairs">${question.pairs.map((pair, index) => pairRow(question, pair, index, most, act))}</ul>
      ${faultNote(question, 'pairs', 'pairs')}
      ${addRow({ question, rows: 'pairs', most, fresh: { left: '', right: '' }, label: 'Add a pair', act })}
    </fieldset>
    <fieldset class="field-group">
      <legend>Fits nowhere <small>extra items on the right, as distractors</small></legend>
      <ul class="rows">${question.decoys.map((text, index) => textRow(question, 'decoys', text, index, 0, MOST_PARTS - question.pairs.length, 'decoy', act))}</ul>
      ${faultNote(question, 'decoys', 'decoys')}
      ${addRow({ question, rows: 'decoys', most: MOST_PARTS - question.pairs.length, fresh: '', label: 'Add one', act })}
    </fieldset>`;
}

function pairRow(question, pair, index, most, act) {
  const row = { question, rows: 'pairs', index, least: 2, most, fresh: { left: '', right: '' }, name: `pair ${index + 1}`, act };
  const side = (name, label) =>
    growingField({
      id: `pairs-${index}-${name}`,
      label: `${label} ${index + 1}`,
      value: pair[name],
      fault: [`pairs.${index}.${name}`, question],
      keys: rowKeys({ ...row, empty: !pair.left && !pair.right }),
      put: (typed) => act.put(withRowAt(question, 'pairs', index, { ...pair, [name]: typed }), `${question.id}.pairs.${index}.${name}`),
    });
  return html`<li>
    ${side('left', 'Left')} <span class="soft arrow" aria-hidden="true">→</span> ${side('right', 'Right')} ${rowTools(row)}
    ${faultNote(question, `pairs.${index}.left`, `pairs-${index}-left`)} ${faultNote(question, `pairs.${index}.right`, `pairs-${index}-right`)}
  </li>`;
}

function number(question, act) {
  const read = understood(question);
  const field = (name, label, hint, numeric) => html`<div class="field-group">
    <label for=${name}>${label} ${hint ? html`<small>${hint}</small>` : nothing}</label>
    <input id=${name} class="line" dir="auto" inputmode=${numeric ? 'decimal' : 'text'} autocomplete="off" .value=${live(question[name])}
      aria-invalid=${faultAt(question, name) ? 'true' : 'false'} aria-describedby=${faultAt(question, name) ? `fault-${name}` : nothing}
      @input=${({ target }) => act.put(changed(question, { [name]: target.value }), `${question.id}.${name}`)} />
    ${faultNote(question, name, name)}
    ${numeric ? html`<output class="aside soft" for=${name}>${read[name] === question[name].trim() ? nothing : html`Read as <b class="number" translate="no">${read[name]}</b>`}</output>` : nothing}
  </div>`;
  return html`<div class="number-row">
    ${field('value', 'Number', '', true)} ${field('tolerance', 'Give or take', '', true)} ${field('unit', 'Unit', 'if any', false)}
  </div>`;
}
