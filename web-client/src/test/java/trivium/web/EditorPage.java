package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import trivium.protocol.QuestionForm;

/** The editor, opened with pasted notes or with a saved bank: the steps that its tests share. */
final class EditorPage {
  /** The response of the server to the notes that {@link #pasteNotes} pastes. */
  static final String PASTED =
      """
      {"name": "pasted", "format": "Notes", "saved": false,
       "bank": {"title": "Planets",
         "entries": [
           {"question": "Which planet has the shortest day?", "answer": "Jupiter",
            "line": 3, "lastLine": 4},
           {"question": "What is a moon?", "answer": "A long story about moons.",
            "line": 8, "lastLine": 9}],
         "questions": [
           {"kind": "choice", "prompt": "Which planet has the shortest day?",
            "choices": ["Mars", "Jupiter", "Venus"], "correct": [1], "entry": 0},
           {"kind": "text", "prompt": "Name the planet of the shortest day.",
            "accepted": ["Jupiter"], "entry": 0}],
         "unasked": [{"entry": 1, "why": "Nothing here is near enough to tempt."}],
         "problems": [{"line": 6, "message": "has no answer"}]},
       "scores": [80, 20], "marks": [{"first": 1, "last": 1}],
       "source": ["# Planets", "", "Which planet has the shortest day?", "-> Jupiter", "",
         "Who was that?", "", "What is a moon?", "-> A long story about moons."]}
      """;

  /** A saved bank with a question to choose and one to order. */
  static final String SAVED =
      """
      {"format": "trivium-bank/1", "title": "Rivers", "questions": [
        {"kind": "choice", "prompt": "Which is longest?", "choices": ["Rhine", "Danube"],
         "correct": [1]},
        {"kind": "order", "prompt": "From north to south", "choices": ["Rhone", "Elbe", "Rhine"],
         "correct": [1, 2, 0]}]}
      """;

  private final Page page;
  private final FakeBanks banks;

  EditorPage(Page page, FakeBanks banks) {
    this.page = page;
    this.banks = banks;
    page.onDialog(Dialog::accept);
    banks.reads = PASTED;
  }

  void pasteNotes() {
    page.navigate(WebPages.url("/host#key=secret"));
    page.click("text=Paste text");
    page.fill("#paste", "Which planet has the shortest day?\n-> Jupiter");
    page.click("text=Make questions");
    assertThat(page.locator("#title")).hasValue("Planets");
  }

  void openSaved() {
    banks.add("rivers", SAVED);
    page.navigate(WebPages.url("/edit?bank=rivers#key=secret"));
    assertThat(page.locator("#title")).hasValue("Rivers");
  }

  void openCard(int number) {
    page.click("[aria-label='Edit question " + number + "']");
  }

  QuestionForm saved(String bank, int index) {
    return banks.saved(bank).questions().get(index);
  }
}
