/** KaTeX, fetched when the first formula is there: most banks have none, and it is larger than all of our own. */
const ENGINE = '/lib/katex/dist/katex.min.js';

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
    } catch {
      this.#showSource();
    }
    // It may take more room now than its source did.
    this.dispatchEvent(new Event('drawn', { bubbles: true }));
  }
}

customElements.define('tex-formula', Formula);
