package trivium.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trivium.bank.Task;
import trivium.bank.text.DisplayNumbers;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;
import trivium.protocol.RoomReport;
import trivium.protocol.RoomReport.BetReport;
import trivium.protocol.RoomReport.CommonWrongAnswer;
import trivium.protocol.RoomReport.ContenderReport;
import trivium.protocol.RoomReport.EliminationReport;
import trivium.protocol.RoomReport.JokerReport;
import trivium.protocol.RoomReport.PlayerReport;
import trivium.protocol.RoomReport.PressReport;
import trivium.protocol.RoomReport.QuestionReport;
import trivium.protocol.RoomReport.RoundReport;
import trivium.protocol.RoomReport.TeamReport;
import trivium.protocol.RoomReport.TypedAnswerCount;
import trivium.room.FormatResults.Contender;
import trivium.room.ResponseCounts;
import trivium.room.RoomResults;
import trivium.room.RoomResults.ClosedQuestion;
import trivium.room.RoomResults.GivenAnswer;
import trivium.room.RoomResults.PlacedPlayer;
import trivium.room.RoomResults.PlacedTeam;
import trivium.room.RoomResults.PlayedRound;

/** Builds the report of a room from its results. Pure. */
public final class ReportBuilder {
  /** Questions with a smaller share of correct answers should be taught again. */
  private static final double KNOWN = 0.6;

  /**
   * A wrong answer given by a smaller share of players is an accident and not a misunderstanding.
   */
  private static final double TELLING = 0.1;

  private ReportBuilder() {}

  public static RoomReport report(RoomResults results) {
    Map<PlayerId, String> names =
        results.players().stream()
            .collect(Collectors.toMap(PlacedPlayer::player, PlacedPlayer::name));
    List<QuestionReport> questions =
        results.questions().stream().map(closed -> question(closed, names)).toList();
    return new RoomReport(
        results.opened().id().toString(),
        results.opened().room(),
        results.opened().bank(),
        results.opened().at(),
        duration(results),
        results.finished(),
        results.opened().settings(),
        players(results),
        questions,
        teams(results),
        rounds(results),
        jokers(results),
        eliminations(results),
        again(questions));
  }

  private static List<JokerReport> jokers(RoomResults results) {
    return results.formats().jokers().stream()
        .map(joker ->
            new JokerReport(
                roundOf(joker.first(), results),
                joker.by().name(),
                joker.by().team(),
                joker.points()))
        .toList();
  }

  private static List<EliminationReport> eliminations(RoomResults results) {
    return results.formats().eliminations().stream()
        .map(place ->
            new EliminationReport(
                roundOf(place.first(), results),
                place.contestant().name(),
                place.contestant().team(),
                place.out()))
        .toList();
  }

  /** The index of the round that starts with this question. */
  private static int roundOf(int first, RoomResults results) {
    return results.rounds().stream().map(PlayedRound::first).toList().indexOf(first);
  }

  private static List<TeamReport> teams(RoomResults results) {
    boolean hasRounds = !rounds(results).isEmpty();
    return results.teams().stream()
        .map(team ->
            new TeamReport(
                team.team(),
                team.rank(),
                team.name(),
                team.total(),
                (int)
                    results.players().stream()
                        .filter(player -> player.team().equals(Optional.of(team.team())))
                        .count(),
                hasRounds ? team.rounds() : List.of()))
        .toList();
  }

  /** Empty for a single round without a title. */
  private static List<RoundReport> rounds(RoomResults results) {
    List<PlayedRound> rounds = results.rounds();
    if (rounds.size() < 2 && rounds.stream().allMatch(round -> round.title().isEmpty())) {
      return List.of();
    }
    // Questions that did not close are in no list, so that numbers and indexes may differ.
    List<Integer> numbers = results.questions().stream().map(ClosedQuestion::number).toList();
    return rounds.stream()
        .map(round ->
            new RoundReport(
                round.title(), round.bank(), numbers.indexOf(round.first()), round.questions()))
        .toList();
  }

  /** At least 0, in case the clock was set back. */
  private static long duration(RoomResults results) {
    return results.started().map(started -> Math.max(0, results.lastPlayed() - started)).orElse(0L);
  }

  private static List<PlayerReport> players(RoomResults results) {
    List<Map<PlayerId, GivenAnswer>> answers =
        results.questions().stream().map(ReportBuilder::byPlayer).toList();
    return results.players().stream().map(placed -> player(placed, results, answers)).toList();
  }

  private static Map<PlayerId, GivenAnswer> byPlayer(ClosedQuestion closed) {
    Map<PlayerId, GivenAnswer> answers = HashMap.newHashMap(closed.answers().size());
    closed.answers().forEach(given -> answers.put(given.player(), given));
    return answers;
  }

  private static PlayerReport player(
      PlacedPlayer placed, RoomResults results, List<Map<PlayerId, GivenAnswer>> answers) {
    StringBuilder marks = new StringBuilder();
    List<GivenAnswer> counted = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      GivenAnswer given = answers.get(i).get(placed.player());
      ClosedQuestion question = results.questions().get(i);
      if (given != null && counts(question)) {
        counted.add(given);
      }
      marks.append(mark(question, placed.player(), given));
    }
    int right = (int) counted.stream().filter(GivenAnswer::right).count();
    int half = (int) counted.stream().filter(GivenAnswer::half).count();
    int asked =
        (int)
            results.questions().stream()
                .filter(closed -> counts(closed) && closed.asked().contains(placed.player()))
                .count();
    return new PlayerReport(
        placed.player(),
        placed.rank(),
        placed.name(),
        placed.total(),
        right,
        half,
        counted.size() - right - half,
        asked - counted.size(),
        meanTime(counted),
        marks.toString(),
        rounds(results).stream().map(round -> pointsOf(round, placed.player(), answers)).toList(),
        results.teams().stream()
            .filter(team -> placed.team().equals(Optional.of(team.team())))
            .map(PlacedTeam::name)
            .findFirst()
            .orElse(""),
        placed.members());
  }

  private static int pointsOf(
      RoundReport round, PlayerId player, List<Map<PlayerId, GivenAnswer>> answers) {
    return answers.subList(round.first(), round.first() + round.questions()).stream()
        .map(given -> given.get(player))
        .filter(Objects::nonNull)
        .mapToInt(GivenAnswer::points)
        .sum();
  }

  /**
   * Whether the answers say who knew what. In a tie-break nobody is expected to know the number.
   */
  private static boolean counts(ClosedQuestion question) {
    return !question.dropped() && !question.format().tieBreak();
  }

  private static char mark(ClosedQuestion question, PlayerId player, @Nullable GivenAnswer given) {
    if (question.dropped()) {
      return 'x';
    }
    if (given == null) {
      return question.format().out().contains(player) ? 'o' : '-';
    }
    if (question.format().tieBreak()) {
      return 't';
    }
    return switch (given.credit()) {
      case FULL -> 'r';
      case HALF -> 'h';
      case NONE -> 'w';
    };
  }

  private static long meanTime(Collection<GivenAnswer> answers) {
    return Math.round(answers.stream().mapToLong(GivenAnswer::elapsed).average().orElse(0));
  }

  private static QuestionReport question(ClosedQuestion closed, Map<PlayerId, String> names) {
    int answered = closed.answers().size();
    int right = (int) closed.answers().stream().filter(GivenAnswer::right).count();
    int half = (int) closed.answers().stream().filter(GivenAnswer::half).count();
    List<Integer> counts =
        ResponseCounts.of(closed.task(), closed.answers().stream().map(GivenAnswer::response));
    List<TypedAnswerCount> groups =
        closed.presses().isEmpty() ? AnswerGroups.byFrequency(closed) : List.of();
    return new QuestionReport(
        closed.number(),
        closed.question().kind().wireName(),
        closed.question().prompt(),
        closed.task().shown(),
        closed.task().correct(),
        closed.task() instanceof Task.Match match ? match.right() : List.of(),
        accepted(closed.task()),
        closed.question().explanation(),
        closed.dropped(),
        closed.corrected(),
        counts,
        closed.task().shown().isEmpty() ? groups : List.of(),
        right,
        half,
        answered - right - half,
        closed.asked().size() - answered,
        closed.format().out().size(),
        answered == 0 ? 0 : (double) (answered - right) / answered,
        meanTime(closed.answers()),
        closed.format().tieBreak()
            ? Optional.empty()
            : trap(wrongOnes(closed, counts, groups), answered, answered - right - half),
        closed.presses().stream()
            .map(press ->
                new PressReport(
                    names.getOrDefault(press.player(), ""),
                    Math.max(0, press.elapsed() - closed.presses().getFirst().elapsed()),
                    press.right()))
            .toList(),
        closed.flags(),
        closed.format().bets().stream()
            .map(bet -> new BetReport(bet.by().name(), bet.by().team(), bet.bet(), bet.points()))
            .toList(),
        closed.format().tieBreak(),
        closed.format().contenders().stream().map(ReportBuilder::contender).toList());
  }

  private static ContenderReport contender(Contender one) {
    return new ContenderReport(
        one.contestant().name(),
        one.contestant().team(),
        one.rank(),
        one.number(),
        one.distance(),
        one.won());
  }

  private static List<String> accepted(Task task) {
    return switch (task) {
      case Task.Text text -> text.accepted();
      case Task.Numeric number ->
          List.of(
              (DisplayNumbers.plain(number.value())
                      + (number.tolerance() > 0
                          ? " ± " + DisplayNumbers.plain(number.tolerance())
                          : "")
                      + " "
                      + number.unit())
                  .strip());
      case Task.Choice _, Task.Order _, Task.Match _ -> List.of();
    };
  }

  /** Wrong answers as a whole, and wrong choices, which can be common where whole answers vary. */
  private static List<CommonWrongAnswer> wrongOnes(
      ClosedQuestion closed, List<Integer> counts, List<TypedAnswerCount> groups) {
    List<CommonWrongAnswer> wrong = new ArrayList<>();
    groups.stream()
        .filter(answer -> !answer.right() && !answer.mark().equals(Optional.of(Mark.HALF)))
        .forEach(answer -> wrong.add(new CommonWrongAnswer(answer.text(), answer.players())));
    if (closed.task() instanceof Task.Choice task) {
      for (int choice = 0; choice < counts.size(); choice++) {
        if (!task.correct().contains(choice)) {
          wrong.add(new CommonWrongAnswer(task.choices().get(choice), counts.get(choice)));
        }
      }
    }
    return wrong;
  }

  /**
   * The most common wrong answer, if more than half of the wrong answers and a sufficient share of
   * all answers are the same.
   */
  private static Optional<CommonWrongAnswer> trap(
      List<CommonWrongAnswer> wrongOnes, int answered, int wrong) {
    return wrongOnes.stream()
        .max(Comparator.comparingInt(CommonWrongAnswer::players))
        .filter(most -> 2 * most.players() > wrong)
        .filter(most -> most.players() >= TELLING * answered);
  }

  private static List<Integer> again(List<QuestionReport> questions) {
    return questions.stream()
        .filter(question -> !question.dropped() && !question.tieBreak())
        .filter(question -> question.right() + question.half() + question.wrong() > 0)
        .filter(question -> shareRight(question) < KNOWN)
        .sorted(Comparator.comparingDouble(ReportBuilder::shareRight))
        .map(QuestionReport::question)
        .toList();
  }

  /** The share of correct answers among all players who could answer. */
  static double shareRight(QuestionReport question) {
    return shareOfAll(question, question.right());
  }

  /** The share of wrong answers among all players who could answer, not only those who did. */
  static double shareWrong(QuestionReport question) {
    return shareOfAll(question, question.wrong());
  }

  private static double shareOfAll(QuestionReport question, int some) {
    int players = question.right() + question.half() + question.wrong() + question.unanswered();
    return players == 0 ? 0 : (double) some / players;
  }
}
