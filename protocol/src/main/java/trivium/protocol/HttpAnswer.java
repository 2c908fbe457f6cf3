package trivium.protocol;

/** What the server answers over HTTP, as JSON. */
public sealed interface HttpAnswer permits BankForm, BankList, BankPreview, RoomList, RoomReport {}
