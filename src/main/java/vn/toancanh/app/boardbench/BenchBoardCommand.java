package vn.toancanh.app.boardbench;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Sessions;

/**
 * How long a board of forty tiles and a map takes from the store to the screen, and how long the
 * JavaFX thread is held while every tile is updated once a second.
 */
@Command(name = "board")
public final class BenchBoardCommand implements Callable<Integer> {
    @Mixin final CommonOptions common = new CommonOptions();
    @Mixin final OriginOptions origin = new OriginOptions();

    @Option(names = "--seconds", paramLabel = "N")
    int seconds = 60;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var asked = origin.origin();
        var sessions = new Sessions(common.dataDirectory(), Clock.systemUTC());
        var plan = sessions.plan(asked == null ? Origin.LastSaved.USED_LAST : asked);
        try (var hold = PictureHold.on(sessions, plan)) {
            if (!hold.awaitData(BoardBench.PATIENCE)) {
                return 1;
            }
            hold.awaitEverything(BoardBench.PATIENCE);
            var bench = new BoardBench(hold.session());
            print(bench);
            bench.end();
        }
        return 0;
    }

    private void print(BoardBench bench) throws Exception {
        var opened = bench.open();
        var read = bench.read();
        var updated = bench.update(seconds);
        var format =
                json
                        ? "{\"tiles\":%d,\"open_ms\":%s,\"read_ms\":%s,\"seconds\":%d,"
                                + "\"updates\":%d,\"pulse_ms\":%s,\"pulse_worked_ms\":%s,"
                                + "\"longest_worked_ms\":%s,\"heap_mb\":%s}"
                        : "tiles=%d open_ms=%s read_ms=%s seconds=%d updates=%d pulse_ms=%s"
                                + " pulse_worked_ms=%s longest_worked_ms=%s heap_mb=%s";
        System.out.println(
                String.format(
                        Locale.ROOT,
                        format,
                        bench.tiles(),
                        opened.json(95),
                        read.json(95),
                        seconds,
                        updated.updates(),
                        updated.pulses().passed().json(99),
                        updated.pulses().worked().json(99),
                        updated.pulses().worked().json(100),
                        updated.heap().stream()
                                .map(mb -> String.format(Locale.ROOT, "%.1f", mb))
                                .toList()));
    }
}
