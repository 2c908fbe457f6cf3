package trivium.room;

import java.util.Optional;
import java.util.Set;
import trivium.bank.Experience;

/** How questions were answered in past games. Every method may block. */
public interface QuestionHistory {
  /**
   * How the questions of a bank went.
   *
   * @param bank its title for people, by which rooms are kept
   */
  Experience of(String bank);

  /** The prompts of what the players of a room did not know; empty if the room is not kept. */
  Optional<Set<String>> missed(RoomId room);

  /** Where nothing has been played. */
  static QuestionHistory nothing() {
    return new QuestionHistory() {
      @Override
      public Experience of(String bank) {
        return Experience.NONE;
      }

      @Override
      public Optional<Set<String>> missed(RoomId room) {
        return Optional.empty();
      }
    };
  }
}
