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
  ROOM_FULL("This room is full. Ask the host to open another one."),
  @JsonProperty("address-full")
  ADDRESS_FULL(
      "This room has as many players from your network as the server allows. Ask the host to have the limit raised."),
  @JsonProperty("removed")
  REMOVED("The host removed you from this room."),
  @JsonProperty("no-such-crowd")
  NO_SUCH_CROWD("These players have already left."),
  @JsonProperty("room-locked")
  ROOM_LOCKED("Joining is closed. Ask the host to unlock the room."),
  @JsonProperty("room-over")
  ROOM_OVER("This game is already over. Ask the host for the code of the next one."),
  @JsonProperty("watch-only")
  WATCH_ONLY("The game has begun, so you can only watch it."),
  @JsonProperty("name-taken")
  NAME_TAKEN("That name is taken. Try another."),
  @JsonProperty("name-unfit")
  NAME_UNFIT("Enter a name of 1 to 24 visible characters."),
  @JsonProperty("no-such-seat")
  NO_SUCH_SEAT("You no longer have a place in this room. Join again with the room code."),
  @JsonProperty("no-such-display")
  NO_SUCH_DISPLAY(
      "This display link no longer works. Open the display again from the host's page."),
  @JsonProperty("no-such-display-code")
  NO_SUCH_DISPLAY_CODE("No display shows this code now. Check the four letters on the display."),
  @JsonProperty("too-many-display-codes")
  TOO_MANY_DISPLAY_CODES(
      "Too many display codes came from your network. Wait a minute and try again."),
  @JsonProperty("wrong-key")
  WRONG_KEY("Wrong host key. It's in the link shown when Trivium started."),
  @JsonProperty("too-many-keys")
  TOO_MANY_KEYS(
      "Too many wrong host keys came from your network. Wait a few seconds and try again."),
  @JsonProperty("no-such-bank")
  NO_SUCH_BANK("There is no bank with this name, or it has no questions. Choose another."),
  @JsonProperty("nothing-drawn")
  NOTHING_DRAWN("No question of this bank matches your selection. Choose more topics or kinds."),
  @JsonProperty("too-many-rooms")
  TOO_MANY_ROOMS("No more rooms can be opened. End one, or try again later."),
  @JsonProperty("too-many-rounds")
  TOO_MANY_ROUNDS("No more rounds fit into this room. End it, and open another one."),
  @JsonProperty("no-such-team")
  NO_SUCH_TEAM("There is no such team in this room."),
  @JsonProperty("team-full")
  TEAM_FULL("This team is full. Choose another."),
  @JsonProperty("not-yours")
  NOT_YOURS("Your role in this room doesn't allow this."),
  @JsonProperty("not-now")
  NOT_NOW("This isn't possible at this point of the game."),
  @JsonProperty("moved-on")
  MOVED_ON("The game has already moved on."),
  @JsonProperty("no-players")
  NO_PLAYERS("Nobody has joined yet. Wait for the first player."),
  @JsonProperty("no-such-player")
  NO_SUCH_PLAYER("This player is no longer in the room."),
  @JsonProperty("answered-already")
  ANSWERED_ALREADY("You have already answered. Your first answer counts."),
  @JsonProperty("too-late")
  TOO_LATE("Too late: this question is closed."),
  @JsonProperty("paused")
  PAUSED("The game is paused. Your answer is sent when it goes on."),
  @JsonProperty("too-many-points")
  TOO_MANY_POINTS("You can bet no more points than you have."),
  @JsonProperty("joker-played")
  JOKER_PLAYED("The joker has been played for another round."),
  @JsonProperty("no-tie")
  NO_TIE("Nobody shares one of the first three ranks."),
  @JsonProperty("knocked-out")
  KNOCKED_OUT("You are out for the rest of this round. You play again in the next one."),
  @JsonProperty("wrong-response")
  WRONG_RESPONSE("This answer doesn't fit the open question. Reload the page and answer again."),
  @JsonProperty("unfit-correction")
  UNFIT_CORRECTION("This question can't be corrected like this. Choose another correction."),
  @JsonProperty("no-such-report")
  NO_SUCH_REPORT("There is no such report. It may have been deleted."),
  @JsonProperty("room-running")
  ROOM_RUNNING("This room is still running. End it first."),
  @JsonProperty("damaged-report")
  DAMAGED_REPORT("Part of this room's data can't be read. The server's log says more."),
  @JsonProperty("no-such-node")
  NO_SUCH_NODE("There is no such node, or it isn't running any more."),
  @JsonProperty("no-other-node")
  NO_OTHER_NODE("No other node could take its rooms. Start one, or let another take rooms again."),
  @JsonProperty("no-keeper")
  NO_HOST_KEY(
      "Rooms can't be listed or deleted where everybody may host. Start the server with a host key."),
  @JsonProperty("no-seat")
  NO_SEAT("Join a room first."),
  @JsonProperty("has-seat")
  HAS_SEAT("This connection already has a place in a room. Use another connection."),
  @JsonProperty("bank-name-unfit")
  BANK_NAME_UNFIT(
      "Use 1 to 80 letters, digits, spaces and . , _ - + & ! ' ( ) for the name, starting with a letter, a digit or _."),
  @JsonProperty("bank-name-taken")
  BANK_NAME_TAKEN("That name is taken. Try another."),
  @JsonProperty("bank-changed")
  BANK_CHANGED(
      "Somebody else has changed this bank. Load it again, or save yours under another name."),
  @JsonProperty("bank-is-file")
  BANK_IS_FILE(
      "This bank is from the banks folder and can't be changed here. Copy it, and change the copy."),
  @JsonProperty("unfit-bank")
  UNFIT_BANK("This can't be saved as a bank."),
  @JsonProperty("unreadable-file")
  UNREADABLE_FILE("This file can't be imported. Try another format."),
  @JsonProperty("uncertain-table")
  UNCERTAIN_TABLE("Choose what each column of this table contains."),
  @JsonProperty("no-such-format")
  NO_SUCH_FORMAT(
      "Banks can't be exported in this format. Choose trivium, gift, kahoot, csv or anki."),
  @JsonProperty("unfit-picture")
  UNFIT_PICTURE(
      "Pictures must be PNG, JPEG, GIF or WebP, with at most 2 MiB and 16 megapixels. Save it smaller or in one of these formats, and add it again."),
  @JsonProperty("no-such-picture")
  NO_SUCH_PICTURE("There is no picture with this name."),
  @JsonProperty("wrong-type")
  WRONG_TYPE("Send this as application/json."),
  @JsonProperty("too-large")
  TOO_LARGE("This is larger than the server accepts. Send less at a time."),
  @JsonProperty("too-slow")
  TOO_SLOW("This took too long to arrive. Try again over a better connection."),
  @JsonProperty("shelf-full")
  STORE_FULL(
      "This server's storage is full. Delete saved banks that are no longer needed, and save again."),
  @JsonProperty("not-kept")
  STORE_UNAVAILABLE("This can't be saved or loaded at the moment. The server's log says why."),
  @JsonProperty("foreign-page")
  FOREIGN_PAGE("Pages of other sites can't change anything here. Use the server's own pages."),
  @JsonProperty("server-busy")
  SERVER_BUSY("The server is busy. Try again in a moment.");

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
