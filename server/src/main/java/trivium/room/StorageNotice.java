package trivium.room;

import trivium.protocol.ServerMessage.Storage;

/**
 * Tells the host of a room how the store is doing, at once: unlike all else it does not wait for
 * events to become durable. Confined to the room's loop.
 */
final class StorageNotice {
  private final Presence presence;
  private final Outbox outbox;
  private Storage storage = new Storage(Storage.State.WELL, "");

  StorageNotice(Presence presence, Outbox outbox) {
    this.presence = presence;
    this.outbox = outbox;
  }

  /** The state of the store has changed. */
  void changed(Storage now) {
    storage = now;
    presence.host().ifPresent(host -> outbox.toOne(host, now));
  }

  /** A host has connected, who needs to know only of trouble. */
  void hostConnected(ConnectionId host) {
    if (storage.state() != Storage.State.WELL) {
      outbox.toOne(host, storage);
    }
  }
}
