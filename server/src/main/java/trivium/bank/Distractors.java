package trivium.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds three wrong choices for a draft, or finds that no fair question can be made of it. */
final class Distractors {
  private static final int WRONG = Question.CHOICES - 1;

  /** What the maker itself offers is nearer than anything borrowed. */
  private static final int OWN = 12;

  /**
   * So many borrowed choices at least must be tried before a worse fit is taken for the sake of
   * length.
   */
  private static final int CLOSE_ENOUGH = 6;

  private record Scored(Candidate candidate, int fit) {}

  private final Pool pool;

  Distractors(Pool pool) {
    this.pool = pool;
  }

  Optional<List<String>> choose(Draft draft) {
    List<Scored> offers = offers(draft);
    var chosen = new ArrayList<Scored>();
    for (Scored offer : offers) {
      if (chosen.size() < WRONG && chosen.stream().noneMatch(other -> clash(offer, other))) {
        chosen.add(offer);
      }
    }
    if (chosen.size() < WRONG) {
      return Optional.empty();
    }
    evenOut(draft, offers, chosen);
    return hideEcho(draft, offers, chosen)
        ? Optional.of(chosen.stream().map(offer -> offer.candidate().text()).toList())
        : Optional.empty();
  }

  /** The best outsiders for the place of the one that does not belong to a list. */
  List<Candidate> strangers(Draft draft) {
    return offers(draft).stream().map(Scored::candidate).toList();
  }

  private List<Scored> offers(Draft draft) {
    var offers = new ArrayList<Scored>();
    for (Candidate own : draft.fixed()) {
      if (!own.text().isBlank() && !own.text().equalsIgnoreCase(draft.right().text())) {
        offers.add(new Scored(own, Math.max(0, pool.fit(draft.right(), own)) + OWN));
      }
    }
    if (draft.open()) {
      for (Candidate other : pool.around(draft.entry())) {
        Candidate piece = other.role() == Candidate.Role.TERM ? pool.bare(other) : other;
        int fit = pool.fit(draft.right(), piece);
        if (fit > 0 && !piece.text().isBlank() && !mayBeRight(piece, draft)) {
          offers.add(new Scored(piece, fit));
        }
      }
      Numbers.near(draft.right(), draft.prompt())
          .forEach(number -> offers.add(new Scored(number, OWN)));
    }
    offers.sort(
        Comparator.comparingInt(Scored::fit)
            .reversed()
            .thenComparingLong(offer -> Mix.of(draft.prompt() + offer.candidate().text())));
    return offers;
  }

  private boolean mayBeRight(Candidate piece, Draft draft) {
    if (piece.entry() == draft.entry() || piece.overlaps(draft.right())) {
      return true;
    }
    if (piece.role() == Candidate.Role.TOKEN) {
      return pool.answer(draft.entry()).containsAll(piece.stems())
          || draft.right().role() != Candidate.Role.TOKEN;
    }
    return pool.related(draft.entry(), piece.entry())
        || Words.covered(piece.stems(), pool.answer(draft.entry())) >= 0.5;
  }

  private static boolean clash(Scored one, Scored other) {
    return one.candidate().overlaps(other.candidate());
  }

  /**
   * Two times of three the right choice must not be the longest, nor the shortest: lengths must
   * tell nothing.
   */
  private static void evenOut(Draft draft, List<Scored> offers, List<Scored> chosen) {
    int right = draft.right().text().length();
    boolean longest = chosen.stream().allMatch(offer -> offer.candidate().text().length() < right);
    boolean shortest = chosen.stream().allMatch(offer -> offer.candidate().text().length() > right);
    if ((!longest && !shortest)
        || Long.remainderUnsigned(Mix.of(draft.prompt() + "#length"), 4) == 0) {
      return;
    }
    int least = chosen.getLast().fit() - CLOSE_ENOUGH;
    for (Scored offer : offers) {
      int length = offer.candidate().text().length();
      boolean helps = longest ? length >= right : length <= right;
      boolean free = chosen.subList(0, WRONG - 1).stream().noneMatch(other -> clash(offer, other));
      if (helps && free && offer.fit() >= least) {
        chosen.set(WRONG - 1, offer);
        return;
      }
    }
  }

  /**
   * If the right choice repeats a word of the prompt, a wrong one must too, or the word gives it
   * away.
   */
  private static boolean hideEcho(Draft draft, List<Scored> offers, List<Scored> chosen) {
    Set<String> asked = Words.stems(draft.prompt());
    if (!Words.share(draft.right().stems(), asked)) {
      return true;
    }
    if (chosen.stream().anyMatch(offer -> Words.share(offer.candidate().stems(), asked))) {
      return true;
    }
    for (Scored offer : offers) {
      boolean free = chosen.subList(0, WRONG - 1).stream().noneMatch(other -> clash(offer, other));
      if (free && Words.share(offer.candidate().stems(), asked)) {
        chosen.set(WRONG - 1, offer);
        return true;
      }
    }
    return false;
  }
}
