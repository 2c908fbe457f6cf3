package trivium.rehearsal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * The type of a server's message, read from the first bytes of its frame, where it always stands.
 * Parsing all messages would slow the measurement down.
 */
enum MessageType {
  OPENED,
  JOINED,
  TEAM,
  ROUND,
  JOKER,
  BETS,
  BET,
  QUESTION,
  RECEIPT,
  PRESSED,
  BUZZER,
  REVEAL,
  RESULT,
  LOCKING,
  MARKING,
  ANSWERS,
  SHEET_RESULT,
  LEADERBOARD,
  FINISHED,
  REFUSED,
  OTHER;

  private static final byte[] HEAD = "{\"type\":\"".getBytes(ISO_8859_1);

  static MessageType of(byte[] text) {
    for (int i = 0; i < HEAD.length; i++) {
      if (i >= text.length || text[i] != HEAD[i]) {
        return OTHER;
      }
    }
    int end = HEAD.length;
    while (end < text.length && text[end] != '"') {
      end++;
    }
    return switch (new String(text, HEAD.length, end - HEAD.length, ISO_8859_1)) {
      case "opened" -> OPENED;
      case "joined" -> JOINED;
      case "team" -> TEAM;
      case "round" -> ROUND;
      case "joker" -> JOKER;
      case "bets" -> BETS;
      case "bet" -> BET;
      case "question" -> QUESTION;
      case "receipt" -> RECEIPT;
      case "pressed" -> PRESSED;
      case "buzzer" -> BUZZER;
      case "reveal" -> REVEAL;
      case "result" -> RESULT;
      case "locking" -> LOCKING;
      case "marking" -> MARKING;
      case "answers" -> ANSWERS;
      case "sheet-result" -> SHEET_RESULT;
      case "leaderboard" -> LEADERBOARD;
      case "finished" -> FINISHED;
      case "refused" -> REFUSED;
      default -> OTHER;
    };
  }
}
