/**
 * The binary encoding of requests and deliveries between nodes: CBOR (RFC 8949) after a byte with
 * the version. Records are arrays, whose further elements are ignored, so that a later release can
 * append some. Any thread. May import cluster, room and protocol.
 */
@NullMarked
package trivium.cluster.codec;

import org.jspecify.annotations.NullMarked;
