package trivium.protocol;

/** What the server answers over HTTP, as JSON. */
public sealed interface ApiResponse
    permits BankForm,
        BankList,
        BankList.Summary,
        BankPreview,
        SavedPicture,
        RoomList,
        RoomReport,
        UncertainTable {}
