import { html, nothing } from '../core/html.js';

/** The roles of table columns, by their name in the protocol. */
const ROLES = Object.freeze({
  question: 'Question',
  answer: 'Right answer',
  key: 'Letter or number of the right choice',
  index: 'Number of the right choice, from 0',
  choice: 'A choice',
  choices: 'All choices in one cell',
  wrong: 'Wrong answer',
  explanation: 'Explanation',
  time: 'Seconds',
  points: 'Points',
  topic: 'Topic',
  kind: 'Kind of question',
  picture: 'Picture',
  ignore: 'Not used',
});

const REMEMBERED = 'trivium.columns';
const MOST_REMEMBERED = 50;
const SAMPLES = 2;

/**
 * Returns a table with the roles of its columns, as chosen before for a table with the same header.
 *
 * @param {!trivium.TableForm} table
 * @param {{getItem: function(string): ?string}} storage
 * @return {{table: !trivium.TableForm, roles: !Array<string>}}
 */
export function columnsOf(table, storage) {
  const previous = remembered(storage)[headerOf(table)];
  const roles = table.columns.map(({ role }) => role);
  return { table, roles: previous?.length === roles.length ? previous : roles };
}

/**
 * Stores the chosen roles for the header of a table; tables without a header cannot be recognized again.
 *
 * @param {{table: !trivium.TableForm, roles: !Array<string>}} columns
 * @param {!trivium.KeyStorage} storage
 */
export function rememberColumns({ table, roles }, storage) {
  if (table.header > 0) {
    const others = Object.entries(remembered(storage)).filter(([header]) => header !== headerOf(table));
    const all = [...others, [headerOf(table), roles]].slice(-MOST_REMEMBERED);
    storage.setItem(REMEMBERED, JSON.stringify(Object.fromEntries(all)));
  }
}

function remembered(storage) {
  try {
    return JSON.parse(storage.getItem(REMEMBERED)) ?? {};
  } catch {
    return {};
  }
}

function headerOf({ columns }) {
  return columns.map(({ name }) => name.trim().toLowerCase()).join('\u0001');
}

/**
 * Renders each column with its first cells and its role; nothing is imported before the host has confirmed the roles.
 *
 * @param {!trivium.BankImport} bankImport
 * @param {!trivium.BankActions} act
 * @return {!trivium.Template}
 */
export function columnsView({ columns: { table, roles, file, sure }, problem }, act) {
  return html`<form class="columns" @submit=${(event) => (event.preventDefault(), act.readColumns())} aria-labelledby="columns">
    <h2 id="columns" tabindex="-1">${sure ? 'Are these columns right?' : 'What is in these columns?'}</h2>
    <p class="soft"><bdi>${file}</bdi>${table.sheet ? html`, sheet <bdi>${table.sheet}</bdi>` : nothing}</p>
    <p class="problem" role="alert" tabindex="-1">${problem}</p>
    <ul>
      ${table.columns.map((column, index) => columnItem(column, index, table.rows, roles[index], act))}
    </ul>
    <div class="ways">
      <button type="button" class="button quiet" @click=${act.leaveColumns}>Cancel</button>
      <button class="button small">${sure ? 'Continue' : 'Make questions'}</button>
    </div>
  </form>`;
}

function columnItem({ name }, index, rows, role, act) {
  const samples = rows.map((row) => row[index]).filter(Boolean).slice(0, SAMPLES);
  return html`<li class=${role === 'ignore' ? 'is-unused' : ''}>
    <label for=${`column-${index}`}>
      <b dir="auto">${name || `Column ${index + 1}`}</b>
      <span class="soft sample" dir="auto">${samples.join(' · ') || 'empty'}</span>
    </label>
    <select class="field" id=${`column-${index}`} @change=${({ target }) => act.nameColumn(index, target.value)}>
      ${Object.entries(ROLES).map(([value, label]) => html`<option value=${value} .selected=${value === role}>${label}</option>`)}
    </select>
  </li>`;
}
