package trivium.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trivium.protocol.RoundFormat;
import trivium.protocol.RoundPlan;
import trivium.protocol.Selection;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;

/**
 * The validated options of a rehearsal.
 *
 * @param bank name of the bank; empty for the first of the server
 * @param questions of each round, except for the one with bets
 * @param limit time allowed for a question, ms
 * @param answerWithin longest think time, ms
 * @param seed of think times and responses; the same plan plays the same game
 * @param teams of each room; 0 for none
 * @param format what is played
 */
public record RehearsalPlan(
    ServerAddresses addresses,
    String key,
    String bank,
    int players,
    int rooms,
    int questions,
    int limit,
    int answerWithin,
    long seed,
    int teams,
    RehearsalFormat format) {
  /** One machine has some 28,000 ephemeral ports to one server. */
  public static final int MOST_PLAYERS = 20_000;

  /** The kinds of questions that a rehearsal plays. */
  private static final Selection CHOICE_QUESTIONS =
      new Selection(
          List.of(),
          List.of("choice", "gap"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          true);

  public RehearsalPlan {
    range("--players", players, 1, MOST_PLAYERS);
    range("--rooms", rooms, 1, players);
    range("--questions", questions, 1, RoundPlan.MOST_QUESTIONS);
    range("--limit", limit, Settings.LEAST_LIMIT, Settings.MOST_LIMIT);
    range("--answer-within", answerWithin, 1, limit);
    if (teams != 0) {
      range("--teams", teams, TeamSettings.FEWEST, TeamSettings.MOST);
    }
  }

  /** A plan of a live round without teams, on one server. */
  public RehearsalPlan(
      ServerAddress address,
      String key,
      String bank,
      int players,
      int rooms,
      int questions,
      int limit,
      int answerWithin,
      long seed) {
    this(
        ServerAddresses.of(address),
        key,
        bank,
        players,
        rooms,
        questions,
        limit,
        answerWithin,
        seed,
        0,
        RehearsalFormat.LIVE);
  }

  /** The plan with the first bank of the server, requested over HTTP. */
  public RehearsalPlan withFirstBank() throws InterruptedException {
    return new RehearsalPlan(
        addresses,
        key,
        OfferedBanks.first(addresses.first(), key),
        players,
        rooms,
        questions,
        limit,
        answerWithin,
        seed,
        teams,
        format);
  }

  /** The rounds of each room; an only one has no title screen. */
  List<RoundPlan> rounds() {
    List<RoundPlan> rounds = new ArrayList<>();
    for (RoundFormat round : format.rounds()) {
      rounds.add(
          new RoundPlan(
              format.rounds().size() == 1 ? "" : "Round " + (rounds.size() + 1),
              bank,
              round.wager() ? 1 : questions,
              new Settings(limit, Settings.DEFAULTS.scoring(), false).withFormat(round),
              CHOICE_QUESTIONS,
              0,
              false));
    }
    return rounds;
  }

  /** The most questions that a room plays in all its rounds. */
  int allQuestions() {
    return rounds().stream().mapToInt(RoundPlan::questions).sum();
  }

  private static void range(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new RehearsalException(
          option + " must be from " + least + " to " + most + ", not " + value + ".");
    }
  }
}
