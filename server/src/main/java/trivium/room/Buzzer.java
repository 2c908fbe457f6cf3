package trivium.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import trivium.protocol.PlayerId;

/**
 * The buzzer of a question: who has pressed, who answers aloud, and what the host judged. Changed
 * by {@link PlayedQuestion} alone.
 */
final class Buzzer {
  /** Those whose turn came, in that order, then those who wait, by credited time. */
  private final List<Press> presses = new ArrayList<>();

  private final Map<PlayerId, Boolean> judged = new HashMap<>();
  private int turns;
  private Optional<PlayerId> answering = Optional.empty();
  private OptionalLong decisionAt = OptionalLong.empty();

  /**
   * A press.
   *
   * @param elapsed credited time on the clock of the question, ms
   */
  record Press(PlayerId player, long elapsed) {}

  void press(BuzzerEvent.BuzzerPressed event) {
    int place = presses.size();
    while (place > turns && presses.get(place - 1).elapsed() > event.elapsed()) {
      place--;
    }
    presses.add(place, new Press(event.player(), event.elapsed()));
    if (event.window() > 0) {
      decisionAt = OptionalLong.of(event.at() + event.window());
    }
  }

  /** It is the turn of a player who has pressed. */
  void decide(PlayerId player) {
    int place = indexOf(player);
    if (place >= turns) {
      presses.add(turns, presses.remove(place));
      turns++;
    }
    answering = Optional.of(player);
    decisionAt = OptionalLong.empty();
  }

  void judge(PlayerId player, boolean right) {
    judged.put(player, right);
    answering = Optional.empty();
  }

  /** The question is open once more: whoever was judged right answers again. */
  void reopen() {
    answering = winner();
    answering.ifPresent(judged::remove);
  }

  void forget(PlayerId player) {
    int place = indexOf(player);
    if (place >= 0) {
      presses.remove(place);
      turns -= place < turns ? 1 : 0;
      judged.remove(player);
      answering = answering.filter(other -> !other.equals(player));
    }
  }

  private int indexOf(PlayerId player) {
    for (int i = 0; i < presses.size(); i++) {
      if (presses.get(i).player().equals(player)) {
        return i;
      }
    }
    return -1;
  }

  List<Press> presses() {
    return Collections.unmodifiableList(presses);
  }

  /** The presses of those who wait for their turn, by credited time. */
  List<Press> waiting() {
    return Collections.unmodifiableList(presses.subList(turns, presses.size()));
  }

  boolean hasPressed(PlayerId player) {
    return indexOf(player) >= 0;
  }

  /** Who answers aloud now. */
  Optional<PlayerId> answering() {
    return answering;
  }

  /** When it is decided whose turn it is, ms since the epoch; empty if nobody waits for that. */
  OptionalLong decisionAt() {
    return waiting().isEmpty() || answering.isPresent()
        ? OptionalLong.empty()
        : OptionalLong.of(decisionAt.orElse(0));
  }

  /** What the host judged; empty if the player has not answered. */
  Optional<Boolean> judged(PlayerId player) {
    return Optional.ofNullable(judged.get(player));
  }

  /** Who was judged right. */
  Optional<PlayerId> winner() {
    return judged.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The teams of which a member was judged wrong.
   *
   * @param teams who is in which team
   */
  Set<Integer> teamsOut(Map<PlayerId, Integer> teams) {
    Set<Integer> out = new HashSet<>();
    judged.forEach((player, right) -> {
      Integer team = teams.get(player);
      if (!right && team != null) {
        out.add(team);
      }
    });
    return out;
  }
}
