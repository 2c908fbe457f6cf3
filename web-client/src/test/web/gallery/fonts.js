/** The typefaces that every layout is tested with, by the custom properties of the style sheets. */
const SCRIPTS = '"Test scripts", "Test Chinese"';

function family(sans, serif, mono) {
  return { '--sans': `"${sans}", ${SCRIPTS}, sans-serif`, '--serif': `"${serif}", ${SCRIPTS}, serif`, '--mono': `"${mono}", ${SCRIPTS}, monospace` };
}

/**
 * The first is tall and common on Linux and Android, the second wide, the third as narrow as Arial; the last two are 15
 * % wider and narrower than the first.
 */
const FONTS = {
  noto: family('Test Noto', 'Test Noto Serif', 'Test Noto Mono'),
  dejavu: family('Test DejaVu', 'Test DejaVu Serif', 'Test DejaVu Mono'),
  arimo: family('Test Arimo', 'Test Tinos', 'Test Cousine'),
  wide: family('Test wide', 'Test wide serif', 'Test wide mono'),
  narrow: family('Test narrow', 'Test narrow serif', 'Test narrow mono'),
};

export const FONT_NAMES = Object.keys(FONTS);

/** Loads all typefaces before anything is measured. */
export function loadFonts() {
  return Promise.all([...document.fonts].map((face) => face.load()));
}

/** Sets the page in a typeface; in the default one without a name. */
export function setIn(name) {
  for (const [property, value] of Object.entries(FONTS[name] ?? FONTS.noto)) {
    document.documentElement.style.setProperty(property, name ? value : '');
  }
}
