package trivium.crash;

import java.util.ArrayList;
import java.util.List;
import trivium.protocol.ClientMessage;
import trivium.protocol.ServerMessage;

/** What a client has sent and was told, in order. Any thread. */
final class ClientRecord {
  /** Something that happened on the connection of a client. */
  sealed interface Entry {
    /** {@link System#nanoTime()}. */
    long at();
  }

  record Connected(long at) implements Entry {}

  record Closed(long at) implements Entry {}

  record Sent(long at, ClientMessage message) implements Entry {}

  record Told(long at, ServerMessage message) implements Entry {}

  private final String name;
  private final List<Entry> entries = new ArrayList<>();

  ClientRecord(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  synchronized void add(Entry entry) {
    entries.add(entry);
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
