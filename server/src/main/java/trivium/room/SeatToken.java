package trivium.room;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Optional;
import trivium.protocol.RoomCode;

/**
 * The token with which a client returns to its seat: {@code room.seat.mac}.
 *
 * <p>The MAC is keyed with a secret in the room's first event, so that a token is valid on any node
 * for as long as the room exists and needs no table. Edges find the room by the room code.
 *
 * @param seat {@code h}, {@code d}, {@code s}, or a player id
 */
public record SeatToken(RoomCode room, String seat, String mac) {
  static final String HOST = "h";
  static final String DISPLAY = "d";
  static final String SPECTATOR = "s";

  // 128 bits: can't be guessed, and keeps the token short.
  private static final int MAC_BYTES = 16;

  static SeatToken of(RoomCode room, String seat, String secret) {
    String mac = Fingerprint.of(secret, room.digits() + "." + seat, MAC_BYTES);
    return new SeatToken(room, seat, mac);
  }

  /** Parses a token without checking its MAC; empty if malformed. */
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

  /** The form on the wire. */
  public String text() {
    return room + "." + seat + "." + mac;
  }
}
