package trivium.bank.format.table;

import java.util.List;
import trivium.bank.text.ChoiceLetters;

/**
 * A cell that names right choices, with the choices of its row.
 *
 * @param options including empty ones
 * @param letters those that all options carry in front, or none
 * @param form where the options are
 */
record KeyCell(List<String> options, List<String> letters, Form form, String text) {
  /** Where the choices of a row are. */
  enum Form {
    /** Each has a column, so that its place is certain even if others are empty. */
    COLUMNS,
    /** In one cell. */
    LIST,
    /** In one cell, parted by commas, which may also be part of a choice. */
    COMMA_LIST
  }

  /** A key for choices that have a column each. */
  static KeyCell ofColumns(List<String> options, String text) {
    return new KeyCell(options, ChoiceLetters.letters(options), Form.COLUMNS, text);
  }

  /** A key for choices in one cell. */
  static KeyCell ofList(ChoiceList list, String text) {
    return new KeyCell(
        list.choices(), list.letters(), list.commas() ? Form.COMMA_LIST : Form.LIST, text);
  }

  /** Whether the choices can be counted: an empty one in a list may count or not. */
  boolean isCountable() {
    return form == Form.COLUMNS || options.stream().noneMatch(String::isBlank);
  }
}
