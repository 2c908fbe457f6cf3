package trivium.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import trivium.protocol.Mark;
import trivium.protocol.QuestionMessage;
import trivium.protocol.Response;
import trivium.protocol.RevealMessage;
import trivium.protocol.ServerMessage;
import trivium.protocol.SheetMessage;
import trivium.protocol.StandingsMessage;

/** The messages of a round with an answer sheet of three questions, numbered from 4. */
final class SheetRound {
  static final int CHOICE = 4;
  static final int TEXT = 5;
  static final int NUMBER = 6;

  static final ServerMessage FIRST =
      question(CHOICE, "choice", "Which planet?", List.of("Mars", "Jupiter"), "");
  static final ServerMessage SECOND = question(TEXT, "text", "Which lake?", List.of(), "");
  static final ServerMessage THIRD = question(NUMBER, "number", "How long?", List.of(), "hours");

  static final ServerMessage LOCKING = new SheetMessage.SheetLocking(60_000);
  static final ServerMessage MARKING = new SheetMessage.MarkingStarted();

  static final RevealMessage.Reveal CHOICE_REVEAL =
      new RevealMessage.Reveal(CHOICE, List.of(1), List.of(0, 2), List.of(), "");
  static final RevealMessage.Reveal TEXT_REVEAL =
      new RevealMessage.Reveal(TEXT, List.of(), List.of(), List.of("Lake Victoria"), "");

  static final ServerMessage UNCERTAIN =
      new SheetMessage.TypedAnswers(
          TEXT,
          List.of(
              new SheetMessage.TypedAnswers.AnswerGroup(
                  "Victoria lake", 2, Mark.REJECT, false, false),
              new SheetMessage.TypedAnswers.AnswerGroup("Victoria", 1, Mark.REJECT, false, false),
              new SheetMessage.TypedAnswers.AnswerGroup(
                  "Lake Victoria", 9, Mark.ACCEPT, true, false)),
          List.of("Lake Victoria"));

  private SheetRound() {}

  private static ServerMessage question(
      int number, String kind, String prompt, List<String> choices, String unit) {
    return new QuestionMessage.QuestionOpened(
        number,
        3,
        kind,
        prompt,
        choices,
        0,
        0,
        List.of(),
        unit,
        "",
        Optional.empty(),
        CHOICE,
        0,
        true);
  }

  /** This many typed questions. */
  static ServerMessage[] typed(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(index ->
            new QuestionMessage.QuestionOpened(
                CHOICE + index - 1,
                number,
                "text",
                "Question " + index + "?",
                List.of(),
                0,
                0,
                List.of(),
                "",
                "",
                Optional.empty(),
                CHOICE,
                0,
                true))
        .toArray(ServerMessage[]::new);
  }

  static ServerMessage receipt(int question, Response response, String by) {
    return new QuestionMessage.Receipt(question, response, by);
  }

  static Response pick(int choice) {
    return new Response.Choice(List.of(choice));
  }

  static Response text(String text) {
    return new Response.Text(text);
  }

  static StandingsMessage.Result result(int question, boolean correct, int points, int total) {
    return new StandingsMessage.Result(question, correct, points, total, 2, 3, 0, Optional.empty());
  }
}
