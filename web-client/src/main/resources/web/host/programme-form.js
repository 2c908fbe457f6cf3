import { many } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { worthLabel } from '../core/labels.js';
import { menu } from './menu.js';
import { LEADERBOARDS, LONGEST_TITLE, MOST_ROUNDS, roundSummary } from './round-plan.js';

/** Most minutes of a break, as the server accepts. */
const LONGEST_BREAK = 60;

const MOST_WORTH = 5;

/**
 * Renders the planned rounds, and the saved programmes; nothing if there are none.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.ProgrammeActions} act
 * @return {!trivium.Template}
 */
export function programmeForm(ui, act) {
  return html`${ui.rounds.length ? plannedRounds(ui, act) : nothing} ${ui.programmes.length ? savedList(ui, act) : nothing}`;
}

function plannedRounds({ rounds, editing, banks, programmeName, programmes }, act) {
  const submit = (event) => {
    event.preventDefault();
    act.save();
  };
  const isSaved = programmes.some((programme) => programme.name === programmeName.trim() && programme.rounds === rounds);
  return html`<section class="programme-form" aria-labelledby="planned">
    <header class="chosen-head">
      <h2 id="planned">Programme</h2>
      <button class="link" @click=${act.clear}>Clear</button>
    </header>
    <ol>
      ${rounds.map(
        (round, index) => html`<li class="bank-item">
          <button class="bank" aria-pressed=${index === editing ? 'true' : 'false'} @click=${() => act.edit(index)}>
            <b><span class="number" translate="no">${index + 1}</span>. <span dir="auto">${round.title}</span></b>
            <span class="soft">
              ${roundSummary(round)}
              ${banks && !banks.some(({ name }) => name === round.bank) ? html`<span class="flag">Bank not found</span>` : nothing}
            </span>
          </button>
          ${menu(
            '',
            [
              index > 0 && { label: 'Move up', does: () => act.move(index, -1) },
              index < rounds.length - 1 && { label: 'Move down', does: () => act.move(index, 1) },
              { label: 'Remove', does: () => act.remove(index), danger: true },
            ],
            { name: `More about round ${index + 1}`, small: true },
          )}
        </li>`,
      )}
    </ol>
    <form class="save-programme" @submit=${submit}>
      <input class="field" name="programme" dir="auto" aria-label="Name of the programme" placeholder="Name, to use it again" maxlength=${LONGEST_TITLE}
        autocomplete="off" .value=${programmeName} @input=${({ target }) => act.naming(target.value)} />
      <button class="button quiet" aria-disabled=${programmeName.trim() && !isSaved ? 'false' : 'true'}>${isSaved ? 'Saved' : 'Save'}</button>
    </form>
  </section>`;
}

function savedList({ programmes }, act) {
  return html`<section class="programme-form" aria-labelledby="saved-programmes">
    <h2 id="saved-programmes">Saved programmes</h2>
    <ul>
      ${programmes.map(
        (programme) => html`<li class="bank-item">
          <button class="bank" @click=${() => act.load(programme)}>
            <b dir="auto">${programme.name}</b>
            <span class="soft">${many(programme.rounds.length, 'round')}</span>
          </button>
          <button class="button quiet" @click=${() => act.play(programme)}>Play<span class="unseen" dir="auto"> ${programme.name}</span></button>
          ${menu('', [{ label: 'Delete', does: () => act.forget(programme.name), danger: true }], { name: `More about ${programme.name}`, small: true })}
        </li>`,
      )}
    </ul>
  </section>`;
}

/**
 * Renders the settings that only matter in a programme, and the buttons that add the chosen bank to it.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function roundFields(ui, act) {
  const { title, worth, leaderboard, firstThree, breakMinutes, rounds, editing } = ui;
  const open = rounds.length > 0 || isSpecial(ui);
  return html`<details class="selection" ?open=${open}>
      <summary>Round <span class="soft">${summary(ui)}</span></summary>
      <div class="selection-fields">
        <label class="setting">
          <span>Title <span class="soft">shown before the first question</span></span>
          <input class="field" name="round-title" dir="auto" maxlength=${LONGEST_TITLE} autocomplete="off" .value=${title}
            @input=${({ target }) => act.change({ title: target.value })} />
        </label>
        ${segments('Points', 'worth', Array.from({ length: MOST_WORTH }, (_, index) => [index + 1, `× ${index + 1}`]), worth, (value) => act.change({ worth: value }))}
        ${segments('Leaderboard after', 'leaderboard', Object.entries(LEADERBOARDS), leaderboard, (value) => act.change({ leaderboard: value }))}
        <label class="tick-box">
          <input type="checkbox" name="first-three" .checked=${firstThree} @change=${({ target }) => act.change({ firstThree: target.checked })} />
          <span>Show only the first three <small class="soft">phones show the own rank</small></span>
        </label>
        <label class="setting">
          <span>Break afterwards <output class="number" translate="no">${breakMinutes ? `${breakMinutes} min` : 'none'}</output></span>
          <input type="range" name="break" min="0" max=${LONGEST_BREAK} step="1" .value=${String(breakMinutes)}
            @input=${({ target }) => act.change({ breakMinutes: Number(target.value) })} />
        </label>
      </div>
    </details>
    <div class="round-buttons">
      ${editing >= 0
        ? html`<button class="button quiet" @click=${act.programme.update}>Save round ${editing + 1}</button>
            <button class="link" @click=${act.programme.cancel}>Cancel</button>`
        : html`<button class="button quiet" aria-disabled=${rounds.length < MOST_ROUNDS ? 'false' : 'true'} @click=${act.programme.add}>Add as round</button>
            <p class="soft">${rounds.length ? `It will be round ${rounds.length + 1}.` : 'For a programme of several rounds.'}</p>`}
    </div>`;
}

function segments(legend, name, options, chosen, change) {
  return html`<fieldset class="setting">
    <legend>${legend}</legend>
    <div class="segments is-row">
      ${options.map(
        ([value, label]) => html`<label class="segment">
          <input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => change(value)} />
          <span>${label}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function isSpecial({ title, worth, leaderboard, firstThree, breakMinutes }) {
  return Boolean(title || worth > 1 || leaderboard !== 'question' || firstThree || breakMinutes);
}

function summary({ worth, leaderboard, firstThree, breakMinutes }) {
  const parts = [
    worthLabel({ worth }).toLowerCase(),
    { round: 'leaderboard after the round', end: 'no leaderboard' }[leaderboard],
    firstThree && 'only the first three',
    breakMinutes > 0 && `${breakMinutes} min break`,
  ].filter(Boolean);
  return parts.length ? parts.join(', ') : 'title, points, leaderboard, break';
}
