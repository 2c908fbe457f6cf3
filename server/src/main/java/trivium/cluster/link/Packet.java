package trivium.cluster.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import trivium.cluster.NodeId;
import trivium.cluster.UnreadableMessageException;

/**
 * The unit that is sent from one node to another: messages, or none to show that the sender is
 * there, and the state of both sequences between the two.
 *
 * <p>Encoded as the version, the sender (length of the name, name, epoch), stream, number before
 * the first message, state of the other sequence (stream, received, gaps), the promise of the next
 * packet, a byte with whether the sender can store, and for each message its direction, length and
 * bytes. Numbers are big-endian; lengths, counts and durations have 32 bits, others 64.
 *
 * @param stream identifies the sequence of the sender's messages
 * @param before the number of the message before the first of these; they have consecutive numbers
 * @param heard what the sender has received of the receiver's messages
 * @param canStore whether the sender can store what happens in its rooms
 * @param silence after so long without another packet the sender cannot be reached, ms
 */
record Packet(
    NodeId sender,
    long stream,
    long before,
    SequenceState heard,
    boolean canStore,
    int silence,
    List<PacketMessage> messages) {
  static final byte VERSION = 1;

  private static final int MESSAGE_HEADER_BYTES = 1 + Integer.BYTES;
  private static final int NUMBERS = 6;

  /** The size of a message in a packet. */
  static int bytesOf(PacketMessage message) {
    return MESSAGE_HEADER_BYTES + message.bytes().length;
  }

  byte[] write() {
    byte[] name = sender.name().getBytes(UTF_8);
    int size =
        1
            + Integer.BYTES
            + name.length
            + NUMBERS * Long.BYTES
            + Integer.BYTES
            + 1
            + messages.stream().mapToInt(Packet::bytesOf).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put(VERSION).putInt(name.length).put(name).putLong(sender.epoch());
    out.putLong(stream).putLong(before);
    out.putLong(heard.stream()).putLong(heard.received()).putLong(heard.gaps());
    out.putInt(silence).put((byte) (canStore ? 1 : 0));
    for (PacketMessage message : messages) {
      out.put((byte) (message.isUp() ? 0 : 1)).putInt(message.bytes().length).put(message.bytes());
    }
    return out.array();
  }

  static Packet read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      byte version = in.get();
      if (version != VERSION) {
        throw new UnreadableMessageException(
            "the packet has version %d, and this release reads version %d"
                .formatted(version, VERSION),
            null);
      }
      NodeId sender = new NodeId(new String(block(in), UTF_8), in.getLong());
      long stream = in.getLong();
      long before = in.getLong();
      SequenceState heard = new SequenceState(in.getLong(), in.getLong(), in.getLong());
      int silence = in.getInt();
      boolean canStore = in.get() != 0;
      List<PacketMessage> messages = new ArrayList<>();
      while (in.hasRemaining()) {
        messages.add(new PacketMessage(in.get() == 0, block(in)));
      }
      return new Packet(sender, stream, before, heard, canStore, silence, messages);
    } catch (BufferUnderflowException e) {
      throw new UnreadableMessageException("the packet is too short", e);
    }
  }

  private static byte[] block(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new UnreadableMessageException("the packet is too short", null);
    }
    byte[] block = new byte[length];
    in.get(block);
    return block;
  }
}
