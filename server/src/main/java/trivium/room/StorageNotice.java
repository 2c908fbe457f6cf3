package trivium.room;

import trivium.protocol.ServerMessage.Storage;

/**
 * Notifies the host of a room about the state of the store, without waiting for pending events to
 * become durable. Confined to the room's loop.
 */
final class StorageNotice {
  private final Presence presence;
  private final Outbox outbox;
  private Storage storage = new Storage(Storage.State.WELL, "");

  StorageNotice(Presence presence, Outbox outbox) {
    this.presence = presence;
    this.outbox = outbox;
  }

  void changed(Storage now) {
    storage = now;
    presence.hosts().forEach(host -> outbox.toOne(host, now));
  }

  /** Notifies a host who has connected, unless the store works. */
  void hostConnected(ConnectionId host) {
    if (storage.state() != Storage.State.WELL) {
      outbox.toOne(host, storage);
    }
  }
}
