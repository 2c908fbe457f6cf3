package trivium.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import trivium.protocol.UncertainTable.Column;
import trivium.protocol.UncertainTable.TableForm;

/** The form in which a host chooses the roles of table columns. */
class ColumnsIT {
  private static final TableForm PUB =
      new TableForm(
          "",
          1,
          2,
          List.of(
              new Column("Clue", "question"),
              new Column("Iron", "ignore"),
              new Column("Lead", "ignore")),
          List.of(List.of("Which metal is Fe?", "Iron", "Lead")));

  @RegisterExtension final WebPages web = new WebPages();

  private final Page page = web.open();
  private final FakeBanks banks = new FakeBanks(page);

  @BeforeEach
  void visit() {
    banks.reads = EditorPage.PASTED;
    banks.table = Optional.of(PUB);
    banks.add("rivers", EditorPage.SAVED);
    page.navigate(WebPages.url("/host#key=secret"));
    assertThat(page.locator(".bank")).containsText("Rivers");
  }

  private void add(TableForm table, String name) {
    banks.table = Optional.of(table);
    page.setInputFiles(
        "input[type=file]", new FilePayload(name, "", "a,b,c".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("#columns")).hasText("What is in these columns?");
  }

  private void choose(int column, String role) {
    page.selectOption("#column-" + column, role);
  }

  private void read() {
    page.click("text=Make questions");
    assertThat(page.locator("#title")).hasValue("Planets");
  }

  @Test
  void nothingIsReadBeforeTheHostHasNamedTheColumns() {
    add(PUB, "pub.csv");
    assertThat(page.locator(".columns .problem")).hasText("Name the columns.");
    assertThat(page.locator(".columns .problem")).isInViewport();
    assertThat(page.locator(".columns li").first()).containsText("Which metal is Fe?");
    assertThat(banks.columns()).isEmpty();
    choose(1, "answer");
    choose(2, "wrong");
    read();
    assertThat(banks.columns()).containsExactly("question,answer,wrong");
  }

  @Test
  void chosenRolesAreProposedForTheSameHeader() {
    add(PUB, "pub.csv");
    choose(1, "answer");
    choose(2, "wrong");
    read();
    page.navigate(WebPages.url("/host#key=secret"));
    add(PUB, "another.csv");
    assertThat(page.locator("#column-1")).hasValue("answer");
    assertThat(page.locator("#column-2")).hasValue("wrong");
    page.click("text=Cancel");
    TableForm other =
        new TableForm("", 1, 2, PUB.columns().reversed(), List.of(List.of("Lead", "Iron", "Fe?")));
    add(other, "other.csv");
    assertThat(page.locator("#column-0")).hasValue("ignore");
    assertThat(page.locator("#column-2")).hasValue("question");
  }

  @Test
  void cancellingReturnsToTheBanks() {
    add(PUB, "pub.csv");
    page.click("text=Cancel");
    assertThat(page.locator(".columns")).hasCount(0);
    assertThat(page.locator(".bank-import .problem")).isEmpty();
    assertThat(banks.columns()).isEmpty();
  }
}
