package trivium.scale;

/** What a player costs with a question, at each part of a cluster. */
enum Cost {
  /** A frame that an edge reads from or writes to a socket, with its part of encoding, µs. */
  EDGE_FRAME,

  /** A packet on the loops of the node that sends it, and as much at the other, µs. */
  PACKET,

  /** An answer, a receipt or a result in the thread of the fabric that receives it, µs. */
  FABRIC_PART,

  /** An answer and its receipt on the loop of the room, µs. */
  ROOM_ANSWER,

  /** Scoring, rank and result on the loop of the room, µs. */
  ROOM_RESULT,

  /** An event in the thread that writes the store, µs. */
  STORE_EVENT,

  /** An event in PostgreSQL, µs. */
  DATABASE_EVENT,

  /** The delay of a commit besides that, ms. */
  COMMIT,

  /** A packet in Redis, µs. */
  REDIS_PACKET,

  /** A thousand bytes in Redis, in and out, µs. */
  REDIS_KILOBYTE,

  /** Between two machines, ms. */
  NETWORK,

  /** A packet without its messages, bytes. */
  PACKET_BYTES,

  /** An answer in a packet, bytes. */
  ANSWER_BYTES,

  /** A receipt in a packet, bytes. */
  RECEIPT_BYTES,

  /** A result in a packet, bytes. */
  RESULT_BYTES
}
