package trivium.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * The messages of one node to another: those that wait while four packets are in flight go together
 * into the next, as in the fabric.
 */
final class SimulatedLink {
  private static final int MOST_PACKET_BYTES = 64 * 1024;
  private static final int MOST_IN_FLIGHT = 4;
  private static final double MICROS = 1_000;

  /**
   * @param parts of which its decoding consists, such as the results of several players
   */
  private record Message(int parts, double bytes, Runnable arrived) {}

  private final EventQueue events;
  private final ServiceTimes times;
  private final Station sender;
  private final Station redis;
  private final Station receiver;
  private final Station fabric;
  private final Queue<Message> waiting = new ArrayDeque<>();
  private int inFlight;
  private long packets;
  private double bytes;

  /**
   * @param sender the event loops of the sender
   * @param receiver the event loops of the receiver
   * @param fabric the thread that decodes messages at the receiver
   */
  SimulatedLink(
      EventQueue events,
      ServiceTimes times,
      Station sender,
      Station redis,
      Station receiver,
      Station fabric) {
    this.events = events;
    this.times = times;
    this.sender = sender;
    this.redis = redis;
    this.receiver = receiver;
    this.fabric = fabric;
  }

  void send(int parts, double size, Runnable arrived) {
    waiting.add(new Message(parts, size, arrived));
    sendWaiting();
  }

  private void sendWaiting() {
    while (inFlight < MOST_IN_FLIGHT && !waiting.isEmpty()) {
      List<Message> packet = new ArrayList<>();
      double size = times.of(Cost.PACKET_BYTES);
      while (!waiting.isEmpty()
          && (packet.isEmpty() || size + waiting.element().bytes() <= MOST_PACKET_BYTES)) {
        size += waiting.element().bytes();
        packet.add(waiting.remove());
      }
      packets++;
      bytes += size;
      inFlight++;
      transmit(packet, size);
    }
  }

  private void transmit(List<Message> packet, double size) {
    double passing = times.of(Cost.REDIS_PACKET) + times.of(Cost.REDIS_KILOBYTE) * size / 1_000;
    sender.submit(
        times.of(Cost.PACKET) / MICROS,
        () ->
            events.after(
                times.of(Cost.NETWORK),
                () -> redis.submit(passing / MICROS, () -> passed(packet))));
  }

  private void passed(List<Message> packet) {
    int parts = packet.stream().mapToInt(Message::parts).sum();
    events.after(
        times.of(Cost.NETWORK),
        () -> {
          inFlight--;
          sendWaiting();
        });
    events.after(
        times.of(Cost.NETWORK),
        () ->
            receiver.submit(
                times.of(Cost.PACKET) / MICROS,
                () ->
                    fabric.submit(
                        times.of(Cost.FABRIC_PART) * parts / MICROS,
                        () -> packet.forEach(message -> message.arrived().run()))));
  }

  /** The least time in Redis for all bytes, in full packets, ms. */
  double leastBusy() {
    return (times.of(Cost.REDIS_KILOBYTE) * bytes / 1_000
            + times.of(Cost.REDIS_PACKET) * bytes / MOST_PACKET_BYTES)
        / MICROS;
  }

  long packets() {
    return packets;
  }

  double bytes() {
    return bytes;
  }
}
