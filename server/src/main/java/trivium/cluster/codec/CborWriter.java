package trivium.cluster.codec;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import trivium.cluster.NodeId;
import trivium.room.ConnectionId;

/** A writer of what {@link CborReader} reads. Confined to one call. */
final class CborWriter {
  private final JsonGenerator generator;

  CborWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Begins an array of so many elements. */
  CborWriter array(int size) {
    generator.writeStartArray(null, size);
    return this;
  }

  CborWriter end() {
    generator.writeEndArray();
    return this;
  }

  CborWriter number(long number) {
    generator.writeNumber(number);
    return this;
  }

  CborWriter numbers(List<Integer> numbers) {
    array(numbers.size());
    numbers.forEach(this::number);
    return end();
  }

  CborWriter decimal(double number) {
    generator.writeNumber(number);
    return this;
  }

  CborWriter text(String text) {
    generator.writeString(text);
    return this;
  }

  CborWriter bytes(byte[] bytes) {
    generator.writeBinary(bytes);
    return this;
  }

  CborWriter value(Object value) {
    generator.writePOJO(value);
    return this;
  }

  CborWriter connection(ConnectionId connection, NodeId home) {
    return connection.node().equals(home)
        ? number(connection.number())
        : array(3)
            .text(connection.node().name())
            .number(connection.node().epoch())
            .number(connection.number())
            .end();
  }

  CborWriter node(NodeId node) {
    return array(2).text(node.name()).number(node.epoch()).end();
  }
}
