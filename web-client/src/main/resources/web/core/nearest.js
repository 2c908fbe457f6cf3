import { numberText } from './decimal.js';
import { html, nothing } from './html.js';

/**
 * Renders the nearest answers to a number as "Nearest: 1912 by Ada and Lin"; nothing if there are none.
 *
 * @param {!trivium.NearestAnswers|undefined} nearest
 * @return {!trivium.Template|symbol}
 */
export function nearestLine(nearest) {
  if (!nearest) {
    return nothing;
  }
  const { off, players, answers } = nearest;
  const numbers = [...new Set(answers.map(({ number }) => number))];
  const more = players - answers.length;
  return html`<p class="nearest">
    ${off > 0 ? 'Nearest:' : 'Exactly right:'}
    ${numbers.map((number, index) => {
      const names = answers.filter((answer) => answer.number === number).map(({ name }) => name);
      const rest = more > 0 && index === numbers.length - 1 ? [`${more} more`] : [];
      return html`${index ? ' and ' : ''}${off > 0 ? html`<b class="number" translate="no">${numberText(number)}</b> by ` : nothing}${listed(names, rest)}`;
    })}
  </p>`;
}

function listed(names, rest) {
  const all = [...names.map((name) => html`<bdi translate="no">${name}</bdi>`), ...rest];
  return all.map((part, index) => html`${index === 0 ? '' : index === all.length - 1 ? ' and ' : ', '}${part}`);
}
