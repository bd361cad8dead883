package vn.toancanh.sync.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.CacheFile;
import vn.toancanh.indicator.Observation;
import vn.toancanh.sync.RegisterStore;
import vn.toancanh.warehouse.client.ObservationPages.Page;

/** The place a reading is at never runs ahead of what is written down. */
class PageSavingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T05:00:00Z"), ZoneOffset.UTC);
    private static final String NAME = "observations.history/A";
    private static final Page FIRST = new Page(List.of(), List.of(), "second", "r");
    private static final Page SECOND = new Page(List.of(), List.of(), "third", "r");
    private static final Page LAST = new Page(List.of(), List.of(), null, "r");

    @TempDir private Path folder;
    private CacheFile cache;
    private RegisterStore register;

    @BeforeEach
    void open() {
        cache = CacheFile.open(folder.resolve("cache.db"), CLOCK);
        register = new RegisterStore(cache.reads(), cache.writes());
    }

    @AfterEach
    void close() {
        cache.close();
    }

    private PageSaving saving(ToIntFunction<Collection<Observation>> put) {
        var observations = new ObservationTarget(put, () -> null, List::of);
        var target = new SyncTarget("w", cache.writer(), register, List.of(), observations);
        return new PageSaving(target, new SyncBoard(List.of(), null), CLOCK);
    }

    private void set(String access) {
        cache.writer().submit("access", () -> SyncTarget.setAccess(register, access)).join();
    }

    /** Pages are under way before the first of them is written. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noPageCountsBehindOneThatCouldNotBeWritten(int failing) {
        var written = new ArrayList<Collection<Observation>>();
        var puts = new ArrayList<Integer>();
        var saving =
                saving(rows -> {
                    puts.add(1);
                    if (puts.size() == failing) {
                        throw new IllegalStateException("the disk is full");
                    }
                    written.add(rows);
                    return 0;
                });

        assertThrows(
                RuntimeException.class,
                () ->
                        saving.read(
                                NAME,
                                true,
                                Optional.empty(),
                                pages -> {
                                    pages.take(FIRST);
                                    pages.take(failing == 1 ? LAST : SECOND);
                                    cache.writer().start();
                                    if (failing == 2) {
                                        pages.take(LAST);
                                    }
                                }));
        cache.writer().submit("after", () -> {}).join();

        assertEquals(failing - 1, written.size());
        assertEquals(
                failing == 1 ? Optional.empty() : Optional.of("second"), register.bookmark(NAME));
    }

    @Test
    void whatWasReadWithOtherEyesEndsNoReading() {
        cache.writer().start();
        set("one unit");
        var saving = saving(_ -> 0);
        var began = saving.access();

        assertThrows(
                WarehouseException.class,
                () ->
                        saving.read(
                                NAME,
                                true,
                                began,
                                pages -> {
                                    pages.take(FIRST);
                                    set("two units");
                                    pages.take(LAST);
                                }));

        assertEquals(Optional.empty(), register.bookmark(NAME));
    }

    @Test
    void whoStaysWhoHeWasReadsOnWhereHeStopped() throws Exception {
        cache.writer().start();
        set("one unit");
        var saving = saving(_ -> 0);
        saving.read(NAME, true, saving.access(), pages -> pages.take(FIRST));
        set("one unit");
        assertEquals(Optional.of("second"), register.bookmark(NAME));
        set("two units");
        assertEquals(Optional.empty(), register.bookmark(NAME));
    }
}
