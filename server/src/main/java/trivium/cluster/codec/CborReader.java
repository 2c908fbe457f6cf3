package trivium.cluster.codec;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import trivium.cluster.NodeId;
import trivium.cluster.UnreadableMessageException;
import trivium.room.ConnectionId;

/** A reader of the elements of nested arrays, in order. Confined to one call. */
final class CborReader {
  /** A parser looks up the deserializer of a sealed type with each value, which takes 50 µs. */
  private static final ClassValue<ObjectReader> READERS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
          return CborMapping.MAPPER.readerFor(type);
        }
      };

  private final JsonParser parser;

  CborReader(JsonParser parser) {
    this.parser = parser;
  }

  void enterArray() {
    expect(JsonToken.START_ARRAY, parser.nextToken());
  }

  /** Skips the elements that this release does not know. */
  void leaveArray() {
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      if (token == null) {
        throw new UnreadableMessageException("the message is too short", null);
      }
      parser.skipChildren();
      token = parser.nextToken();
    }
  }

  /** Whether the array has another element, which is entered if it is an array. */
  boolean entersNextArray() {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      return false;
    }
    expect(JsonToken.START_ARRAY, token);
    return true;
  }

  int number() {
    return Math.toIntExact(longNumber());
  }

  long longNumber() {
    expect(JsonToken.VALUE_NUMBER_INT, parser.nextToken());
    return parser.getLongValue();
  }

  /** An array of numbers. */
  List<Integer> numbers() {
    enterArray();
    List<Integer> numbers = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      expect(JsonToken.VALUE_NUMBER_INT, token);
      numbers.add(parser.getIntValue());
    }
    return numbers;
  }

  double decimal() {
    expect(JsonToken.VALUE_NUMBER_FLOAT, parser.nextToken());
    return parser.getDoubleValue();
  }

  String text() {
    expect(JsonToken.VALUE_STRING, parser.nextToken());
    return parser.getString();
  }

  byte[] bytes() {
    expect(JsonToken.VALUE_EMBEDDED_OBJECT, parser.nextToken());
    return parser.getBinaryValue();
  }

  <T> T value(Class<T> type) {
    expect(JsonToken.START_OBJECT, parser.nextToken());
    return type.cast(READERS.get(type).readValue(parser));
  }

  /** A connection of {@code home} is a number only. */
  ConnectionId connection(NodeId home) {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return new ConnectionId(home, parser.getLongValue());
    }
    expect(JsonToken.START_ARRAY, token);
    NodeId node = new NodeId(text(), longNumber());
    ConnectionId connection = new ConnectionId(node, longNumber());
    leaveArray();
    return connection;
  }

  NodeId node() {
    enterArray();
    NodeId node = new NodeId(text(), longNumber());
    leaveArray();
    return node;
  }

  private static void expect(JsonToken expected, JsonToken actual) {
    if (actual != expected) {
      throw new UnreadableMessageException("there is " + actual + " for " + expected, null);
    }
  }
}
