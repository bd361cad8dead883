package vn.toancanh.sync.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.indicator.SeriesKey;

/** What somebody looks at is read once, and what is remembered of it has an end. */
class WantedTest {
    private static final Executor HERE = Runnable::run;

    private final List<SeriesKey> read = new ArrayList<>();

    private static SeriesKey key(int number) {
        return new SeriesKey("A", new AreaCode("2000" + number));
    }

    @Test
    void aSeriesIsReadOnceAndAgainWhenManyOthersCameBetween() {
        var wanted = new Wanted(read::add, 2);
        for (var number : List.of(1, 1, 2, 1, 3, 1, 2)) {
            wanted.want(key(number), HERE);
        }
        assertEquals(List.of(key(1), key(2), key(3), key(2)), read);
    }

    @Test
    void allAreReadAgainByWhoMaySeeMore() {
        var wanted = new Wanted(read::add, 2);
        wanted.want(key(1), HERE);
        wanted.forget();
        wanted.want(key(1), HERE);
        assertEquals(2, read.size());
    }

    @Test
    void whatCouldNotBeReadIsReadWhenItIsLookedAtAgain() throws InterruptedException {
        var wanted =
                new Wanted(
                        key -> {
                            read.add(key);
                            throw new WarehouseException(ErrorCode.TIMEOUT, "no answer", null);
                        },
                        2);
        for (var i = 0; i < 2; i++) {
            wanted.want(key(1), work -> Thread.ofVirtual().start(work)).join();
        }
        assertEquals(2, read.size());
    }
}
