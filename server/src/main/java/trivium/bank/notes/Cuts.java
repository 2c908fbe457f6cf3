package trivium.bank.notes;

import java.util.Optional;
import trivium.bank.notes.Form.Firmness;
import trivium.bank.notes.language.QuestionWords;

/**
 * Where one entry may end because another begins. What a firm marker has opened is not cut off by a
 * guess from punctuation, unless answers on this page are one block each.
 */
final class Cuts {
  /** So much further in than its question a line belongs to the answer. */
  private static final int FURTHER_IN = 2;

  /** Another form of the same firmness must have at least this share of the claims. */
  private static final int SHARE = 6;

  private final Page page;
  private final Survey survey;
  private final Habits habits;
  private final boolean compact;

  Cuts(Page page, Survey survey, Habits habits) {
    this.page = page;
    this.habits = habits;
    this.survey = survey;
    this.compact = habits.isCompact();
  }

  /** What opens an entry in a table's row. */
  OpenEntry.Origin table() {
    return new OpenEntry.Origin(Dialects.HEADINGS, 0, 0);
  }

  /** What opens an entry at a heading of this level. */
  OpenEntry.Origin heading(int level) {
    return new OpenEntry.Origin(Dialects.HEADINGS, level, 0);
  }

  boolean allows(Survey.Claim claim, Optional<OpenEntry> open, int index) {
    if (open.isEmpty()) {
      return claim.form().firmness() != Firmness.SOFT
          || ((compact || !survey.hasFirm()) && runs(claim, index));
    }
    OpenEntry entry = open.get();
    Firmness now = entry.origin().form().firmness();
    Firmness next = claim.form().firmness();
    boolean same = claim.form().equals(entry.origin().form());
    if (!entry.answered()) {
      return same || next.compareTo(now) > 0;
    }
    if (entry.isWithinTags() && next != Firmness.LABELLED) {
      return false;
    }
    if (next != Firmness.LABELLED
        && !goesOnCounting(entry, claim)
        && page.indent(index) >= entry.origin().indent() + FURTHER_IN) {
      return false;
    }
    if (same) {
      return next != Firmness.SOFT || runs(claim, index);
    }
    if (claim.form() instanceof SeparatedForm
        && entry.origin().form() instanceof SeparatedForm
        && isBelow(entry, claim, index)) {
      return true;
    }
    if (next == now) {
      return next == Firmness.SOFT
          ? page.fresh(index) || isBelow(entry, claim, index)
          : survey.claims(claim.form()) * SHARE >= survey.claims(entry.origin().form());
    }
    if (entry.origin().level() > 0 && next == Firmness.MARKED && outnumbers(claim)) {
      return true;
    }
    return next.compareTo(now) > 0 || (compact && entry.origin().level() == 0 && page.fresh(index));
  }

  /** A few headings that ask stand above a list of many questions: they do not swallow it. */
  private boolean outnumbers(Survey.Claim claim) {
    return survey.claims(claim.form()) >= SHARE * survey.headings().questions()
        && claim.cue() instanceof Cue.Asks asks
        && QuestionWords.asks(asks.question());
  }

  /** Whether both stand whole on a line each, one below the other. */
  private static boolean isBelow(OpenEntry entry, Survey.Claim claim, int index) {
    return claim.cue() instanceof Cue.Tells && entry.line() == index && entry.lastLine() == index;
  }

  /** The next number is the next question, however far in it stands. */
  private static boolean goesOnCounting(OpenEntry entry, Survey.Claim claim) {
    return entry.number().isPresent()
        && Numbered.of(claim.cue()).orElse(0) == entry.number().getAsInt() + 1;
  }

  private boolean isHeading(int index) {
    return survey.claim(index).filter(one -> one.cue() instanceof Cue.Heading).isPresent();
  }

  /** A guess needs a place where things begin: the top of a block, or a line below its like. */
  private boolean runs(Survey.Claim claim, int index) {
    return page.fresh(index)
        || (index > 0 && habits.isTitle(index - 1))
        || (index > 0 && habits.isOneLine(claim.form()) && isHeading(index - 1))
        || survey.isMain(claim.form())
        || (index > 0
            && survey
                .claim(index - 1)
                .filter(above -> above.form().equals(claim.form()))
                .isPresent());
  }
}
