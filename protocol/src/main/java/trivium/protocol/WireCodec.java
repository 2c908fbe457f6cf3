package trivium.protocol;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codec between messages and JSON. Strict towards clients: unknown fields and tags, coerced
 * scalars, duplicate fields and trailing text are rejected. Safe for any thread.
 */
public final class WireCodec {
  public static final String PATH = "/ws";
  public static final String SUBPROTOCOL = "trivium.v1";

  /** The longest frame of a client, in bytes; real messages are far shorter. */
  public static final int LONGEST_CLIENT_FRAME = 16 * 1024;

  /** The longest text in a bank, in characters: about twenty pages. */
  private static final int LONGEST_BANK_TEXT = 100_000;

  // Deeper than any message, and shallow enough to bound the stack.
  private static final int DEEPEST = 8;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_CLIENT_FRAME)
                          .maxNumberLength(32)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  // Clients ignore unknown fields, so that newer servers can add some.
  private static final JsonMapper LENIENT =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  // Texts in bank files may be longer, and their numbers may be written in any form.
  private static final JsonMapper BANK =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_BANK_TEXT)
                          .maxNumberLength(32)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final ObjectReader CLIENT_READER = STRICT.readerFor(ClientMessage.class);
  private static final ObjectReader SERVER_READER = LENIENT.readerFor(ServerMessage.class);
  private static final ObjectWriter CLIENT_WRITER = LENIENT.writerFor(ClientMessage.class);
  private static final ObjectWriter SERVER_WRITER = LENIENT.writerFor(ServerMessage.class);

  private static final ObjectReader BANK_READER = BANK.readerFor(BankForm.class);
  private static final ObjectWriter BANK_WRITER =
      BANK.writerFor(BankForm.class).withDefaultPrettyPrinter();

  private WireCodec() {}

  /**
   * Decodes a message of a client.
   *
   * @throws BadMessageException if it is not one
   */
  public static ClientMessage readClient(byte[] json) {
    return read(CLIENT_READER, ClientMessage.class, json);
  }

  /** Decodes a message of the server, for clients written in Java. */
  public static ServerMessage readServer(byte[] json) {
    return read(SERVER_READER, ServerMessage.class, json);
  }

  /** Encodes a message as UTF-8 for a text frame. */
  public static byte[] write(ServerMessage message) {
    return SERVER_WRITER.writeValueAsBytes(message);
  }

  /** Encodes a message as UTF-8 for a text frame. */
  public static byte[] write(ClientMessage message) {
    return CLIENT_WRITER.writeValueAsBytes(message);
  }

  /** Encodes the body of an HTTP response. */
  public static byte[] write(ApiResponse answer) {
    return LENIENT.writeValueAsBytes(answer);
  }

  /**
   * Decodes a bank from the editor or a file.
   *
   * @throws BadMessageException if it is not one; the message is for the author
   */
  public static BankForm readBank(byte[] json) {
    try {
      return read(BANK_READER, BankForm.class, json);
    } catch (BadMessageException e) {
      throw e.getCause() instanceof JacksonException cause
          ? new BadMessageException(sentence(cause), cause)
          : e;
    }
  }

  /** Explains the error to the author: the question, entry or line, and what is wrong with it. */
  private static String sentence(JacksonException e) {
    String message =
        switch (e) {
          case UnrecognizedPropertyException unknown ->
              "there is no field " + unknown.getPropertyName();
          case DatabindException unfit
              when unfit.getCause() instanceof IllegalArgumentException refused ->
              String.valueOf(refused.getMessage());
          case DatabindException unfit when unfit.getCause() instanceof NullPointerException ->
              "there is a null in a list";
          case MismatchedInputException mismatched ->
              mismatched.getPath().isEmpty()
                  ? "this is no bank"
                  : "a value is not of its kind" + where(mismatched);
          default -> String.valueOf(e.getOriginalMessage());
        };
    var path = e.getPath();
    for (int i = 0; i + 1 < path.size(); i++) {
      String part = path.get(i).getPropertyName();
      if ("questions".equals(part) || "entries".equals(part)) {
        return "%s %d: %s"
            .formatted(
                part.equals("questions") ? "question" : "entry",
                path.get(i + 1).getIndex() + 1,
                message);
      }
    }
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? message
        : "line " + e.getLocation().getLineNr() + ": " + message;
  }

  /** The name of the field; empty for an element of a list. */
  private static String where(MismatchedInputException mismatched) {
    String name = mismatched.getPath().getLast().getPropertyName();
    return name == null ? "" : ": " + name;
  }

  /** Encodes a bank as a formatted file. */
  public static byte[] writeBank(BankForm bank) {
    return BANK_WRITER.writeValueAsBytes(bank);
  }

  private static <T> T read(ObjectReader reader, Class<T> type, byte[] json) {
    T message;
    try {
      message = type.cast(reader.readValue(json));
    } catch (JacksonException e) {
      throw new BadMessageException(e.getOriginalMessage(), e);
    }
    if (message == null) {
      throw new BadMessageException("the frame holds null", null);
    }
    return message;
  }
}
