package trivium.bank;

/** A choice that the author of an entry wrote. */
public record Option(String text, boolean right) {
  public Option {
    if (text.isBlank()) {
      throw new IllegalArgumentException("an option needs a text");
    }
  }
}
