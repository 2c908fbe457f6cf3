import { asciiDigits, many } from '../core/format.js';
import { html, nothing } from '../core/html.js';

/** Draw criteria: which questions of a bank may be drawn; empty criteria allow all. */
export const SELECTION = Object.freeze({ topics: [], kinds: [], level: '', missed: '', seed: '', repeat: false, inOrder: false, more: false, picked: [] });

/** The kinds (protocol/README.md) with the labels that hosts see. */
const KINDS = {
  choice: 'Pick one',
  several: 'Pick all',
  truefalse: 'True or false',
  gap: 'Fill the gap',
  text: 'Type it',
  number: 'Number',
  order: 'Put in order',
  match: 'Match the pairs',
};

/** Pseudo-kind for all kinds of the bank. */
const ALL = 'all';

const LEVELS = { '': 'Any', easy: 'Easy', medium: 'Medium', hard: 'Hard' };

const TRUE_FALSE = ['true false', 'wahr falsch', 'richtig falsch', 'vrai faux', 'verdadero falso', 'verdadeiro falso', 'vero falso', 'waar onwaar'];

/** Most topics that the server accepts. */
const MOST_TOPICS = 30;

/**
 * Returns the kind of a question in Trivium's own format.
 *
 * @param {!trivium.QuestionForm} question
 * @return {string}
 */
export function kindOf({ kind, prompt, choices = [] }) {
  const plain = choices.map((choice) => choice.trim().toLowerCase());
  if (kind === 'choice' && [plain, plain.toReversed()].some((pair) => TRUE_FALSE.includes(pair.join(' ')))) {
    return 'truefalse';
  }
  return prompt.includes('____') && (kind === 'choice' || kind === 'text') ? 'gap' : kind;
}

/**
 * Returns how many questions can be drawn: one for each entry, unless repetition is allowed.
 *
 * @param {!trivium.BankPreview} preview
 * @param {!trivium.Selection} selection
 * @return {number}
 */
export function drawable({ bank: { questions = [], entries = [] }, played = [] }, { topics, kinds, level, repeat, more, picked }) {
  if (picked.length) {
    return picked.length;
  }
  const wanted = questions.filter(
    (question, index) =>
      !question.off &&
      (more || !question.spare) &&
      (!level || level === (played[index]?.level ?? level)) &&
      (!topics.length || topics.includes(entries[question.entry]?.topic ?? '')) &&
      (!kinds.length || kinds.includes(kindOf(question))),
  );
  return repeat ? wanted.length : new Set(wanted.map(({ entry }, index) => entry ?? `single ${index}`)).size;
}

/**
 * Returns the criteria for `open`; empty if there are none.
 *
 * @param {!trivium.Selection} selection
 * @return {{selection: (!Object|undefined)}}
 */
export function wireSelection({ topics, kinds, level, missed, seed, repeat, inOrder, more, picked }) {
  const number = Number.parseInt(seed, 10);
  const selection = {
    ...(topics.length && { topics }),
    ...(kinds.length && { kinds }),
    ...(level && { level }),
    ...(missed && { missed }),
    ...(Number.isInteger(number) && { seed: Math.abs(number) % 2 ** 31 }),
    ...(repeat && { repeat }),
    ...(inOrder && { inOrder }),
    ...(more && { more }),
    ...(picked.length && { picked }),
  };
  return Object.keys(selection).length ? { selection } : {};
}

/**
 * Renders all draw criteria that the bank offers.
 *
 * @param {!trivium.HostState} ui
 * @param {{change: function(!Object)}} act
 * @return {!trivium.Template}
 */
export function selectionView({ selection, preview, past }, act) {
  const { bank, played = [] } = preview;
  const { questions = [], entries = [] } = bank;
  const enabled = questions.filter(({ off }) => !off);
  const spare = enabled.filter((question) => question.spare).length;
  const playable = enabled.filter((question) => selection.more || !question.spare);
  const levels = counted(played.filter((_, index) => !questions[index].off).map(({ level }) => level));
  const topics = counted(playable.map(({ entry }) => entries[entry]?.topic ?? ''));
  const kinds = counted(playable.map(kindOf));
  const offered = Object.keys(KINDS).filter((kind) => kinds.has(kind));
  const change = (part) => act.change({ selection: { ...selection, ...part } });
  const toggle = (field, value) => {
    const chosen = selection[field];
    change({ [field]: chosen.includes(value) ? chosen.filter((current) => current !== value) : [...chosen, value] });
  };
  return html`<details class="selection" ?open=${isNarrow(selection)}>
    <summary>Which questions? <span class="soft">${summary(selection)}</span></summary>
    <div class="selection-fields">
    ${topics.size > 1 && topics.size <= MOST_TOPICS
      ? facets('Topics', [...topics].map(([topic, count]) => [topic, topic || 'No heading', count]), selection.topics, (topic) => toggle('topics', topic))
      : nothing}
    ${kinds.size > 1
      ? facets(html`Kinds <span class="soft">if none is chosen: mostly multiple choice, with some others</span>`,
          [[ALL, 'All kinds', playable.length], ...offered.map((kind) => [kind, KINDS[kind], kinds.get(kind)])],
          selection.kinds.length === offered.length ? [ALL, ...offered] : selection.kinds,
          (kind) => (kind === ALL ? change({ kinds: selection.kinds.length === offered.length ? [] : offered }) : toggle('kinds', kind)))
      : nothing}
    <fieldset class="setting">
      <legend>Level <span class="soft">based on past games; new questions fill the gaps</span></legend>
      <div class="segments">
        ${Object.entries(LEVELS).map(
          ([level, label]) => html`<label class="segment">
            <input type="radio" name="level" value=${level} .checked=${selection.level === level} @change=${() => change({ level })} />
            <span>${label} ${levels.has(level) ? html`<small class="number" translate="no">${levels.get(level)}</small>` : nothing}</span>
          </label>`,
        )}
      </div>
    </fieldset>
    ${past?.length
      ? html`<label class="setting">
          <span>Only questions that a past group missed</span>
          <select class="field" @change=${({ target }) => change({ missed: target.value })}>
            <option value="" .selected=${!selection.missed}>No, use the whole bank</option>
            ${past.map(
              ({ report, opened, players }) => html`<option value=${report} .selected=${selection.missed === report}>
                ${WHEN.format(opened)}, ${many(players, 'player')}
              </option>`,
            )}
          </select>
        </label>`
      : nothing}
    <label class="setting">
      <span>Seed <span class="soft">reuse a number to get the same quiz</span></span>
      <input class="field" inputmode="numeric" autocomplete="off" maxlength="9" placeholder="random" .value=${selection.seed}
        @input=${({ target }) => change({ seed: asciiDigits(target.value).replace(/\D/g, '') })} />
    </label>
    <label class="tick-box">
      <input type="checkbox" name="repeat" .checked=${selection.repeat} @change=${({ target }) => change({ repeat: target.checked })} />
      <span>Allow several questions from the same entry</span>
    </label>
    <label class="tick-box">
      <input type="checkbox" name="in-order" .checked=${selection.inOrder} @change=${({ target }) => change({ inOrder: target.checked })} />
      <span>Ask in the order of the bank</span>
    </label>
    ${spare
      ? html`<label class="tick-box">
          <input type="checkbox" name="more" .checked=${selection.more} @change=${({ target }) => change({ more: target.checked })} />
          <span>More questions <small class="number" translate="no">${spare}</small> <span class="soft">some may need editing first</span></span>
        </label>`
      : nothing}
    ${selection.picked.length
      ? html`<p>
          ${many(selection.picked.length, 'question')} picked below; nothing else is asked.
          <button class="link" @click=${() => change({ picked: [] })}>Draw instead</button>
        </p>`
      : html`<p class="soft">Or pick single questions below.</p>`}
    </div>
  </details>`;
}

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function facets(legend, options, chosen, toggle) {
  return html`<fieldset class="setting facets">
    <legend>${legend}</legend>
    ${options.map(
      ([value, label, count]) => html`<label class="facet">
        <input type="checkbox" class="unseen" .checked=${chosen.includes(value)} @change=${() => toggle(value)} />
        <span>${label} <small class="number" translate="no">${count}</small></span>
      </label>`,
    )}
  </fieldset>`;
}

function isNarrow({ topics, kinds, level, missed, seed, repeat, inOrder, more, picked }) {
  return Boolean(topics.length || kinds.length || level || missed || seed || repeat || inOrder || more || picked.length);
}

function summary({ topics, kinds, level, missed, inOrder, more, picked }) {
  if (picked.length) {
    return `${picked.length} picked`;
  }
  const parts = [
    topics.length && many(topics.length, 'topic'),
    kinds.length && many(kinds.length, 'kind'),
    level && LEVELS[level].toLowerCase(),
    missed && 'missed before',
    inOrder && 'in order',
    more && 'more questions',
  ].filter(Boolean);
  return parts.length ? parts.join(', ') : 'all';
}

function counted(values) {
  const counts = new Map();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
