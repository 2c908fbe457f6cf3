package trivium.rehearsal;

import java.util.SortedMap;
import java.util.TreeMap;

/** The measurements of a running rehearsal. Confined to the client's thread. */
final class Measurements {
  final DelaySamples join = new DelaySamples();
  final DelaySamples question = new DelaySamples();
  final DelaySamples receipt = new DelaySamples();
  final DelaySamples result = new DelaySamples();
  private final SortedMap<String, Integer> errors = new TreeMap<>();
  private long firstDial = Long.MAX_VALUE;
  private long lastJoin = Long.MIN_VALUE;
  private int answers;
  private int questions;
  private int players;
  private long lobbyBytes;
  private long gameBytes;
  private int mostLobbyBytes;
  private int mostGameBytes;

  void dialled(long at) {
    firstDial = Math.min(firstDial, at);
  }

  void joined(long dialledAt, long at) {
    join.add(at - dialledAt);
    lastJoin = Math.max(lastJoin, at);
  }

  /**
   * A question is played. There may be fewer than planned.
   *
   * @param question its number, from 0
   */
  void playing(int question) {
    questions = Math.max(questions, question + 1);
  }

  void answered() {
    answers++;
  }

  /** Adds the bytes that one player received in total. */
  void received(int lobby, int game) {
    players++;
    lobbyBytes += lobby;
    gameBytes += game;
    mostLobbyBytes = Math.max(mostLobbyBytes, lobby);
    mostGameBytes = Math.max(mostGameBytes, game);
  }

  void error(String kind) {
    errors.merge(kind, 1, Integer::sum);
  }

  /** How many errors of each kind there were. */
  SortedMap<String, Integer> errors() {
    return new TreeMap<>(errors);
  }

  RehearsalResult result(RehearsalPlan plan, double seconds) {
    DelaySamples.Delay joins = join.summary();
    double joinSeconds = joins.count() == 0 ? 0 : (lastJoin - firstDial) / 1e9;
    return new RehearsalResult(
        plan.players(),
        plan.rooms(),
        questions,
        plan.bank(),
        plan.answerWithin(),
        plan.seed(),
        Math.round(seconds * 10) / 10.0,
        joinSeconds > 0 ? Math.round(joins.count() / joinSeconds) : 0,
        answers,
        joins,
        question.summary(),
        receipt.summary(),
        result.summary(),
        new RehearsalResult.Bytes(mean(lobbyBytes), mostLobbyBytes, mean(gameBytes), mostGameBytes),
        errors());
  }

  private long mean(long sum) {
    return players == 0 ? 0 : Math.round((double) sum / players);
  }
}
