package trivium.room;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;
import trivium.protocol.RoomCode;

/**
 * The token with which a client returns to its seat: {@code room.seat.mac}.
 *
 * <p>The mac is made with a secret that stands in the room's first event, so a token is good for as
 * long as the room is, on whichever node, and needs no table. The room code in front lets any edge
 * find the room.
 *
 * @param seat {@code h}, {@code d}, or a player id
 */
public record SeatToken(RoomCode room, String seat, String mac) {
  static final String HOST = "h";
  static final String DISPLAY = "d";

  // 128 bits of the mac: nobody guesses them, and the token stays short.
  private static final int MAC_BYTES = 16;

  static SeatToken of(RoomCode room, String seat, String secret) {
    String mac = Fingerprint.of(secret, room.digits() + "." + seat, MAC_BYTES);
    return new SeatToken(room, seat, mac);
  }

  /** Takes a token apart; empty if it has not the form of one. Says nothing of its mac. */
  public static Optional<SeatToken> parse(String token) {
    String[] parts = token.split("\\.", -1);
    return parts.length == 3 && RoomCode.isCode(parts[0])
        ? Optional.of(new SeatToken(new RoomCode(parts[0]), parts[1], parts[2]))
        : Optional.empty();
  }

  /** Whether the token was made with this secret. */
  boolean isGenuine(String secret) {
    return seat.chars().allMatch(letter -> letter < 128)
        && MessageDigest.isEqual(
            mac.getBytes(US_ASCII), of(room, seat, secret).mac().getBytes(US_ASCII));
  }

  /** As it goes over the wire. */
  String text() {
    return room + "." + seat + "." + mac;
  }
}
