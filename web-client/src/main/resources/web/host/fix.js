import { html, nothing } from '../core/html.js';
import { letterOf, mark, toneOf, verdictIcon } from '../core/shapes.js';
import { many } from '../core/words.js';
import { chosenQuestion, hasChange } from './fixing.js';

/** Where the host mends a question that has closed: other choices are right, or it counts for nobody. */
export function fixDialog({ desk }, act) {
  return html`<dialog class="fix" aria-labelledby="fix" @close=${act.fix.close}>
    ${desk.fix ? panel(desk.fix, act.fix) : nothing}
  </dialog>`;
}

function panel(fix, act) {
  const { questions, problem, done } = fix;
  return html`<header>
      <h2 id="fix">Fix a question</h2>
      <button class="button quiet" @click=${({ target }) => target.closest('dialog').close()}>Close</button>
    </header>
    <p class="outcome ${problem ? 'problem' : ''}" role="status">${problem || done || nothing}</p>
    ${questions?.length ? chooser(fix, act) : problem ? nothing : html`<p class="soft">${waiting(questions)}</p>`}`;
}

function waiting(questions) {
  return questions ? 'No question has closed yet.' : 'One moment…';
}

function chooser(fix, act) {
  const { questions, chosen } = fix;
  const question = chosenQuestion(fix);
  return html`<label class="which">
      <span>Question</span>
      <select class="field" @change=${({ target }) => act.choose(Number(target.value))}>
        ${questions.toReversed().map(
          (one) => html`<option value=${one.question} .selected=${one.question === chosen}>
            ${one.question + 1}. ${one.prompt}${one.dropped ? ' (dropped)' : one.corrected ? ' (corrected)' : ''}
          </option>`,
        )}
      </select>
    </label>
    <h3>${question.prompt}</h3>
    ${question.dropped ? html`<p class="mended">Dropped – counts for nobody</p>` : nothing}
    ${question.kind === 'text' ? typedAnswers(question, fix, act) : choices(question, fix, act)}
    <p class="soft">Everyone’s points, ranks and streaks follow at once.</p>
    <div class="choice">
      ${question.dropped
        ? html`<button class="button quiet" aria-disabled=${fix.sent} @click=${() => act.correct({ kind: 'restore' })}>Let it count again</button>`
        : html`<button class="button quiet" aria-disabled=${fix.sent} @click=${() => act.correct({ kind: 'drop' })}>Drop this question</button>`}
      ${question.kind === 'text' ? nothing : saveButton(fix, act)}
    </div>`;
}

function choices({ choices: texts, counts }, { picks }, act) {
  return html`<fieldset>
    <legend>Which is right? Of several, each counts.</legend>
    <ul class="ticks">
      ${texts.map(
        (text, number) => html`<li>
          <label class="on-paper ${toneOf(number)}">
            <input type="checkbox" .checked=${picks.includes(number)} @change=${() => act.tick(number)} />
            ${mark(number)}
            <span class="text">
              <b><span class="unseen">${letterOf(number)}: </span>${text}</b>
              <span class="soft">${many(counts[number] ?? 0, 'player')}</span>
            </span>
          </label>
        </li>`,
      )}
    </ul>
  </fieldset>`;
}

function typedAnswers({ typed, accepted }, { sent }, act) {
  return html`<p>Right is: ${accepted.map((text, index) => html`${index ? ', ' : ''}<b>${text}</b>`)}</p>
    ${typed.length
      ? html`<h4>What was typed</h4>
          <ul class="ticks">
            ${typed.map(
              ({ text, players, right }) => html`<li>
                <p>
                  <span class="text"><b><bdi>${text}</bdi></b> <span class="soft">${many(players, 'player')}</span></span>
                  ${right
                    ? html`<span class="counts">${verdictIcon('right')} Right</span>`
                    : html`<button class="button quiet" aria-disabled=${sent} aria-label=${`Accept ${text}`}
                        @click=${() => act.correct({ kind: 'accept', text })}>Accept</button>`}
                </p>
              </li>`,
            )}
          </ul>`
      : html`<p class="soft">Nobody typed an answer.</p>`}`;
}

function saveButton(fix, act) {
  const can = hasChange(fix) && !fix.sent;
  const save = () => can && act.correct({ kind: 'key', correct: fix.picks });
  return html`<button class="button" aria-disabled=${can ? 'false' : 'true'} @click=${save}>
    ${fix.sent ? html`<span class="spinner"></span>` : nothing} Save
  </button>`;
}
