package trivium.room;

import trivium.protocol.Response;
import trivium.score.TypedAnswer;

/** Typed responses as texts. Pure. */
final class TypedResponses {
  private TypedResponses() {}

  /** The text of a typed response; empty for others. */
  static String text(Response response) {
    return switch (response) {
      case Response.Text typed -> typed.text();
      case Response.Numeric typed -> number(typed.number());
      case Response.Choice _, Response.Order _, Response.Match _ -> "";
    };
  }

  /** What a typed response means: equal for all spellings of it. */
  static TypedAnswer meaning(Response response) {
    return response instanceof Response.Text typed
        ? TypedAnswer.of(typed.text())
        : new TypedAnswer(text(response));
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
