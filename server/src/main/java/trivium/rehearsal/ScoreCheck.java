package trivium.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import trivium.protocol.QuestionMessage.QuestionOpened;
import trivium.protocol.QuestionMessage.Receipt;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage.Reveal;
import trivium.protocol.SheetMessage.AnswersRevealed;
import trivium.protocol.SheetMessage.SheetResult;
import trivium.protocol.StandingsMessage.Finished;
import trivium.protocol.StandingsMessage.Result;
import trivium.protocol.StandingsMessage.Survival;
import trivium.protocol.StandingsMessage.TeamResult;

/**
 * Checks that the points and standings which a player is told follow from the answers, the joker,
 * the bet, the host's verdicts, and what the player was told before.
 */
final class ScoreCheck {
  /** The points of a right answer that was given at once. */
  private static final int FULL = 1000;

  private final Measurements measurements;
  private final IntPredicate judgedRight;
  private final Map<Integer, QuestionOpened> asked = new HashMap<>();
  private final Map<Integer, Response> answers = new HashMap<>();
  private final Map<Integer, List<Integer>> correct = new HashMap<>();
  private List<TeamShare> shares = List.of();
  private int total;
  private int teamTotal;
  private boolean doubled;
  private Optional<Bet> bet = Optional.empty();
  private boolean out;
  private Optional<Survival> survival = Optional.empty();

  private record Bet(int question, int points) {}

  /**
   * What a player brought to the team with a question.
   *
   * @param points by the rules for one player
   * @param told the points of the team as the player was told
   */
  record TeamShare(int question, TeamRule rule, int points, TeamResult told) {}

  /** How the points of a team follow from what its players bring. */
  enum TeamRule {
    MEAN,
    /** One answer is that of all. */
    SHARED,
    /** At most one player has points, and they are the team's. */
    ALOUD
  }

  /**
   * @param judgedRight whether the host judged that the player answered this question correctly
   */
  ScoreCheck(Measurements measurements, IntPredicate judgedRight) {
    this.measurements = measurements;
    this.judgedRight = judgedRight;
  }

  void question(QuestionOpened opened) {
    if (opened.question() == opened.first()) {
      asked.clear();
      answers.clear();
      correct.clear();
      out = false;
      survival = Optional.empty();
    }
    asked.put(opened.question(), opened);
  }

  /** An answer of the player, or of the team where it shares a sheet, counts. */
  void receipt(Receipt told) {
    answers.put(told.question(), told.response());
  }

  /** Whether the joker is played for the present round. */
  void joker(boolean played) {
    doubled = played;
  }

  /** A bet of the player or the team counts. */
  void bet(int question, int points) {
    bet = Optional.of(new Bet(question, points));
  }

  /**
   * The most points that can be bet.
   *
   * @param inTeam whether the points are those of the team
   */
  int mostToBet(boolean inTeam) {
    return Math.max(0, inTeam ? teamTotal : total);
  }

  /** Whether the player is out for the rest of the round, as far as it was told. */
  boolean isOut() {
    return out;
  }

  void reveal(Reveal told) {
    correct.put(told.question(), told.correct());
  }

  void answers(AnswersRevealed told) {
    told.reveals().forEach(this::reveal);
  }

  void result(Result told) {
    results(List.of(told));
  }

  void sheetResult(SheetResult told) {
    expect("sheet-result.questions", told.results().size() == asked.size());
    results(told.results());
  }

  /** The totals are those after all of the results. */
  private void results(List<Result> told) {
    int expected = total + told.stream().mapToInt(Result::points).sum();
    int expectedOfTeam =
        teamTotal
            + told.stream()
                .flatMap(result -> result.team().stream())
                .mapToInt(TeamResult::points)
                .sum();
    List<TeamShare> brought = new ArrayList<>();
    for (Result result : told) {
      expect("result.total", result.total() == expected);
      expect("result.rank", result.rank() >= 1 && result.rank() <= result.of());
      QuestionOpened question = asked.get(result.question());
      if (question == null) {
        measurements.error("result.question");
        continue;
      }
      points(question, result);
      survival(result);
      result
          .team()
          .ifPresent(team -> {
            expect("result.team-total", team.total() == expectedOfTeam);
            expect("result.team-rank", team.rank() >= 1 && team.rank() <= team.of());
            brought.add(share(question, result, team));
          });
    }
    shares = brought;
    // What was told is the base of what follows, so that one error is not counted again.
    total = told.isEmpty() ? total : told.getLast().total();
    teamTotal =
        told.isEmpty() ? teamTotal : told.getLast().team().map(TeamResult::total).orElse(teamTotal);
  }

  private void points(QuestionOpened question, Result told) {
    boolean right = wasRight(question);
    expect("result.correct", told.correct() == right);
    if (isBetOn(question) && told.team().isEmpty()) {
      expect("result.points", told.points() == wagered(right));
      return;
    }
    int factor = question.worth().orElse(1) * (doubled ? 2 : 1);
    int most = right ? FULL * factor : 0;
    // By speed, half of the points are left at the limit; a sheet has no speed.
    int least = question.sheet() ? most : most / 2;
    expect("result.points", told.points() >= least && told.points() <= most);
  }

  private boolean wasRight(QuestionOpened question) {
    if (isAloud(question)) {
      return judgedRight.test(question.question());
    }
    return answers.get(question.question()) instanceof Response.Choice choice
        && correct.getOrDefault(question.question(), List.of()).containsAll(choice.picks());
  }

  private static boolean isAloud(QuestionOpened question) {
    return question.kind().equals("buzzer");
  }

  private boolean isBetOn(QuestionOpened question) {
    return bet.filter(made -> made.question() == question.question()).isPresent();
  }

  private int wagered(boolean right) {
    int points = bet.map(Bet::points).orElse(0);
    return right ? points : -points;
  }

  private TeamShare share(QuestionOpened question, Result told, TeamResult team) {
    TeamRule rule =
        question.sheet() ? TeamRule.SHARED : isAloud(question) ? TeamRule.ALOUD : TeamRule.MEAN;
    int points = isBetOn(question) ? wagered(wasRight(question)) : told.points();
    return new TeamShare(question.question(), rule, points, team);
  }

  /** A wrong answer puts a player out, unless it would put out everybody. */
  private void survival(Result result) {
    Survival told = result.knockOut().orElse(null);
    if (told == null) {
      out = false;
      return;
    }
    int began = survival.map(Survival::of).orElse(told.of());
    int before = survival.map(Survival::left).orElse(told.of());
    expect("result.survivors", told.left() >= 1 && told.left() <= before && told.of() == began);
    boolean someoneElseOut = told.left() < before;
    boolean expected;
    if (out) {
      expected = told.out();
    } else if (result.correct()) {
      expected = !told.out();
    } else if (result.team().isPresent()) {
      // Another player of the team may have been right.
      expected = !told.out() || someoneElseOut;
    } else {
      expected = told.out() == someoneElseOut;
    }
    expect("result.out", expected);
    out = told.out();
    survival = Optional.of(told);
  }

  void finished(Finished told, Optional<Integer> team) {
    told.standing().ifPresent(own -> expect("finished.total", own.total() == total));
    team.ifPresent(number ->
        expect(
            "finished.team-total",
            told.teams().stream()
                .filter(row -> row.team() == number)
                .anyMatch(row -> row.total() == teamTotal)));
  }

  /** What the player brought to the team with the questions of the latest result. */
  List<TeamShare> shares() {
    return shares;
  }

  private void expect(String kind, boolean fulfilled) {
    if (!fulfilled) {
      measurements.error(kind);
    }
  }
}
