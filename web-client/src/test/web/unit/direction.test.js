import { render } from '/core/html.js';
import { isCrowded, STATES } from '/gallery/states.js';
import { equal, test } from './harness.js';

/** Fields of states with texts that people wrote; a Hebrew word is prepended to each. */
const WRITTEN = new Set([
  'prompt', 'choices', 'partners', 'explanation', 'accepted', 'bank', 'title', 'roster', 'me', 'top', 'podium', 'behind', 'response',
  'typed', 'trap', 'players', 'items', 'pairs', 'newest', 'source',
]);
const TEXTS = new Set(['name', 'text', 'answer', 'left', 'right', 'prompt', 'explanation', 'title', 'bank']);
const WORD = 'שלום';

function inHebrew(value, written = false) {
  if (typeof value === 'string') {
    return written ? `${WORD} ${value}` : value;
  }
  if (Array.isArray(value)) {
    return value.map((one) => inHebrew(one, written));
  }
  if (!value || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      // The texts of dialogs are ours.
      ['saving', 'dialog', 'ask'].includes(key) ? one : typeof one === 'string' ? inHebrew(one, WRITTEN.has(key) || (written && TEXTS.has(key))) : inHebrew(one, written || WRITTEN.has(key)),
    ]),
  );
}

/** Returns the elements with such a text whose direction differs from it. */
function astray(root) {
  const found = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    const own = parent.closest('[dir=auto], bdi, [dir=ltr]');
    if (data.includes(WORD) && !parent.closest('option, code, tex-formula') && !(own && getComputedStyle(own).direction === 'rtl')) {
      found.push(`<${parent.localName} class="${parent.className}"> ${data.trim().slice(0, 60)}`);
    }
  }
  for (const field of root.querySelectorAll('input, textarea')) {
    if (field.value.includes(WORD) && field.dir !== 'auto') {
      found.push(`<${field.localName} id="${field.id}">`);
    }
  }
  return found;
}

for (const screen of ['player', 'host', 'display', 'report', 'editor']) {
  test(`right-to-left texts have their direction on all screens of the ${screen}`, async () => {
    const { view } = await import(`/gallery/${screen}.js`);
    const found = new Set();
    let seen = 0;
    for (const { name, ...state } of STATES.filter((one) => one.name.startsWith(`${screen}/`) && !isCrowded(one.name))) {
      const root = document.createElement('div');
      document.body.append(root);
      render(view({ name, ...inHebrew(state) }), root);
      seen += root.textContent.split(WORD).length - 1;
      astray(root).forEach((one) => found.add(`${name}: ${one}`));
      root.remove();
    }
    equal(seen > 20, true, `texts in Hebrew: ${seen}`);
    equal([...found].slice(0, 25), [], `${found.size} texts`);
  });
}
