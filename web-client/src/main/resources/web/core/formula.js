/**
 * KaTeX, which is loaded when the first formula appears: most banks have none, and it is larger than all scripts of
 * Trivium together.
 */
const KATEX = '../lib/katex/dist/katex.min.js';

/**
 * The first capital letter, small letter and digit of each mathematical alphabet in Unicode. KaTeX selects alphabets by
 * the attribute `mathvariant`, which browsers no longer support.
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
/** Letters that Unicode has outside the consecutive blocks of these alphabets. */
const EXCEPTIONS = {
  __proto__: null,
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
};

/**
 * Returns a letter or digit in the named alphabet; unchanged if the alphabet does not contain it.
 *
 * @param {string} name
 * @param {string} character
 * @return {string}
 */
export function inAlphabet(name, character) {
  const group = ['A', 'a', '0'].findLastIndex((start, index) => character >= start && character <= ['Z', 'z', '9'][index]);
  const first = ALPHABETS[name]?.[group];
  return EXCEPTIONS[name]?.[character] ?? (first ? String.fromCodePoint(first + character.charCodeAt(0) - 'Aa0'.charCodeAt(group)) : character);
}

/** Smallest font size, relative to the text; a formula that is wider still scrolls. */
const SMALLEST_SIZE = 0.55;

/** Longest formula (characters), and the wait (ms) before KaTeX is requested again after a failure. */
const LONGEST_FORMULA = 1000;
const RETRY_WAIT = 2000;

let katexModule = null;

function loadKatex() {
  katexModule ??= import(KATEX)
    .catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_WAIT)).then(() => import(`${KATEX}?again`)))
    .then(() => globalThis.katex);
  return katexModule;
}

/**
 * A formula. It shows its source until KaTeX has loaded, and permanently if KaTeX cannot parse it. Commands that link,
 * load or style anything are rejected.
 */
class Formula extends HTMLElement {
  display = false;
  #tex = '';

  set tex(tex) {
    this.#tex = tex;
    this.#showSource();
    if (tex.length <= LONGEST_FORMULA && 'MathMLElement' in globalThis) {
      loadKatex().then((katex) => this.#draw(katex, tex), () => {});
    }
  }

  #showSource() {
    const delimiter = this.display ? '$$' : '$';
    this.textContent = `${delimiter}${this.#tex}${delimiter}`;
  }

  #replaceVariants() {
    for (const element of this.querySelectorAll('[mathvariant]:not([mathvariant=normal])')) {
      element.textContent = [...element.textContent].map((letter) => inAlphabet(element.getAttribute('mathvariant'), letter)).join('');
    }
  }

  /**
   * Reduces the font size of a formula that is wider than its column, and makes it scroll at the smallest size. Within
   * a button it does not become focusable.
   */
  #fit() {
    this.style.fontSize = '';
    this.classList.remove('is-wide');
    const { clientWidth: available, scrollWidth: width } = this;
    if (width > available + 1) {
      this.style.fontSize = `${Math.max(SMALLEST_SIZE, Math.floor((100 * available) / width) / 100)}em`;
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
      this.#replaceVariants();
    } catch {
      this.#showSource();
    }
    this.#fit();
    new ResizeObserver(() => this.#fit()).observe(this);
    // The formula may have another size than its source.
    this.dispatchEvent(new Event('drawn', { bubbles: true }));
  }
}

customElements.define('tex-formula', Formula);
