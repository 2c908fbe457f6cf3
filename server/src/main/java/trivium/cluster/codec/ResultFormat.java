package trivium.cluster.codec;

import java.util.Optional;
import trivium.protocol.CorrectParts;
import trivium.protocol.StandingsMessage.PlayerAhead;
import trivium.protocol.StandingsMessage.Result;
import trivium.protocol.StandingsMessage.Survival;
import trivium.protocol.StandingsMessage.TeamResult;

/**
 * The format of a result: {@code question, points, total, rank, of, streak, [flag..., part...]},
 * where the bits of a number say which parts follow. The edge encodes its JSON, so that the owner
 * of a large room need not.
 */
final class ResultFormat {
  /** The elements that {@link #write} adds to an array. */
  static final int SIZE = 7;

  private static final int CORRECT = 1;
  private static final int RANK_SHARED = 1 << 1;
  private static final int RANK_UNSHARED = 1 << 2;
  private static final int BEHIND = 1 << 3;
  private static final int PARTS = 1 << 4;
  private static final int TEAM = 1 << 5;
  private static final int TEAM_BEST = 1 << 6;
  private static final int KNOCK_OUT = 1 << 7;
  private static final int OUT = 1 << 8;

  private static final int BEHIND_SIZE = 2;
  private static final int PARTS_SIZE = 2;
  private static final int TEAM_SIZE = 5;
  private static final int KNOCK_OUT_SIZE = 2;

  private ResultFormat() {}

  static void write(CborWriter out, Result result) {
    out.number(result.question())
        .number(result.points())
        .number(result.total())
        .number(result.rank())
        .number(result.of())
        .number(result.streak());
    out.array(
            1
                + result.behind().map(_ -> BEHIND_SIZE).orElse(0)
                + result.parts().map(_ -> PARTS_SIZE).orElse(0)
                + result.team().map(team -> TEAM_SIZE + (team.best().isPresent() ? 1 : 0)).orElse(0)
                + result.knockOut().map(_ -> KNOCK_OUT_SIZE).orElse(0))
        .number(flags(result));
    result.behind().ifPresent(behind -> out.text(behind.name()).number(behind.points()));
    result.parts().ifPresent(parts -> out.number(parts.right()).number(parts.of()));
    result.team().ifPresent(team -> write(out, team));
    result.knockOut().ifPresent(round -> out.number(round.left()).number(round.of()));
    out.end();
  }

  private static void write(CborWriter out, TeamResult team) {
    out.number(team.team())
        .number(team.points())
        .number(team.total())
        .number(team.rank())
        .number(team.of());
    team.best().ifPresent(out::text);
  }

  private static int flags(Result result) {
    return (result.correct() ? CORRECT : 0)
        | result.shared().map(shared -> shared ? RANK_SHARED : RANK_UNSHARED).orElse(0)
        | result.behind().map(_ -> BEHIND).orElse(0)
        | result.parts().map(_ -> PARTS).orElse(0)
        | result.team().map(_ -> TEAM).orElse(0)
        | result.team().flatMap(TeamResult::best).map(_ -> TEAM_BEST).orElse(0)
        | result.knockOut().map(round -> round.out() ? KNOCK_OUT | OUT : KNOCK_OUT).orElse(0);
  }

  static Result read(CborReader in) {
    int question = in.number();
    int points = in.number();
    int total = in.number();
    int rank = in.number();
    int of = in.number();
    int streak = in.number();
    in.enterArray();
    int flags = in.number();
    Optional<PlayerAhead> behind =
        has(flags, BEHIND)
            ? Optional.of(new PlayerAhead(in.text(), in.number()))
            : Optional.empty();
    Optional<CorrectParts> parts =
        has(flags, PARTS)
            ? Optional.of(new CorrectParts(in.number(), in.number()))
            : Optional.empty();
    Optional<TeamResult> team =
        has(flags, TEAM) ? Optional.of(team(in, has(flags, TEAM_BEST))) : Optional.empty();
    Optional<Survival> knockOut =
        has(flags, KNOCK_OUT)
            ? Optional.of(new Survival(has(flags, OUT), in.number(), in.number()))
            : Optional.empty();
    in.leaveArray();
    return new Result(
        question,
        has(flags, CORRECT),
        points,
        total,
        rank,
        of,
        streak,
        parts,
        has(flags, RANK_SHARED | RANK_UNSHARED)
            ? Optional.of(has(flags, RANK_SHARED))
            : Optional.empty(),
        behind,
        team,
        knockOut);
  }

  private static TeamResult team(CborReader in, boolean hasBest) {
    return new TeamResult(
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        hasBest ? Optional.of(in.text()) : Optional.empty());
  }

  private static boolean has(int flags, int any) {
    return (flags & any) != 0;
  }
}
