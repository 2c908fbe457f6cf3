package trivium.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A message from a client. The constructors validate, so every instance is well-formed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface ClientMessage permits SeatRequest, ClientMessage.Seated {
  /** A message on a connection with a seat. */
  sealed interface Seated extends ClientMessage
      permits GameRequest,
          ControlRequest,
          TeamRequest,
          ModerationRequest,
          QuestionRequest,
          BuzzerRequest,
          SheetRequest,
          StakesRequest,
          HostQuery {}
}
