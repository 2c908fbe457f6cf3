import { asciiDigits } from '../core/format.js';
import { html, nothing } from '../core/html.js';
import { defaultName, teamBadge } from '../core/teams.js';

/** The teams of the next room; `names` has only those that the host entered, and `most` is as it was typed. */
export const TEAMS = Object.freeze({ mode: 'off', count: 4, names: [], assignment: 'choose', most: '', points: 'mean' });

const MODES = { off: ['Off', ''], shared: ['One phone per team', 'members share it'], own: ['Own phones', 'everyone answers'] };

const ASSIGNMENTS = { choose: 'Players choose', balance: 'Random', host: 'I assign them' };

const POINTS = { mean: ['Average', 'of its players'], best: ['Best', 'player counts'], sum: ['Sum', 'of its players'] };

/** Limits of the server. */
const FEWEST = 2;
const MOST = 50;
const MOST_PLAYERS = 1000;

/**
 * Returns the teams for `open`; empty if there are none.
 *
 * @param {!trivium.TeamSetup} setup
 * @return {{teams: (!Object|undefined)}}
 */
export function wireTeams({ mode, count, names, assignment, most, points }) {
  if (mode !== 'own') {
    return mode === 'off' ? {} : { teams: { mode } };
  }
  const limit = assignment === 'choose' ? Math.min(MOST_PLAYERS, Number(most)) : 0;
  const named = Array.from({ length: count }, (_, team) => names[team]?.trim() || defaultName(team));
  return { teams: { mode, names: named, assignment, ...(limit && { most: limit }), points } };
}

/**
 * Renders the settings of the teams.
 *
 * @param {!trivium.TeamSetup} setup
 * @param {function({teams: !trivium.TeamSetup})} change
 * @return {!trivium.Template}
 */
export function teamSetupView(setup, change) {
  const set = (part) => change({ teams: { ...setup, ...part } });
  return html`<fieldset class="setting team-setup">
      <legend>Teams</legend>
      ${segments('team-mode', MODES, setup.mode, (mode) => set({ mode }))}
    </fieldset>
    ${setup.mode === 'own' ? ownPhones(setup, set) : nothing}`;
}

function segments(name, options, chosen, choose) {
  return html`<div class="segments">
    ${Object.entries(options).map(([value, option]) => {
      const [label, hint] = [option].flat();
      return html`<label class="segment">
        <input type="radio" name=${name} value=${value} .checked=${chosen === value} @change=${() => choose(value)} />
        <span>${label} ${hint ? html`<small>${hint}</small>` : nothing}</span>
      </label>`;
    })}
  </div>`;
}

function ownPhones({ count, names, assignment, most, points }, set) {
  return html`<div class="team-settings">
    <label class="setting">
      <span>Number of teams <output class="number" translate="no">${count}</output></span>
      <input type="range" name="teams" min=${FEWEST} max=${MOST} .value=${String(count)} @input=${({ target }) => set({ count: Number(target.value) })} />
    </label>
    <fieldset class="setting">
      <legend>Who decides?</legend>
      ${segments('assignment', ASSIGNMENTS, assignment, (value) => set({ assignment: value }))}
    </fieldset>
    <fieldset class="setting">
      <legend>Team points</legend>
      ${segments('team-points', POINTS, points, (value) => set({ points: value }))}
    </fieldset>
    ${assignment === 'choose'
      ? html`<label class="setting">
          <span>Players per team, at most</span>
          <input class="field" name="most" inputmode="numeric" autocomplete="off" maxlength="4" placeholder="no limit" .value=${most}
            @input=${({ target }) => set({ most: asciiDigits(target.value).replace(/\D/g, '') })} />
        </label>`
      : nothing}
    <details class="team-names">
      <summary>Names <span class="soft">${summary(count, names)}</span></summary>
      <ol>
        ${Array.from({ length: count }, (_, team) => nameField(team, names, set))}
      </ol>
    </details>
  </div>`;
}

function summary(count, names) {
  const all = Array.from({ length: count }, (_, team) => names[team]?.trim() || defaultName(team));
  return `${all.slice(0, 4).join(', ')}${count > 4 ? ', …' : ''}`;
}

function nameField(team, names, set) {
  const rename = ({ target }) => {
    const changed = Array.from({ length: Math.max(names.length, team + 1) }, (_, index) => names[index] ?? '');
    changed[team] = target.value;
    set({ names: changed });
  };
  return html`<li>
    <label>
      ${teamBadge(team)} <span class="unseen">Name of team ${team + 1}</span>
      <input class="field" dir="auto" name=${`team-${team}`} autocomplete="off" spellcheck="false" maxlength="24" placeholder=${defaultName(team)}
        .value=${names[team] ?? ''} @input=${rename} />
    </label>
  </li>`;
}
