package trivium.room;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import trivium.protocol.DisplayCode;

/** The displays that wait until a host connects them to a room. Any thread; never blocks. */
public interface WaitingDisplays {
  /** The display that shows the code, which is used up; empty if there is none. */
  CompletionStage<Optional<ConnectionId>> take(DisplayCode code);
}
