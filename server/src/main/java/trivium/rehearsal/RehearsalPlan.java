package trivium.rehearsal;

import trivium.protocol.RoundMode;
import trivium.protocol.RoundPlan;
import trivium.protocol.Settings;
import trivium.protocol.TeamSettings;

/**
 * The validated options of a rehearsal.
 *
 * @param bank name of the bank; empty for the first of the server
 * @param limit time allowed for a question, ms
 * @param answerWithin longest think time, ms
 * @param seed of think times and responses; the same plan plays the same game
 * @param teams of each room; 0 for none
 * @param mode how the questions are played
 */
public record RehearsalPlan(
    ServerAddress address,
    String key,
    String bank,
    int players,
    int rooms,
    int questions,
    int limit,
    int answerWithin,
    long seed,
    int teams,
    RoundMode mode) {
  /** One machine has some 28,000 ephemeral ports to one server. */
  public static final int MOST_PLAYERS = 20_000;

  public RehearsalPlan {
    range("--players", players, 1, MOST_PLAYERS);
    range("--rooms", rooms, 1, players);
    range("--questions", questions, 1, RoundPlan.MOST_QUESTIONS);
    range("--limit", limit, Settings.LEAST_LIMIT, Settings.MOST_LIMIT);
    range("--answer-within", answerWithin, 1, limit);
    if (teams != 0) {
      range("--teams", teams, TeamSettings.FEWEST, TeamSettings.MOST);
    }
    if (mode == RoundMode.BUZZER) {
      throw new RehearsalException("--format must be live or sheet.");
    }
  }

  /** A plan of a live round without teams. */
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
        address,
        key,
        bank,
        players,
        rooms,
        questions,
        limit,
        answerWithin,
        seed,
        0,
        RoundMode.LIVE);
  }

  /** The plan with the first bank of the server, requested over HTTP. */
  public RehearsalPlan withFirstBank() throws InterruptedException {
    return new RehearsalPlan(
        address,
        key,
        OfferedBanks.first(address, key),
        players,
        rooms,
        questions,
        limit,
        answerWithin,
        seed,
        teams,
        mode);
  }

  private static void range(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new RehearsalException(
          option + " must be from " + least + " to " + most + ", not " + value + ".");
    }
  }
}
