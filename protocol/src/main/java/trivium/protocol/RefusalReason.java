package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The reason for which a request was refused: a fixed value for programs and a sentence for people.
 */
public enum RefusalReason {
  @JsonProperty("no-such-room")
  NO_SUCH_ROOM("There is no room with this code. Check the six digits."),
  @JsonProperty("too-many-tries")
  TOO_MANY_TRIES(
      "Many wrong codes came from your network, so this one could not be checked yet. Check the six digits and try again."),
  @JsonProperty("room-full")
  ROOM_FULL("This room is full."),
  @JsonProperty("address-full")
  ADDRESS_FULL(
      "As many players as this server allows have joined this room from your network. Whoever runs the server can allow more."),
  @JsonProperty("removed")
  REMOVED("The host removed you from this room."),
  @JsonProperty("no-such-crowd")
  NO_SUCH_CROWD("They are gone already."),
  @JsonProperty("room-locked")
  ROOM_LOCKED("The host has locked this room."),
  @JsonProperty("room-over")
  ROOM_OVER("This game is already over."),
  @JsonProperty("name-taken")
  NAME_TAKEN("Somebody here has this name, or one that looks just like it. Pick another."),
  @JsonProperty("name-unfit")
  NAME_UNFIT("A name has 1 to 24 visible characters."),
  @JsonProperty("no-such-seat")
  NO_SUCH_SEAT("This seat is gone. Join again with the room code."),
  @JsonProperty("no-such-display")
  NO_SUCH_DISPLAY(
      "This display link no longer works. Open the display again from the host's page."),
  @JsonProperty("wrong-key")
  WRONG_KEY("The key is wrong. Use the link that the server printed at its start."),
  @JsonProperty("too-many-keys")
  TOO_MANY_KEYS(
      "Many wrong host keys came from your network, so this one was not checked. Wait a few seconds and try again."),
  @JsonProperty("no-such-bank")
  NO_SUCH_BANK("There is no bank of this name with questions in it."),
  @JsonProperty("nothing-drawn")
  NOTHING_DRAWN("No question of this bank is as you want it. Choose more topics or kinds."),
  @JsonProperty("too-many-rooms")
  TOO_MANY_ROOMS("This server has as many rooms as it can carry. End one, or wait."),
  @JsonProperty("not-yours")
  NOT_YOURS("Your role may not do this."),
  @JsonProperty("not-now")
  NOT_NOW("This can't be done at this point of the game."),
  @JsonProperty("moved-on")
  MOVED_ON("The game has moved on already."),
  @JsonProperty("no-players")
  NO_PLAYERS("Nobody has joined yet."),
  @JsonProperty("no-such-player")
  NO_SUCH_PLAYER("There is no such player in this room."),
  @JsonProperty("answered-already")
  ANSWERED_ALREADY("Your first answer counts; it can't be changed."),
  @JsonProperty("too-late")
  TOO_LATE("Too late: this question has closed."),
  @JsonProperty("wrong-response")
  WRONG_RESPONSE("This is no answer to the question that is open."),
  @JsonProperty("unfit-correction")
  UNFIT_CORRECTION("This question can't be corrected in this way."),
  @JsonProperty("no-such-report")
  NO_SUCH_REPORT("There is no report of this room. It may have been deleted."),
  @JsonProperty("room-running")
  ROOM_RUNNING("This room is still running. End it first."),
  @JsonProperty("damaged-report")
  DAMAGED_REPORT("What was kept of this room can't be read in full. The server's log says more."),
  @JsonProperty("no-keeper")
  NO_HOST_KEY(
      "Everybody may host here, so nobody may list or delete rooms. Start the server with a key."),
  @JsonProperty("no-seat")
  NO_SEAT("Join a room first."),
  @JsonProperty("has-seat")
  HAS_SEAT("This connection has a seat already."),
  @JsonProperty("bank-name-unfit")
  BANK_NAME_UNFIT(
      "A bank's name has 1 to 80 letters, digits, blanks and . , _ - + & ! ' ( ), and begins with a letter, a digit or _."),
  @JsonProperty("bank-name-taken")
  BANK_NAME_TAKEN("There is a bank of this name already. Pick another."),
  @JsonProperty("bank-changed")
  BANK_CHANGED("This bank was changed meanwhile. Load it again, or save yours under another name."),
  @JsonProperty("bank-is-file")
  BANK_IS_FILE("This bank is a file of the server's folder. Copy it to have one of your own."),
  @JsonProperty("unfit-bank")
  UNFIT_BANK("This can't be kept as a bank."),
  @JsonProperty("unreadable-file")
  UNREADABLE_FILE("No bank can be read from this file."),
  @JsonProperty("uncertain-table")
  UNCERTAIN_TABLE("Say what the columns of this table are."),
  @JsonProperty("no-such-format")
  NO_SUCH_FORMAT("Banks are not written in this format."),
  @JsonProperty("unfit-picture")
  UNFIT_PICTURE(
      "Pictures are PNG, JPEG, GIF or WebP, of at most 2 MiB and 16 megapixels. Save it smaller or as one of these, and add it again."),
  @JsonProperty("no-such-picture")
  NO_SUCH_PICTURE("There is no picture of this name."),
  @JsonProperty("wrong-type")
  WRONG_TYPE("Send this as application/json."),
  @JsonProperty("too-large")
  TOO_LARGE("This is larger than the server takes."),
  @JsonProperty("too-slow")
  TOO_SLOW("This took too long to arrive. Try again over a better connection."),
  @JsonProperty("shelf-full")
  STORE_FULL("This server keeps as much as it may. Delete something first."),
  @JsonProperty("not-kept")
  STORE_UNAVAILABLE("This can't be kept or found just now. The server's log says why."),
  @JsonProperty("foreign-page")
  FOREIGN_PAGE("Pages of other sites may change nothing here."),
  @JsonProperty("server-busy")
  SERVER_BUSY("The server is at its limit. Try again in a moment.");

  private final String sentence;

  RefusalReason(String sentence) {
    this.sentence = sentence;
  }

  /** The sentence for people. */
  public String sentence() {
    return sentence;
  }

  /** The refusal as a message. */
  public ServerMessage.Refused refused() {
    return refused(sentence);
  }

  /** The refusal as a message with a more specific sentence. */
  public ServerMessage.Refused refused(String detail) {
    return new ServerMessage.Refused(this, detail);
  }
}
