package trivium.bank.library;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a bank is asked for by: no path can be written with it, and it starts with neither a dot nor
 * a dash. Letters that can be written in two ways are composed, so that a name is the same whether
 * it was typed or is that of a file.
 */
public record BankName(String text) implements Comparable<BankName> {
  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_ .,!&'’()+–-]{0,79}");

  public BankName {
    if (!isName(text)) {
      throw new IllegalArgumentException("no name of a bank: " + text);
    }
  }

  /** The name that was typed so; empty if it is none. */
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
