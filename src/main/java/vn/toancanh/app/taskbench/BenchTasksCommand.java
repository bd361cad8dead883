package vn.toancanh.app.taskbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.toancanh.app.measure.Measured;
import vn.toancanh.app.option.CommonOptions;

/** How fast directives are: a long list of them, and many people on one warehouse. */
@Command(name = "tasks")
public final class BenchTasksCommand implements Callable<Integer> {
    private static final int WARM_SECONDS = 15;

    @Mixin final CommonOptions common = new CommonOptions();

    @Option(names = "--json")
    boolean json;

    @Option(names = "--part", paramLabel = "list|clients", split = ",")
    Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--tasks", paramLabel = "N")
    int tasks = 100_000;

    @Option(names = "--rounds", paramLabel = "N")
    int rounds = 9;

    @Option(names = "--clients", paramLabel = "N")
    int clients = 500;

    @Option(names = "--rate", paramLabel = "N")
    int rate = 50;

    @Option(names = "--seconds", paramLabel = "N")
    int seconds = 60;

    @Option(names = "--database", paramLabel = "URL")
    @Nullable String database;

    /** What can be measured by itself. */
    enum Part {
        list,
        clients
    }

    @Override
    public Integer call() throws Exception {
        var figures = new LinkedHashMap<String, Map<String, Double>>();
        var folder = Files.createTempDirectory("toancanh-bench");
        try {
            if (parts.contains(Part.list)) {
                figures.put("list", new ListBench(folder, tasks, rounds).measure());
            }
            if (parts.contains(Part.clients)) {
                var load = new ManyClients.Load(clients, rate, WARM_SECONDS, seconds);
                figures.put("clients", ManyClients.measure(folder, database, load));
            }
        } finally {
            delete(folder);
        }
        System.out.println(new Measured(figures).text(json));
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
