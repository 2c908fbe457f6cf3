import { formatNames, MODES, RULES } from '../core/round-format.js';
import { html } from '../core/html.js';

/** The special rules of the next round. */

/** @const {!trivium.RoundFormatForm} */
export const ROUND_FORMAT = Object.freeze({ mode: 'live', knockOut: false, nearest: false, joker: false, wager: false });

/** What the modes mean for hosts. */
const MODE_HINTS = { live: 'all answer at once', sheet: 'all questions in a list', buzzer: 'first to press answers aloud' };

/** What the rules mean for hosts. */
const RULE_HINTS = {
  knockOut: 'a wrong answer puts a player or team out for the rest of the round',
  nearest: 'for numbers, the nearest answers are right',
  joker: 'each player or team can double one round',
  wager: 'each player or team bets before the last question',
};

/**
 * Whether a rule can be combined with a mode: an answer sheet has no knock-out, and with a buzzer nobody types a number
 * or bets.
 *
 * @param {string} mode
 * @param {string} rule
 * @return {boolean}
 */
export function isPossible(mode, rule) {
  return mode === 'sheet' ? rule !== 'knockOut' : mode !== 'buzzer' || rule === 'knockOut' || rule === 'joker';
}

/**
 * Returns the format as a part of a round's settings; nothing for an ordinary round.
 *
 * @param {!trivium.RoundFormatForm=} form missing in programmes that were saved earlier
 * @return {{format: (!trivium.RoundFormat|undefined)}}
 */
export function wireFormat(form = ROUND_FORMAT) {
  const { mode } = form;
  const rules = Object.keys(RULES).filter((rule) => form[rule] && isPossible(mode, rule));
  return mode === 'live' && !rules.length
    ? {}
    : { format: { ...(mode !== 'live' && { mode }), ...Object.fromEntries(rules.map((rule) => [rule, true])) } };
}

/**
 * Describes the format in the summary of a round; empty for an ordinary one.
 *
 * @param {!trivium.RoundFormatForm=} form
 * @return {string}
 */
export function formatSummary(form) {
  return formatNames(wireFormat(form).format)
    .map((name) => name.toLowerCase())
    .join(', ');
}

/**
 * Renders the fields of the format, folded.
 *
 * @param {!trivium.HostState} ui
 * @param {!trivium.HostActions} act
 * @return {!trivium.Template}
 */
export function formatFields({ format }, act) {
  const change = (part) => act.change({ format: { ...format, ...part } });
  return html`<details class="selection round-format">
    <summary>How it is played <span class="soft">${formatSummary(format) || 'live'}</span></summary>
    <div class="selection-fields">
      <fieldset class="setting">
        <legend>Questions are played</legend>
        <div class="segments">
          ${Object.entries(MODES).map(
            ([mode, label]) => html`<label class="segment">
              <input type="radio" name="mode" value=${mode} .checked=${format.mode === mode} @change=${() => change({ mode })} />
              <span><b>${label}</b> <small>${MODE_HINTS[mode]}</small></span>
            </label>`,
          )}
        </div>
      </fieldset>
      ${Object.entries(RULES)
        .filter(([rule]) => isPossible(format.mode, rule))
        .map(
          ([rule, [label]]) => html`<label class="tick-box">
            <input type="checkbox" name=${rule} .checked=${format[rule]} @change=${({ target }) => change({ [rule]: target.checked })} />
            <span>${label} <small class="soft">${RULE_HINTS[rule]}</small></span>
          </label>`,
        )}
    </div>
  </details>`;
}
