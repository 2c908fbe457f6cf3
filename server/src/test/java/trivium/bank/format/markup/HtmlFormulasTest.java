package trivium.bank.format.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas in the HTML of other programs. */
class HtmlFormulasTest {
  private static String math(String inner) {
    return HtmlText.toMarkdown(
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + inner + "</math>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<msup><mn>3</mn><mn>2</mn></msup> | \\(3^{2}\\)",
        "<msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup> | \\({a+b}^{2}\\)",
        "<mfrac><mn>1</mn><mrow><mi>x</mi><mo>&#8722;</mo><mn>1</mn></mrow></mfrac> | \\(\\frac{1}{x-1}\\)",
        "<msqrt><mn>2</mn><mi>x</mi></msqrt> | \\(\\sqrt{2x}\\)",
        "<mroot><mi>x</mi><mn>3</mn></mroot> | \\(\\sqrt[3]{x}\\)",
        "<msub><mi>a</mi><mi>n</mi></msub> | \\(a_{n}\\)",
        "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup> | \\(x_{1}^{2}\\)",
        "<munderover><mo>&#8721;</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi> | \\(\\sum_{i=1}^{n}i\\)",
        "<mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable><mo>)</mo> | \\(\\left(\\begin{matrix}1 & 2 \\\\ 3 & 4\\end{matrix}\\right)\\)",
        "<mi>sin</mi><mi>&#945;</mi><mo>&#215;</mo><mi>x</mi> | \\(\\sin\\alpha\\times x\\)",
        "<mover><mi>v</mi><mo>&#8594;</mo></mover> | \\(\\vec{v}\\)",
        "<mfenced><mi>a</mi><mi>b</mi></mfenced> | \\(\\left(a,b\\right)\\)",
        "<mi mathvariant=\"double-struck\">R</mi> | \\(\\mathbb{R}\\)",
        "<mtext>50 % of</mtext><mi>x</mi> | \\(\\text{50 \\% of}x\\)",
        "<semantics><mi>x</mi><annotation encoding=\"application/x-tex\">\\frac12</annotation></semantics> | \\(\\frac12\\)",
        "<semantics><mi>x</mi><annotation encoding=\"latex\">{\"version\":\"1.1\",\"math\":\"\\\\frac12\"}</annotation></semantics> | \\(\\frac12\\)"
      })
  void mathMlKeepsItsStructure(String inner, String expected) {
    assertThat(math(inner)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<img class=\"equation_image\" alt=\"LaTeX: x^2\" data-equation-content=\"x^2=9\"> | \\(x^2=9\\)",
        "<img class=\"equation_image\" title=\"\\frac{1}{2}\"> | \\(\\frac{1}{2}\\)",
        "<img class=\"equation_image\" src=\"/equation_images/%255Cfrac%257B1%257D%257B2%257D?scale=1\"> | \\(\\frac{1}{2}\\)",
        "<img alt=\"LaTeX: \\sqrt 2\" src=\"x.png\"> | \\(\\sqrt 2\\)",
        "<img class=\"mwe-math-fallback-image-inline\" alt=\"{\\displaystyle E=mc^{2}}\"> | \\(E=mc^{2}\\)",
        "<img src=\"https://latex.codecogs.com/svg.image?x%5E2\"> | \\(x^2\\)",
        "<img class=\"Wirisformula\" data-mathml=\"«math»«msup»«mi»x«/mi»«mn»2«/mn»«/msup»«/math»\" alt=\"x squared\"> | \\(x^{2}\\)",
        "[$]x^2[/$] | \\(x^2\\)",
        "[$$]x^2[/$$] | \\[x^2\\]",
        "[latex]$2x$[/latex] | \\(2x\\)",
        "[latex]\\begin{displaymath}a\\end{displaymath}[/latex] | \\[a\\]",
        "<anki-mathjax>\\frac{x^2}{2}</anki-mathjax> | \\(\\frac{x^2}{2}\\)",
        "<anki-mathjax block=\"true\">x</anki-mathjax> | \\[x\\]",
        "<script type=\"math/tex; mode=display\">x</script> | \\[x\\]",
        "<span class=\"katex\"><span class=\"katex-mathml\"><math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x</annotation></semantics></math></span><span class=\"katex-html\">x</span></span> | \\(x\\)",
        "<p>\\(a<b\\) and \\(c &gt; d\\)</p> | \\(a<b\\) and \\(c > d\\)"
      })
  void everyWayToWriteAFormulaIsOurs(String html, String expected) {
    assertThat(HtmlText.toMarkdown(html)).isEqualTo(expected);
  }

  @Test
  void otherPicturesAreNoFormulas() {
    assertThat(HtmlText.toMarkdown("<p>Look: <img src=\"a.png\" alt=\"a cat\"></p>"))
        .isEqualTo("Look: a cat");
    assertThat(HtmlText.pictureSources("<img src=a.png><img class=latex alt=x>"))
        .containsExactly("a.png");
  }
}
