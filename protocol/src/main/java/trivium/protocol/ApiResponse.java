package trivium.protocol;

/** The body of an HTTP response in JSON. */
public sealed interface ApiResponse
    permits BankForm,
        BankList,
        BankList.Summary,
        BankPreview,
        ImportProgress,
        NodeList,
        SavedPicture,
        RoomList,
        RoomReport,
        UncertainTable {}
