package trivium.bank.format;

/**
 * One way to write a bank down. A format looks at what is there, not at the file's name alone:
 * people rename files. {@link Formats} lets them compete; a new one is one class, one line there
 * and one test.
 */
interface Format {
  /** For people: "GIFT". */
  String name();

  /**
   * How sure it is that this is of its kind, from 0 (it is not) to 100. Notes answer 1: whatever
   * else is text.
   */
  int evidence(Source source);

  /**
   * Reads all that can be read; what can't is a problem with its line, row or item.
   *
   * @throws Unreadable if nothing can be read
   */
  Understood read(Source source) throws Unreadable;
}
