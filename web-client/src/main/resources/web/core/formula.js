/** KaTeX, fetched when the first formula is there: most banks have none, and it is larger than all of our own. */
const ENGINE = '../lib/katex/dist/katex.min.js';

/**
 * Letters of other alphabets, by their first capital, small letter and digit: the engine asks for them by an attribute that
 * browsers have given up. What is missing in a row has been a sign of its own for longer.
 */
const ALPHABETS = {
  __proto__: null,
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  'bold-italic': [0x1d468, 0x1d482],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  script: [0x1d49c, 0x1d4b6],
  fraktur: [0x1d504, 0x1d51e],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};
const OLDER = {
  __proto__: null,
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
};

/**
 * A letter or digit as the alphabet of this name writes it; itself where that has none of its own.
 *
 * @param {string} name
 * @param {string} sign
 * @return {string}
 */
export function inAlphabet(name, sign) {
  const place = ['A', 'a', '0'].findLastIndex((first, kind) => sign >= first && sign <= ['Z', 'z', '9'][kind]);
  const first = ALPHABETS[name]?.[place];
  return OLDER[name]?.[sign] ?? (first ? String.fromCodePoint(first + sign.charCodeAt(0) - 'Aa0'.charCodeAt(place)) : sign);
}

/** Down to this part of the text's size before it scrolls. */
const SMALLEST = 0.55;

/** Longer is no formula, and a broken line is tried again after this (ms). */
const LONGEST = 1000;
const AGAIN = 2000;

let engine = null;

function fetched() {
  engine ??= import(ENGINE)
    .catch(() => new Promise((resolve) => setTimeout(resolve, AGAIN)).then(() => import(`${ENGINE}?again`)))
    .then(() => globalThis.katex);
  return engine;
}

/**
 * A formula: its source until the engine is there, and for good where the engine can't read it. Commands that would
 * link, load or style something are no formula here.
 */
class Formula extends HTMLElement {
  display = false;
  #tex = '';

  set tex(tex) {
    this.#tex = tex;
    this.#showSource();
    if (tex.length <= LONGEST && 'MathMLElement' in globalThis) {
      fetched().then((katex) => this.#draw(katex, tex), () => {});
    }
  }

  #showSource() {
    const edge = this.display ? '$$' : '$';
    this.textContent = `${edge}${this.#tex}${edge}`;
  }

  #respell() {
    for (const sign of this.querySelectorAll('[mathvariant]:not([mathvariant=normal])')) {
      sign.textContent = [...sign.textContent].map((one) => inAlphabet(sign.getAttribute('mathvariant'), one)).join('');
    }
  }

  /** Wider than its column, it is set smaller, and beyond that scrolls; in a button it can't be reached by keys of its own. */
  #narrow() {
    this.style.fontSize = '';
    this.classList.remove('is-wide');
    const { clientWidth: room, scrollWidth: width } = this;
    if (width > room + 1) {
      this.style.fontSize = `${Math.max(SMALLEST, Math.floor((100 * room) / width) / 100)}em`;
    }
    const wide = this.scrollWidth > this.clientWidth + 1;
    this.classList.toggle('is-wide', wide);
    if (wide && !this.closest('button')) {
      this.tabIndex = 0;
    } else {
      this.removeAttribute('tabindex');
    }
  }

  #draw(katex, tex) {
    if (tex !== this.#tex) {
      return;
    }
    try {
      katex.render(tex, this, {
        output: 'mathml',
        displayMode: this.display,
        throwOnError: true,
        strict: 'ignore',
        maxSize: 8,
        maxExpand: 200,
        trust: () => {
          throw new Error('not in a formula');
        },
      });
      this.#respell();
    } catch {
      this.#showSource();
    }
    this.#narrow();
    new ResizeObserver(() => this.#narrow()).observe(this);
    // It may take more room now than its source did.
    this.dispatchEvent(new Event('drawn', { bubbles: true }));
  }
}

customElements.define('tex-formula', Formula);
