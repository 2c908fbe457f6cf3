package trivium.bank.library;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that identifies a bank. It cannot form a path, and begins with neither a dot nor a dash.
 * Letters are composed (NFC), so that a name is the same whether it was typed or read from a file
 * name.
 */
public record BankName(String text) implements Comparable<BankName> {
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_ .,!&'’()+–-]{0,79}");

  public BankName {
    if (!isName(text)) {
      throw new IllegalArgumentException("no name of a bank: " + text);
    }
  }

  /** Parses a name; empty if it is not valid. */
  public static Optional<BankName> parse(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    return isName(text) ? Optional.of(new BankName(text)) : Optional.empty();
  }

  private static boolean isName(String text) {
    return FORM.matcher(text).matches() && !text.endsWith(".") && !text.endsWith(" ");
  }

  @Override
  public int compareTo(BankName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
