package vn.toancanh.app.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import vn.toancanh.alert.flood.Annunciation;

/**
 * What became of a night in which everything happens at once.
 *
 * @param raw alarms there would have been
 * @param told what people were told instead
 * @param mostInTenMinutes of what they were told
 * @param firstAfter from the first raw alarm to what people were told first
 * @param groups how many they fall into
 * @param unreachable raw alarms that are in no group, or in more than one
 * @param computing how long the machine took for all of it
 */
record Night(
        int raw,
        int told,
        int mostInTenMinutes,
        Duration firstAfter,
        int groups,
        int unreachable,
        int outageAlarms,
        Duration computing) {

    static Night of(Replay.Question question, Instant start, long seed) {
        var field = new StormNight(question.field(), start, seed);
        var asked =
                new Replay.Question(
                        field,
                        question.book(),
                        question.traits(),
                        question.land(),
                        question.within());
        var begun = System.nanoTime();
        var replay = Replay.of(asked, field.from(), start.plus(StormNight.LENGTH).plusSeconds(30));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var raw = replay.raw();
        var seen = new HashMap<String, Integer>();
        for (var group : replay.groups()) {
            group.members().forEach(line -> seen.merge(line.id(), 1, Integer::sum));
        }
        var unreachable = raw.stream().filter(line -> seen.getOrDefault(line.id(), 0) != 1).count();
        var silent = "source=" + StormNight.silent(field);
        var outages =
                replay.journal().stream()
                        .filter(line -> line.transition().fires())
                        .filter(line -> line.key().part().startsWith("source="))
                        .filter(line -> line.key().part().equals(silent))
                        .count();
        return new Night(
                raw.size(),
                replay.told().size(),
                most(replay),
                firstAfter(replay),
                replay.groups().size(),
                (int) unreachable,
                (int) outages,
                took);
    }

    private static Duration firstAfter(Replay replay) {
        var first = replay.raw().stream().map(line -> line.at()).min(Instant::compareTo);
        var told = replay.told().stream().map(Annunciation::at).min(Instant::compareTo);
        return Duration.between(first.orElseThrow(), told.orElseThrow());
    }

    private static int most(Replay replay) {
        var window = new ArrayDeque<Instant>();
        var most = 0;
        for (var told : replay.told()) {
            window.add(told.at());
            while (Duration.between(window.getFirst(), told.at()).compareTo(StormNight.LENGTH)
                    > 0) {
                window.removeFirst();
            }
            most = Math.max(most, window.size());
        }
        return most;
    }
}
