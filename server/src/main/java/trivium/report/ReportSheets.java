package trivium.report;

import static trivium.report.SheetColumn.decimal;
import static trivium.report.SheetColumn.text;
import static trivium.report.SheetColumn.whole;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import trivium.protocol.Mark;
import trivium.protocol.PlayerId;
import trivium.protocol.Response;
import trivium.protocol.RoomReport;
import trivium.protocol.RoomReport.PlayerReport;
import trivium.protocol.RoomReport.QuestionReport;
import trivium.protocol.RoomReport.RoundReport;
import trivium.protocol.RoomReport.TeamReport;
import trivium.report.Sheet.Cell;
import trivium.room.FormatResults.NamedContestant;
import trivium.room.RoomResults;
import trivium.room.RoomResults.BuzzerPress;
import trivium.room.RoomResults.ClosedQuestion;
import trivium.room.RoomResults.GivenAnswer;
import trivium.room.RoomResults.PlacedPlayer;
import trivium.room.RoomResults.PlayedRound;
import trivium.score.Credit;

/**
 * Lays out a report as sheets. A new column is one line in a table below. Question numbers start at
 * 1, as on screens.
 */
public final class ReportSheets {
  private static final double MILLIS = 1_000;

  /** The data of a row of the sheet of answers. */
  private record AnswerRow(String player, ClosedQuestion question, GivenAnswer given) {
    /** The place among the presses of the buzzer, from 1; empty without one. */
    String press() {
      List<PlayerId> order = question.presses().stream().map(BuzzerPress::player).toList();
      return order.isEmpty() ? "" : String.valueOf(order.indexOf(given.player()) + 1);
    }
  }

  private static final List<SheetColumn<RoomReport>> OVERVIEW =
      List.of(
          text("Bank", RoomReport::bank),
          text("Room", report -> report.room().digits()),
          text("Opened (UTC)", report -> utc(report.opened())),
          decimal("Duration (s)", report -> report.duration() / MILLIS),
          text("Played to the end", report -> yesNo(report.finished())),
          text("Scoring", report -> report.settings().scoring().name().toLowerCase(Locale.ROOT)),
          decimal("Time limit (s)", report -> report.settings().limit() / MILLIS),
          whole("Players", report -> report.players().size()),
          whole("Questions", report -> report.questions().size()),
          decimal("Mean share right (of all players)", ReportSheets::meanShareRight),
          text("Teach again (questions)", ReportSheets::again));

  private static final List<SheetColumn<PlayerReport>> PLAYERS =
      List.of(
          whole("Rank", PlayerReport::rank),
          text("Name", PlayerReport::name),
          whole("Points", PlayerReport::total),
          whole("Right", PlayerReport::right),
          whole("Wrong", PlayerReport::wrong),
          whole("Unanswered", PlayerReport::unanswered),
          decimal("Mean time (s)", player -> player.time() / MILLIS));

  private static final List<SheetColumn<TeamReport>> TEAMS =
      List.of(
          whole("Rank", TeamReport::rank),
          text("Team", TeamReport::name),
          whole("Points", TeamReport::total),
          whole("Players", TeamReport::players));

  private static final List<SheetColumn<QuestionReport>> QUESTIONS =
      List.of(
          whole("Question", question -> question.question() + 1),
          text("Prompt", QuestionReport::prompt),
          text("Kind", QuestionReport::kind),
          text("Right answer", ReportSheets::rightAnswer),
          whole("Right", QuestionReport::right),
          whole("Wrong", QuestionReport::wrong),
          whole("Unanswered", QuestionReport::unanswered),
          decimal("Share right (of all players)", ReportBuilder::shareRight),
          decimal("Share wrong (of all players)", ReportBuilder::shareWrong),
          decimal("Mean time (s)", question -> question.time() / MILLIS),
          text(
              "Telling wrong answer",
              q -> q.trap().map(RoomReport.CommonWrongAnswer::answer).orElse("")),
          whole(
              "Gave it",
              question -> question.trap().map(RoomReport.CommonWrongAnswer::players).orElse(0)),
          text("Answers", ReportSheets::distribution),
          text("Dropped", question -> yesNo(question.dropped())),
          text("Corrected", question -> yesNo(question.corrected())),
          whole("Looks wrong (flags)", QuestionReport::flags));

  private static final List<SheetColumn<AnswerRow>> ANSWERS =
      List.of(
          text("Player", AnswerRow::player),
          whole("Question", row -> row.question().number() + 1),
          text("Prompt", row -> row.question().question().prompt()),
          text("Answer", row -> ResponseText.of(row.given(), row.question())),
          text("Right", row -> yesNo(row.given().right())),
          whole("Points", row -> row.given().points()),
          decimal("Time (s)", row -> row.given().elapsed() / MILLIS));

  private ReportSheets() {}

  /** The sheets overview, teams (if there are any), players, questions and answers. */
  public static List<Sheet> all(RoomResults results) {
    RoomReport report = ReportBuilder.report(results);
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(overview(report));
    if (!report.teams().isEmpty()) {
      sheets.add(teams(results, report));
    }
    sheets.addAll(List.of(players(results, report), questions(report), answers(results)));
    return sheets;
  }

  /** A sheet by its name in lower case: teams, players, questions or answers. */
  public static Optional<Sheet> named(String name, RoomResults results) {
    return switch (name) {
      case "teams" -> Optional.of(teams(results, ReportBuilder.report(results)));
      case "players" -> Optional.of(players(results, ReportBuilder.report(results)));
      case "questions" -> Optional.of(questions(ReportBuilder.report(results)));
      case "answers" -> Optional.of(answers(results));
      default -> Optional.empty();
    };
  }

  private static Sheet overview(RoomReport report) {
    return new Sheet(
        "Overview",
        List.of("What", "Value"),
        OVERVIEW.stream()
            .map(column -> List.of(new Cell.Text(column.title()), column.cell().apply(report)))
            .toList());
  }

  private static Sheet players(RoomResults results, RoomReport report) {
    List<SheetColumn<PlayerReport>> columns = new ArrayList<>(PLAYERS);
    if (report.players().stream().anyMatch(player -> player.half() > 0)) {
      columns.add(whole("Half right", PlayerReport::half));
    }
    if (!report.teams().isEmpty()) {
      columns.add(text("Team", PlayerReport::team));
    }
    if (report.players().stream().anyMatch(player -> !player.members().isEmpty())) {
      columns.add(text("Members", player -> String.join(", ", player.members())));
    }
    for (int i = 0; i < report.rounds().size(); i++) {
      int round = i;
      columns.add(
          whole(
              roundName(report.rounds().get(i), i) + " (points)",
              player -> player.rounds().get(round)));
    }
    columns.addAll(
        ContestantColumns.of(
            results,
            PlayerReport::player,
            NamedContestant::player,
            first -> roundName(first, results, report)));
    int before = columns.size();
    for (QuestionReport question : report.questions()) {
      int index = columns.size() - before;
      columns.add(
          text("Q" + (question.question() + 1), player -> mark(player.marks().charAt(index))));
    }
    return sheet("Players", columns, report.players().stream());
  }

  private static Sheet teams(RoomResults results, RoomReport report) {
    List<SheetColumn<TeamReport>> columns = new ArrayList<>(TEAMS);
    for (int i = 0; i < report.rounds().size(); i++) {
      int round = i;
      columns.add(
          whole(
              roundName(report.rounds().get(i), i) + " (points)",
              team -> team.rounds().get(round)));
    }
    columns.addAll(
        ContestantColumns.of(
            results,
            TeamReport::team,
            NamedContestant::team,
            first -> roundName(first, results, report)));
    return sheet("Teams", columns, report.teams().stream());
  }

  /** The name of the round that starts with a question. */
  private static String roundName(int first, RoomResults results, RoomReport report) {
    int index = results.rounds().stream().map(PlayedRound::first).toList().indexOf(first);
    return report.rounds().isEmpty() ? "Round 1" : roundName(report.rounds().get(index), index);
  }

  private static String roundName(RoundReport round, int index) {
    return round.title().isEmpty()
        ? "Round " + (index + 1)
        : "Round " + (index + 1) + ": " + round.title();
  }

  private static Sheet questions(RoomReport report) {
    List<SheetColumn<QuestionReport>> columns = new ArrayList<>(QUESTIONS);
    if (report.questions().stream().anyMatch(question -> question.half() > 0)) {
      columns.add(whole("Half right", QuestionReport::half));
    }
    if (report.questions().stream().anyMatch(question -> question.out() > 0)) {
      columns.add(whole("Out (knock-out)", QuestionReport::out));
    }
    if (report.questions().stream().anyMatch(QuestionReport::tieBreak)) {
      columns.add(text("Tie-break", question -> yesNo(question.tieBreak())));
    }
    return sheet("Questions", columns, report.questions().stream());
  }

  private static Sheet answers(RoomResults results) {
    Map<PlayerId, String> names = new HashMap<>();
    for (PlacedPlayer player : results.players()) {
      names.put(player.player(), player.name());
    }
    List<SheetColumn<AnswerRow>> columns = new ArrayList<>(ANSWERS);
    if (results.questions().stream().anyMatch(question -> !question.presses().isEmpty())) {
      columns.add(text("Buzzer", AnswerRow::press));
    }
    if (results.questions().stream()
        .flatMap(question -> question.answers().stream())
        .anyMatch(given -> given.mark().isPresent())) {
      columns.add(text("Credit", row -> creditName(row.given().credit())));
      columns.add(text("Marked by the host", row -> yesNo(row.given().mark().isPresent())));
    }
    return sheet(
        "Answers",
        columns,
        results.questions().stream()
            .flatMap(question ->
                answers(question)
                    .map(given ->
                        new AnswerRow(names.getOrDefault(given.player(), ""), question, given))));
  }

  /** With a buzzer, all presses in their order; who did not get to answer was not heard. */
  private static Stream<GivenAnswer> answers(ClosedQuestion question) {
    return question.presses().isEmpty()
        ? question.answers().stream()
        : question.presses().stream().map(press -> answer(question, press));
  }

  private static GivenAnswer answer(ClosedQuestion question, BuzzerPress press) {
    return question.answers().stream()
        .filter(given -> given.player().equals(press.player()))
        .findFirst()
        .orElseGet(() ->
            new GivenAnswer(
                press.player(),
                new Response.Text("not heard"),
                press.elapsed(),
                Credit.NONE,
                Optional.empty(),
                0));
  }

  private static <T> Sheet sheet(String name, List<SheetColumn<T>> columns, Stream<T> rows) {
    return new Sheet(
        name,
        columns.stream().map(SheetColumn::title).toList(),
        rows.map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }

  private static String utc(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String mark(char mark) {
    return switch (mark) {
      case 'r' -> "right";
      case 'w' -> "wrong";
      case 'h' -> "half";
      case 'o' -> "out";
      case 't' -> "tie-break";
      case 'x' -> "dropped";
      default -> "";
    };
  }

  private static String creditName(Credit credit) {
    return switch (credit) {
      case FULL -> "full";
      case HALF -> "half";
      case NONE -> "none";
    };
  }

  private static String markName(Mark mark) {
    return switch (mark) {
      case ACCEPT -> "accepted";
      case HALF -> "half";
      case REJECT -> "rejected";
    };
  }

  private static double meanShareRight(RoomReport report) {
    return report.questions().stream()
        .filter(question -> !question.dropped() && !question.tieBreak())
        .mapToDouble(ReportBuilder::shareRight)
        .average()
        .orElse(0);
  }

  private static String again(RoomReport report) {
    return report.again().stream()
        .map(question -> String.valueOf(question + 1))
        .collect(Collectors.joining(", "));
  }

  private static String rightAnswer(QuestionReport question) {
    if (!question.accepted().isEmpty()) {
      return String.join(" / ", question.accepted());
    }
    if (!question.partners().isEmpty()) {
      return IntStream.range(0, question.choices().size())
          .mapToObj(i -> counted(question, i))
          .collect(Collectors.joining(", "));
    }
    return question.correct().stream()
        .map(question.choices()::get)
        .collect(Collectors.joining(question.kind().equals("order") ? " → " : " / "));
  }

  /**
   * The text that a count belongs to: a choice that was picked, or a position or partner that was
   * correct.
   */
  private static String counted(QuestionReport question, int part) {
    return switch (question.kind()) {
      case "order" -> (part + 1) + ". " + question.choices().get(question.correct().get(part));
      case "match" ->
          question.choices().get(part)
              + " = "
              + question.partners().get(question.correct().get(part));
      default -> question.choices().get(part);
    };
  }

  private static String distribution(QuestionReport question) {
    List<String> answers = new ArrayList<>();
    for (int choice = 0; choice < question.choices().size(); choice++) {
      answers.add(counted(question, choice) + ": " + question.counts().get(choice));
    }
    question
        .typed()
        .forEach(typed ->
            answers.add(
                typed.text()
                    + ": "
                    + typed.players()
                    + typed.mark().map(mark -> " (" + markName(mark) + ")").orElse("")));
    return String.join("\n", answers);
  }
}
