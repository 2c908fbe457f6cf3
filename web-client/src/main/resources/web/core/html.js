/** The one place that names lit-html's path: pages import it from here. */
import { Directive, directive } from '../lib/lit-html/directive.js';
import { html as template, noChange, nothing, render } from '../lib/lit-html/lit-html.js';

export { nothing, render };

/**
 * A template whose texts survive page translation. That replaces text nodes, and lit-html writes into the node it made and ends
 * a value at the node behind it. So a comment, which translation leaves alone, follows each value; a changed text gets a new node.
 *
 * @param {!Array<string>} strings
 * @param {...*} values
 * @return {!trivium.Template}
 */
export function html(strings, ...values) {
  const { parts, inside } = fenced(strings);
  return template(parts, ...values.map((value, index) => (inside[index] ? value : owned(value))));
}

function owned(value) {
  if (Array.isArray(value)) {
    return value.map(owned);
  }
  return typeof value === 'string' || typeof value === 'number' ? text(value) : value;
}

const text = directive(
  class extends Directive {
    #shown;

    update(part, [value]) {
      if (value === this.#shown) {
        return noChange;
      }
      this.#shown = value;
      if (value !== '') {
        // As setCommittedValue() of lit-html's directive-helpers, which is more than a phone should fetch for this.
        part._$AH = nothing;
      }
      return value;
    }
  },
);

const templates = new WeakMap();

/** The strings of a template with a comment behind each value of its content; and which values are `inside` a tag. */
function fenced(strings) {
  let found = templates.get(strings);
  if (!found) {
    const inside = [];
    let tag = false;
    let quote = '';
    const parts = strings.map((string, index) => {
      const fence = index && !inside[index - 1] ? '<!---->' : '';
      for (const sign of string) {
        if (quote) {
          quote = sign === quote ? '' : quote;
        } else if (tag) {
          quote = sign === '"' || sign === "'" ? sign : '';
          tag = sign !== '>';
        } else {
          tag = sign === '<';
        }
      }
      inside.push(tag);
      return fence + string;
    });
    found = { parts: Object.assign(parts, { raw: strings.raw }), inside };
    templates.set(strings, found);
  }
  return found;
}
