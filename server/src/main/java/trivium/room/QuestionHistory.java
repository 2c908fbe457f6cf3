package trivium.room;

import java.util.Optional;
import java.util.Set;
import trivium.bank.PastResults;

/** How questions were answered in past games. Every method may block. */
public interface QuestionHistory {
  /**
   * The results of the questions of a bank.
   *
   * @param bank its title, which identifies it in stored rooms
   */
  PastResults of(String bank);

  /** The prompts of questions that a room answered wrongly; empty if the room is not stored. */
  Optional<Set<String>> missed(RoomId room);

  /** A history without games. */
  static QuestionHistory nothing() {
    return new QuestionHistory() {
      @Override
      public PastResults of(String bank) {
        return PastResults.NONE;
      }

      @Override
      public Optional<Set<String>> missed(RoomId room) {
        return Optional.empty();
      }
    };
  }
}
