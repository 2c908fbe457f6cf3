import { html, render } from '/core/html.js';
import { isOrdinary, STATES } from '/gallery/states.js';
import { equal, test } from './harness.js';

/** The effect of page translation on a text node, for each kind of browser. */
const TRANSLATORS = {
  /** Chromium replaces the node by two elements with the translated text. */
  wrapping(node) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = foreign(node.data);
    outer.append(inner);
    node.replaceWith(outer);
  },
  /** Others replace the node by another text node. */
  replacing(node) {
    node.replaceWith(document.createTextNode(foreign(node.data)));
  },
  /** Or they write into the node. */
  writing(node) {
    node.data = foreign(node.data);
  },
};

function foreign(text) {
  return text.replace(/\S+/g, '«$&»');
}

function translate(root, how) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
  }
  nodes
    .filter((node) => node.data.trim() && !node.data.includes('«') && !node.parentElement.closest('[translate=no], svg, textarea'))
    .forEach(how);
}

/** Returns the visible content, independent of the language and without formulas, which load later. */
function seen(root) {
  const copy = root.cloneNode(true);
  copy.querySelectorAll('tex-formula').forEach((one) => one.replaceChildren());
  copy.querySelectorAll('font').forEach((one) => one.replaceWith(...one.childNodes));
  copy.normalize();
  return copy.innerHTML
    .replace(/<!--.*?-->/g, '')
    .replace(/[«»]/g, '')
    .replace(/\s+/g, ' ');
}

async function viewOf(screen) {
  return (await import(`/gallery/${screen}.js`)).view;
}

/** The code is the same on all screens, so one screen is enough for the less common browsers. */
const SCREENS = { wrapping: ['player', 'host', 'display', 'report', 'editor'], replacing: ['player'], writing: ['display'] };

for (const [kind, how] of Object.entries(TRANSLATORS)) {
  for (const screen of SCREENS[kind]) {
    test(`every screen of the ${screen} follows the room while a browser translates it by ${kind}`, async () => {
      const view = await viewOf(screen);
      const states = STATES.filter(({ name }) => name.startsWith(`${screen}/`) && isOrdinary(name));
      const live = document.createElement('div');
      // Each state is rendered after the previous one, and back.
      for (const state of [...states, ...states.toReversed()]) {
        render(view(state), live);
        const fresh = document.createElement('div');
        render(view(state), fresh);
        equal(seen(live), seen(fresh), state.name);
        translate(live, how);
      }
    });
  }
}

test('a changed text is shown in a translated page, beside text of the template and in a list', () => {
  const view = (seconds, names) => html`<p>Still ${seconds} s, ${names.length > 1 ? html`<b>${names.length}</b>` : ''} for ${names}.</p>`;
  const root = document.createElement('div');
  for (const [seconds, names] of [[20, ['Ada']], [19, ['Ada', 'Bo']], [18, ['Bo']], [0, []], ['', ['Cy', 'Di']]]) {
    render(view(seconds, names), root);
    const text = root.textContent.replace(/[«»]/g, '').replace(/\s+/g, ' ');
    equal(text, `Still ${seconds} s, ${names.length > 1 ? `${names.length} ` : ''}for ${names.join('')}.`.replace(/\s+/g, ' '));
    translate(root, TRANSLATORS.wrapping);
  }
});

test('an unchanged text remains translated', () => {
  const root = document.createElement('div');
  const paint = () => render(html`<p>${'You are currently'} ${'2nd'}</p>`, root);
  paint();
  translate(root, TRANSLATORS.wrapping);
  const before = root.innerHTML;
  paint();
  equal(root.innerHTML, before);
});

test('values in attributes and between them are preserved', () => {
  const root = document.createElement('div');
  const paint = (one, other) => render(html`<p class="a ${one} b" title=${other} data-x='>${one}' ?hidden=${false}>${other}<i></i></p>`, root);
  paint('x', 'y > z');
  paint('u', '"v"');
  equal(root.firstElementChild.className, 'a u b');
  equal(root.firstElementChild.title, '"v"');
  equal(root.firstElementChild.dataset.x, '>u');
  equal(root.textContent, '"v"');
});
