import { inAlphabet } from '/core/formula.js';
import { render } from '/core/html.js';
import { blocks, plain, tokens } from '/core/markup.js';
import { inline, promptText, richText } from '/core/rich-text.js';
import { equal, test } from './harness.js';

const set = (template) => {
  const box = document.createElement('div');
  render(template, box);
  return box;
};

/** Waits until all formulas in the box are drawn. */
function drawn(box) {
  const formulas = box.querySelectorAll('tex-formula').length;
  return new Promise((resolve) => {
    let seen = 0;
    box.addEventListener('drawn', () => ++seen === formulas && resolve(box));
  });
}

test('code, bold, emphasis and formulas are found in a line', () => {
  equal(tokens('Call `a*b*` **now**, *please*: $x^2$.'), [
    { text: 'Call ' }, { code: 'a*b*' }, { text: ' ' }, { bold: [{ text: 'now' }] }, { text: ', ' },
    { emphasis: [{ text: 'please' }] }, { text: ': ' }, { formula: 'x^2', display: false }, { text: '.' },
  ]);
  equal(tokens('**the `**` of $n$**'), [{ bold: [{ text: 'the ' }, { code: '**' }, { text: ' of ' }, { formula: 'n', display: false }] }]);
  equal(tokens('so $$\na = b\n$$ holds'), [{ text: 'so ' }, { formula: 'a = b', display: true }, { text: ' holds' }]);
  equal(tokens('`` a`b `` is'), [{ code: 'a`b' }, { text: ' is' }]);
});

test('the same formulas are found as on the server', async () => {
  for (const { text, formulas } of await (await fetch('/unit/formulas.json')).json()) {
    const found = tokens(text)
      .filter(({ formula }) => formula)
      .map(({ formula, display }) => ({ tex: formula, display }));
    equal(found, formulas, text);
  }
});

test('prices, shell commands, powers and pointers are not markup', () => {
  for (const text of [
    'It costs $5 and $10.', 'from $5 to $10', '$5-$10', '5$ or 6$', 'US$5/US$6', 'echo $HOME/$USER', '$a.$b', '$ x $', '$',
    '2**3**4', '2 * 3 * 4', '2*3*4', 'int *p, *q', '**kwargs and **options', 'f(*args, **kwargs)', 'a ** b ** c', '****',
    '__init__', 'snake_case_name', '`', '``', '$$', '$$$$', '**', '*', 'it is ____ here', '[a](https://example.org)',
  ]) {
    equal(tokens(text), [{ text }], text);
  }
});

test('a formula may be part of an ordinal number', () => {
  equal(tokens('the $n$th and the $k$-means')[1], { formula: 'n', display: false });
  equal(tokens('the $n$th and the $k$-means')[3], { formula: 'k', display: false });
});

test('a backslash escapes markup', () => {
  equal(tokens('\\$x\\$ and \\*y\\*').map(({ text }) => text).join(''), '$x$ and *y*');
  equal(tokens('C:\\new\\table'), [{ text: 'C:\\new\\table' }]);
});

test('a fenced block preserves its lines and their indentation, and contains no markup', () => {
  equal(blocks('What prints?\n```python\nif a:\n    **b**\n\n```\nThink.'), [
    { lines: ['What prints?'] },
    { code: ['if a:', '    **b**', ''] },
    { lines: ['Think.'] },
  ]);
  equal(blocks('  ~~~\n  a\n    b\n  ~~~'), [{ code: ['a', '  b'] }]);
  equal(blocks('```\nnever closed'), [{ code: ['never closed'] }]);
});

test('a single line between pipes is not a table', () => {
  equal(blocks('|x| + |y|\nis what?'), [{ lines: ['|x| + |y|', 'is what?'] }]);
});

test('plain text contains no markup', () => {
  equal(plain('**Bold** `code`\n$x^2$'), 'Bold code\nx^2');
  equal(plain('a\n```\nb\n```'), 'a\nb');
});

test('texts of a bank are never HTML', () => {
  const evil = '<img src=x onerror=alert(1)> **<script>alert(1)</script>** `<b>` [x](javascript:alert(1)) <a href="//evil">y</a>';
  for (const box of [set(richText(evil)), set(promptText(evil)), set(inline(evil)), set(richText(`\`\`\`\n${evil}\n\`\`\``)), set(richText(`| ${evil} | b |\n|---|---|\n| c | d |`))]) {
    equal(box.querySelectorAll('img, script, a, [onerror], [href], [src], [style]').length, 0);
    equal(box.textContent.includes('<img src=x onerror=alert(1)>'), true);
  }
});

test('a formula becomes MathML, and an invalid one remains source', async () => {
  const box = await drawn(set(inline('$\\frac{1}{2}$ and $\\frac{1}$')));
  const [good, bad] = box.querySelectorAll('tex-formula');
  equal([good.querySelectorAll('math mfrac').length, bad.textContent], [1, '$\\frac{1}$']);
});

test('number sets and mathematical alphabets are rendered with their Unicode letters', async () => {
  equal(['double-struck', 'script', 'fraktur', 'bold', 'monospace'].map((name) => inAlphabet(name, 'R')), ['ℝ', 'ℛ', 'ℜ', '𝐑', '𝚁']);
  equal([inAlphabet('bold', '7'), inAlphabet('script', '7'), inAlphabet('bold-italic', 'α'), inAlphabet('none', 'a')], ['𝟕', '7', 'α', 'a']);
  const box = await drawn(set(inline('$x \\in \\mathbb{R}$')));
  equal(box.querySelector('math').textContent.startsWith('x∈ℝ'), true);
});

test('a formula links, loads and styles nothing', async () => {
  for (const tex of [
    '\\href{javascript:alert(1)}{x}', '\\url{https://example.org}', '\\includegraphics{https://example.org/x.png}',
    '\\htmlStyle{color: red}{x}', '\\htmlClass{a}{x}', '\\htmlData{a=b}{x}', '\\def\\a{\\a\\a}\\a',
  ]) {
    const box = await drawn(set(inline(`$${tex}$`)));
    equal(box.querySelector('tex-formula').textContent, `$${tex}$`, tex);
    equal(box.querySelectorAll('a, img, [href], [style], [data-a]').length, 0, tex);
  }
});

test('a long random text is parsed in reasonable time', () => {
  for (const bit of ['*', '**a', '`', '`` ` ', '$', '$a', '$$a', '|', '\\', '**`', '*`a']) {
    const text = bit.repeat(8000 / bit.length);
    equal(tokens(text).length > 0, true, bit);
    equal(blocks(text).length > 0, true, bit);
  }
});
