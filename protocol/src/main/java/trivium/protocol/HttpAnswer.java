package trivium.protocol;

/** What the server answers over HTTP, as JSON. */
public sealed interface HttpAnswer
    permits BankForm,
        BankList,
        BankList.Summary,
        BankPreview,
        PictureSaved,
        RoomList,
        RoomReport,
        UncertainTable {}
