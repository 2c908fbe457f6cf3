package trivium.scale;

/** What a player costs with a question, at each part of a cluster. */
enum Cost {
  /** A frame that an edge reads from or writes to a socket, with its part of encoding, µs. */
  EDGE_FRAME,

  /** A message that the fabric of a node receives, in both roles, µs. */
  FABRIC_MESSAGE,

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

  /** A message of the fabric in Redis, as part of a packet, µs. */
  REDIS_MESSAGE,

  /** Between two machines, ms. */
  NETWORK,

  /** An answer in a packet, bytes. */
  ANSWER_BYTES,

  /** A receipt in a packet, bytes. */
  RECEIPT_BYTES,

  /** A result in a packet, bytes. */
  RESULT_BYTES
}
