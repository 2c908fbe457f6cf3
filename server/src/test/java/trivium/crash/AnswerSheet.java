package trivium.crash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trivium.bank.Bank;
import trivium.bank.Kind;
import trivium.bank.Question;
import trivium.protocol.Response;
import trivium.protocol.ServerMessage.QuestionOpened;

/**
 * What every player answers to every question of a bank: as good as random, and the same in each
 * game, however its questions and choices are shuffled.
 */
final class AnswerSheet {
  private final Map<String, String> right = new HashMap<>();

  AnswerSheet(Bank bank) {
    for (Question question : bank.questions()) {
      if (question.kind() == Kind.CHOICE) {
        right.put(question.prompt(), question.right());
      }
    }
  }

  int questions() {
    return right.size();
  }

  /** Two of three are right. */
  Response response(String player, QuestionOpened question) {
    int correct = question.choices().indexOf(right.get(question.prompt()));
    int mood = Math.floorMod((player + question.prompt()).hashCode(), 3);
    int pick = mood == 0 ? (correct + 1) % question.choices().size() : correct;
    return new Response.Choice(List.of(pick));
  }

  boolean isRight(QuestionOpened question, Response response) {
    int correct = question.choices().indexOf(right.get(question.prompt()));
    return response.equals(new Response.Choice(List.of(correct)));
  }
}
