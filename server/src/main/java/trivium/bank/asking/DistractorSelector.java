package trivium.bank.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import trivium.bank.Entry;
import trivium.bank.budget.ReadingBudget;
import trivium.bank.text.SeededRandom;
import trivium.bank.text.Words;

/**
 * Selects three distractors for a draft, or finds that no fair question can be made of it. Keeps
 * count of the distractors used, so it serves one bank and one thread.
 */
final class DistractorSelector {
  private static final int WRONG = TextLimits.CHOICES - 1;

  /**
   * Added to the score of distractors that the maker supplies: they are closer than any from other
   * entries.
   */
  private static final int OWN = 30;

  /** The score of generated numbers, which are closer than any number of another entry. */
  private static final int NEAR = 2 * OWN;

  /** The largest loss of score that is accepted to balance lengths or to hide an echo. */
  private static final int MAX_FIT_LOSS = 4;

  /**
   * The largest penalty for distractors used in other entries, so that no phrase appears in half of
   * the questions.
   */
  private static final int MAX_REPETITION_PENALTY = 4;

  /** The penalty for a third use within one entry. */
  private static final int PENALTY_WITHIN_ENTRY = 20;

  private static final List<Candidate> NOTHING = List.of();

  /** "An ____" reveals that the answer begins with a vowel. */
  private static final Pattern ARTICLE_BEFORE_GAP =
      Pattern.compile("\\b(an?) ____", Pattern.CASE_INSENSITIVE);

  /**
   * A candidate with its score.
   *
   * @param tie breaks ties between equal scores
   * @param verified whether it is certainly wrong; if not, that is checked before it is chosen
   */
  private record RankedCandidate(Candidate candidate, int fit, long tie, boolean verified) {
    String text() {
      return candidate.text();
    }
  }

  private final CandidatePool pool;
  private final DistractorFit fit;
  private final KindSimilarity kindSimilarity;
  private final AmbiguityCheck ambiguity;
  private final IdentityHashMap<QuestionDraft, List<RankedCandidate>> offersByDraft =
      new IdentityHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> usesInEntry = new HashMap<>();
  private int entry = -1;
  private boolean ofAnyKind;

  DistractorSelector(CandidatePool pool) {
    this.pool = pool;
    this.fit = new DistractorFit(pool);
    this.kindSimilarity = new KindSimilarity(pool);
    this.ambiguity = new AmbiguityCheck(pool);
  }

  /**
   * Selects three wrong choices, none of them possibly correct, such that the words of the prompt
   * do not give the correct choice away. Empty if there are too few.
   */
  Optional<List<String>> choose(QuestionDraft draft) {
    return choose(draft, WRONG);
  }

  /** As {@link #choose(QuestionDraft)}, but two wrong choices are enough. */
  Optional<List<String>> chooseFew(QuestionDraft draft) {
    return choose(draft, WRONG - 1);
  }

  /**
   * As {@link #chooseFew}, of answers of any kind: a spare question for an entry that would
   * otherwise have none.
   */
  Optional<List<String>> chooseOfAnyKind(QuestionDraft draft) {
    ofAnyKind = true;
    offersByDraft.clear();
    Optional<List<String>> chosen = chooseFew(draft);
    ofAnyKind = false;
    offersByDraft.clear();
    return chosen;
  }

  private Optional<List<String>> choose(QuestionDraft draft, int fewest) {
    List<RankedCandidate> offers = offers(draft);
    List<RankedCandidate> chosen = best(draft, offers, WRONG);
    if (chosen.size() < fewest || !hideEcho(draft, offers, chosen)) {
      return Optional.empty();
    }
    if (chosen.size() == WRONG) {
      balanceLengths(draft, offers, chosen);
    }
    recordUse(draft, chosen);
    return Optional.of(chosen.stream().map(RankedCandidate::text).toList());
  }

  /** The best candidates that do not belong to the answer, at most this many. */
  List<Candidate> outsiders(QuestionDraft draft, int most) {
    return best(draft, offers(draft), most).stream().map(RankedCandidate::candidate).toList();
  }

  /** Explains why {@link #choose} returned nothing. */
  String failureReason(QuestionDraft draft) {
    int fair = best(draft, offers(draft), WRONG).size();
    return switch (fair) {
      case 0 -> "no other answer of this bank is of the same kind and surely wrong";
      case 1 -> "only one other answer of this bank is of the same kind and surely wrong";
      case 2 -> "only two other answers of this bank are of the same kind and surely wrong";
      default -> "its answer repeats words of the question, and no other answer of its kind does";
    };
  }

  private List<RankedCandidate> best(QuestionDraft draft, List<RankedCandidate> offers, int most) {
    var best = new ArrayList<RankedCandidate>();
    for (RankedCandidate offer : offers) {
      if (best.size() == most) {
        return best;
      }
      boolean isGivenAway = best.size() == WRONG - 1 && areSiblings(offer, best, draft.right());
      if (!isGivenAway && !clashes(offer, best) && isWrong(offer, draft)) {
        best.add(offer);
      }
    }
    return best;
  }

  private boolean isWrong(RankedCandidate offer, QuestionDraft draft) {
    return offer.verified() || !ambiguity.mayBeCorrect(offer.candidate(), draft);
  }

  private static boolean agrees(Optional<Boolean> vowel, Candidate candidate) {
    return vowel.isEmpty() || vowel.get() == beginsWithVowel(candidate.text());
  }

  private static boolean beginsWithVowel(String text) {
    return "aeiouAEIOU".indexOf(text.charAt(0)) >= 0;
  }

  /** Cached until a distractor is used, which changes the penalties. */
  private List<RankedCandidate> offers(QuestionDraft draft) {
    List<RankedCandidate> known = offersByDraft.get(draft);
    if (known == null) {
      known = offer(draft);
      offersByDraft.put(draft, known);
    }
    return known;
  }

  private static int compare(RankedCandidate one, RankedCandidate other) {
    return one.fit() == other.fit()
        ? Long.compare(one.tie(), other.tie())
        : Integer.compare(other.fit(), one.fit());
  }

  private List<RankedCandidate> offer(QuestionDraft draft) {
    ReadingBudget.current().check();
    var offers = new ArrayList<RankedCandidate>();
    long seed = SeededRandom.hash(draft.prompt());
    for (Candidate own : draft.fixed()) {
      if (!own.text().isBlank() && !own.text().equalsIgnoreCase(draft.right().text())) {
        offers.add(offer(own, fit.score(draft.right(), own) + OWN, seed, true));
      }
    }
    if (draft.open()) {
      List<Candidate> numbers =
          NumberDistractors.near(draft.right(), draft.prompt(), entryText(draft));
      numbers.forEach(number -> offers.add(offer(number, NEAR, seed, true)));
      var article = ARTICLE_BEFORE_GAP.matcher(draft.prompt());
      Optional<Boolean> vowel =
          article.find() ? Optional.of(article.group(1).length() == 2) : Optional.empty();
      for (Candidate candidate :
          numbers.size() < WRONG ? pool.candidatesFor(draft.right()) : NOTHING) {
        boolean fits =
            DistractorFit.canStandTogether(draft.right(), candidate) && agrees(vowel, candidate);
        if (fits && (ofAnyKind || kindSimilarity.areAlike(draft.right(), candidate))) {
          offers.add(
              offer(
                  candidate,
                  fit.score(draft.right(), candidate) - repetitionPenalty(candidate, draft),
                  seed,
                  false));
        }
      }
    }
    offers.sort(DistractorSelector::compare);
    return offers;
  }

  /** Question and answer of the entry; other numbers in it may be correct in another sense. */
  private String entryText(QuestionDraft draft) {
    Entry entry = pool.of(draft.entry()).note().entry();
    return entry.question() + " " + entry.answer();
  }

  private static RankedCandidate offer(Candidate candidate, int fit, long seed, boolean known) {
    return new RankedCandidate(
        candidate, fit, new SeededRandom(seed ^ candidate.traits().hash()).nextLong(), known);
  }

  private int repetitionPenalty(Candidate candidate, QuestionDraft draft) {
    int here = draft.entry() == entry ? usesInEntry.getOrDefault(candidate.traits().key(), 0) : 0;
    int everywhere =
        Math.min(MAX_REPETITION_PENALTY, uses.getOrDefault(candidate.traits().key(), 0));
    return everywhere + (here < 2 ? 3 * here : PENALTY_WITHIN_ENTRY);
  }

  /** Starts the next entry; drafts of earlier entries are not asked for again. */
  void startEntry() {
    offersByDraft.clear();
  }

  private void recordUse(QuestionDraft draft, List<RankedCandidate> chosen) {
    offersByDraft.clear();
    if (draft.entry() != entry) {
      entry = draft.entry();
      usesInEntry.clear();
    }
    for (RankedCandidate offer : chosen) {
      uses.merge(offer.candidate().traits().key(), 1, Integer::sum);
      usesInEntry.merge(offer.candidate().traits().key(), 1, Integer::sum);
    }
  }

  /**
   * Whether the distractors share a word that the correct choice lacks: beside "Group A", "Group B"
   * and "Group O" it would stand out.
   */
  private static boolean areSiblings(
      RankedCandidate last, List<RankedCandidate> others, Candidate right) {
    return last.fit() < OWN
        && last.candidate().stems().stream()
            .anyMatch(stem ->
                !right.stems().contains(stem)
                    && others.stream()
                        .allMatch(chosen -> chosen.candidate().stems().contains(stem)));
  }

  /**
   * Whether an offer has the same meaning as a chosen one. Distractors supplied by the maker are
   * known to differ.
   */
  private static boolean clashes(RankedCandidate offer, List<RankedCandidate> chosen) {
    return chosen.stream()
        .anyMatch(other ->
            (offer.fit() >= OWN && other.fit() >= OWN)
                ? offer.text().equalsIgnoreCase(other.text())
                : offer.candidate().overlaps(other.candidate()));
  }

  /**
   * Exchanges a distractor in half of the cases in which the correct choice is the longest or the
   * shortest, so that length says nothing about it. Doing so always would be a pattern too.
   */
  private void balanceLengths(
      QuestionDraft draft, List<RankedCandidate> offers, List<RankedCandidate> chosen) {
    int right = draft.right().text().length();
    boolean longest = chosen.stream().allMatch(offer -> offer.text().length() < right);
    boolean shortest = chosen.stream().allMatch(offer -> offer.text().length() > right);
    if ((!longest && !shortest)
        || Long.remainderUnsigned(SeededRandom.hash(draft.prompt() + "#length"), 2) == 0) {
      return;
    }
    List<RankedCandidate> others = List.copyOf(chosen.subList(0, WRONG - 1));
    int least = chosen.getLast().fit() - MAX_FIT_LOSS;
    offers.stream()
        .filter(offer -> longest ? offer.text().length() >= right : offer.text().length() <= right)
        .filter(offer -> offer.fit() >= least && !clashes(offer, others) && isWrong(offer, draft))
        .findFirst()
        .ifPresent(offer -> chosen.set(WRONG - 1, offer));
  }

  /**
   * Ensures that a distractor repeats nearly as many words of the prompt as the correct choice
   * does; false if there is none.
   */
  private boolean hideEcho(
      QuestionDraft draft, List<RankedCandidate> offers, List<RankedCandidate> chosen) {
    Set<String> asked = Words.stems(draft.prompt());
    asked.removeIf(stem -> pool.isCommon(Set.of(stem)));
    long echo = echo(draft.right(), asked);
    long enough = Math.max(1, echo - 1);
    if (echo == 0 || chosen.stream().anyMatch(offer -> echo(offer.candidate(), asked) >= enough)) {
      return true;
    }
    List<RankedCandidate> others = List.copyOf(chosen.subList(0, chosen.size() - 1));
    Optional<RankedCandidate> echoing =
        offers.stream()
            .filter(offer ->
                echo(offer.candidate(), asked) >= enough
                    && !clashes(offer, others)
                    && isWrong(offer, draft))
            .findFirst();
    echoing.ifPresent(offer -> chosen.set(chosen.size() - 1, offer));
    return echoing.isPresent();
  }

  private static long echo(Candidate choice, Set<String> asked) {
    return choice.stems().stream()
        .filter(stem -> asked.stream().anyMatch(other -> Words.areSameWord(stem, other)))
        .count();
  }
}
