package vn.toancanh.app.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.find.Finder;
import vn.toancanh.app.option.CommonOptions;
import vn.toancanh.app.option.OriginOptions;
import vn.toancanh.app.picture.Snapshot;
import vn.toancanh.app.session.Origin;
import vn.toancanh.app.session.PictureHold;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Sessions;
import vn.toancanh.fx.Texts;

/** How long an answer of the search box takes, from the text to the rows with their numbers. */
@Command(name = "find")
final class BenchFindCommand implements Callable<Integer> {
    private static final List<String> QUESTIONS =
            List.of(
                    "giai ngan so xay dung quy 3",
                    "ho so qua han dat dai tuan truoc",
                    "sot xuat huyet thang 10 so voi cung ky",
                    "dan so",
                    "dien tich tu nhien ha noi",
                    "tai nan giao thong nam nay",
                    "hoa phu",
                    "phuong ben nghe",
                    "ho ngheo 2025",
                    "hai long",
                    "g",
                    "tan",
                    "khong co gi nhu the nay ca");

    private static final int ROUNDS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Mixin final CommonOptions common = new CommonOptions();
    @Mixin final OriginOptions origin = new OriginOptions();

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        var asked = origin.origin();
        var sessions = new Sessions(common.dataDirectory(), Clock.systemUTC());
        var plan = sessions.plan(asked == null ? Origin.LastSaved.USED_LAST : asked);
        try (var hold = PictureHold.on(sessions, plan)) {
            if (!hold.awaitData(Snapshot.PATIENCE)) {
                return 1;
            }
            print(hold.session());
        }
        return 0;
    }

    private void print(Session session) {
        var finder =
                new Finder(session, Texts.of(Texts.VIETNAMESE), session.clock()::instant, List::of);
        var start = System.nanoTime();
        var _ = finder.find(QUESTIONS.getFirst());
        var first = millis(start);
        var passed = new double[QUESTIONS.size() * ROUNDS];
        var worked = new double[passed.length];
        var rows = 0;
        for (int i = 0; i < passed.length; i++) {
            var before = System.nanoTime();
            var work = THREADS.getCurrentThreadCpuTime();
            rows += finder.find(QUESTIONS.get(i % QUESTIONS.size())).hits().size();
            worked[i] = (THREADS.getCurrentThreadCpuTime() - work) / 1e6;
            passed[i] = millis(before);
        }
        var format =
                json
                        ? "{\"units\":%d,\"indicators\":%d,\"answers\":%d,\"rows\":%d,"
                                + "\"first_ms\":%.1f,\"answer_ms\":%s,\"answer_cpu_ms\":%s}"
                        : "units=%d indicators=%d answers=%d rows=%d first_ms=%.1f answer_ms=%s"
                                + " answer_cpu_ms=%s";
        System.out.println(
                String.format(
                        Locale.ROOT,
                        format,
                        session.territory().tree().all().size(),
                        session.territory().catalogue().all().size(),
                        passed.length,
                        rows,
                        first,
                        spread(passed),
                        spread(worked)));
    }

    private String spread(double[] times) {
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                json ? "{\"p50\":%.2f,\"p95\":%.2f,\"max\":%.2f}" : "%.2f/%.2f/%.2f",
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1]);
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }
}
