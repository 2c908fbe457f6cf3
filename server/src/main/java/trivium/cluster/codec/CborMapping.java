package trivium.cluster.codec;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;

/** The mapping between messages of clients and CBOR. Any thread. */
final class CborMapping {
  /** Deeper than any message, and shallow enough to bound the stack. */
  private static final int DEEPEST = 32;

  static final CBORMapper MAPPER =
      CBORMapper.builder(
              CBORFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // A message is one element of an array.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private CborMapping() {}
}
