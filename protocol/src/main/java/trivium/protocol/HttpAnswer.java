package trivium.protocol;

/** What the server answers over HTTP, as JSON. */
public sealed interface HttpAnswer permits BankList, BankPreview, RoomList, RoomReport {}
