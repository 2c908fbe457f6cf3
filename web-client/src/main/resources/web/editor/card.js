import { html, nothing } from '../core/html.js';
import { sitePath } from '../core/site.js';
import { beyond, count } from '../core/words.js';
import { answers } from './answers.js';
import { faults } from './faults.js';
import { icon } from './icons.js';
import { kindName } from './kinds.js';
import { openCard } from './open.js';
import { prose } from './rendered.js';
import { rightTexts } from './right.js';
import { isWeak } from './shown.js';
import { onSwitch } from './switch.js';

/** A question in the list: closed as a card to read, open as a form. */
export function card(question, number, desk, act) {
  return question.id === desk.open ? openCard(question, number, desk, act) : closedCard(question, number, desk, act);
}

function closedCard(question, number, { at }, act) {
  const { id, off, prompt, explanation } = question;
  const wrong = faults(question);
  const notes = beyond(explanation, prompt, rightTexts(question));
  return html`<li id=${`card-${id}`} class="card ${off ? 'is-off' : ''} ${id === at ? 'is-at' : ''} ${wrong.length ? 'is-wrong' : ''}">
    <button class="cover" aria-label=${`Edit question ${number}`} aria-describedby=${`prompt-${id}`} aria-expanded="false"
      @click=${() => act.open(id)} @focus=${() => act.stand(id)}></button>
    <div class="card-head">
      <span class="nr number" translate="no">${count(number)}</span>
      <span class="kind">${kindName(question.kind)}</span>
      ${extras(question)}
      ${wrong.length ? html`<span class="flag">${wrong[0].message}</span>` : nothing}
      ${onSwitch(question, number, act)}
    </div>
    <div class="card-body">
      ${question.picture ? html`<img class="thumb" src=${sitePath(`/pictures/${question.picture}`)} alt="" loading="lazy" />` : nothing}
      <div class="prompt" id=${`prompt-${id}`}>${prompt.trim() ? prose(prompt) : html`<p class="soft">No question yet</p>`}</div>
      ${answers(question)}
      ${notes ? html`<div class="explanation soft">${prose(notes)}</div>` : nothing}
    </div>
  </li>`;
}

function extras({ limit, worth, ...question }) {
  return html`${limit ? html`<span class="extra">${icon('clock')}${limit / 1000} s</span>` : nothing}
    ${worth === 1 ? nothing : html`<span class="extra">${worth ? html`×${worth}` : 'no points'}</span>`}
    ${question.past?.answered
      ? html`<span class="extra" title="In past rooms">${count(question.past.answered - question.past.wrong)} of ${count(question.past.answered)} right</span>`
      : nothing}
    ${isWeak(question) ? html`<span class="extra is-weak" title="How good it is to play, of 100">weak, ${question.score}</span>` : nothing}`;
}
