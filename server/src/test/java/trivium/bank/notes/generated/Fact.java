package trivium.bank.notes.generated;

import java.util.List;
import trivium.bank.Option;

/**
 * One thing that notes may say, without any style.
 *
 * @param question a question, or the term of a definition
 * @param answer its lines; several for a list, none if there are choices
 * @param options the choices; empty if there are none
 */
record Fact(String question, List<String> answer, List<Option> options) {
  Fact {
    answer = List.copyOf(answer);
    options = List.copyOf(options);
  }

  boolean isList() {
    return answer.size() > 1;
  }

  long rightOptions() {
    return options.stream().filter(Option::right).count();
  }
}
