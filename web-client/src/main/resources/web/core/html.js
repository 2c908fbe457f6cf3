/** The templates of all pages. Only this file imports lit-html. */
import { Directive, directive } from '../lib/lit-html/directive.js';
import { html as template, noChange, nothing, render } from '../lib/lit-html/lit-html.js';

export { nothing, render };

/**
 * Returns a template whose texts survive the page translation of browsers. Translation replaces text nodes, but
 * lit-html writes into the node that it created and ends a value at the node behind it. Therefore each value is
 * followed by a comment, which translation does not touch, and a changed text gets a new node.
 *
 * @param {!Array<string>} strings
 * @param {...*} values
 * @return {!trivium.Template}
 */
export function html(strings, ...values) {
  const { parts, inside } = withComments(strings);
  return template(parts, ...values.map((value, index) => (inside[index] ? value : replaceable(value))));
}

function replaceable(value) {
  if (Array.isArray(value)) {
    return value.map(replaceable);
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
        // Does what setCommittedValue() in lit-html's directive-helpers does, without loading that module on phones.
        part._$AH = nothing;
      }
      return value;
    }
  },
);

const templates = new WeakMap();

/**
 * Returns the strings of a template with a comment behind each value of its content, and which values are `inside` a
 * tag.
 */
function withComments(strings) {
  let found = templates.get(strings);
  if (!found) {
    const inside = [];
    let tag = false;
    let quote = '';
    const parts = strings.map((string, index) => {
      const comment = index && !inside[index - 1] ? '<!---->' : '';
      for (const character of string) {
        if (quote) {
          quote = character === quote ? '' : quote;
        } else if (tag) {
          quote = character === '"' || character === "'" ? character : '';
          tag = character !== '>';
        } else {
          tag = character === '<';
        }
      }
      inside.push(tag);
      return comment + string;
    });
    found = { parts: Object.assign(parts, { raw: strings.raw }), inside };
    templates.set(strings, found);
  }
  return found;
}
