package vn.toancanh.alert.capwrite;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.cap.CapCircle;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.cap.CapResource;
import vn.toancanh.alert.cap.CapValue;

/** Messages of every shape the records allow and the form of the standard accepts. */
final class RandomMessages {
    private static final String LETTERS =
            "aàảãáạăâbcdđeêghiklmnoôơpqrstuưvxyỹỵ ABCĐƯ0123456789<>&\"'\n\t\r]]>😀,.;%{}-";

    private final RandomGenerator random;

    RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    CapAlert message() {
        return new CapAlert(
                word(),
                word(),
                time(),
                one(CapAlert.Status.values()),
                one(CapAlert.Kind.values()),
                maybe(),
                one(CapAlert.Scope.values()),
                maybe(),
                maybe(),
                many(this::text),
                maybe(),
                many(() -> new CapReference(word(), word(), time())).stream().distinct().toList(),
                maybe(),
                many(this::info));
    }

    private CapInfo info() {
        return new CapInfo(
                one("vi-VN", "en-US", "fr", "zh-Hant-TW"),
                some(() -> one(CapInfo.Category.values())),
                text(),
                many(() -> one(CapInfo.Response.values())),
                one(CapInfo.Urgency.values()),
                one(CapInfo.Severity.values()),
                one(CapInfo.Certainty.values()),
                maybe(),
                many(this::value),
                random.nextBoolean() ? null : time(),
                random.nextBoolean() ? null : time(),
                random.nextBoolean() ? null : time(),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                many(this::value),
                many(this::resource),
                many(this::area));
    }

    private CapResource resource() {
        @Nullable Long size = random.nextBoolean() ? null : random.nextLong(1L << 50);
        return new CapResource(text(), text(), size, maybe(), maybe(), maybe());
    }

    private CapArea area() {
        return new CapArea(
                text(),
                many(() -> some(this::point)),
                many(() -> new CapCircle(point(), random.nextDouble(20_000))),
                many(this::value),
                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(99_999), 2),
                random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(99_999), 1));
    }

    private CapPoint point() {
        var places = Math.pow(10, random.nextInt(8));
        return new CapPoint(
                Math.rint(random.nextDouble(-90, 90) * places) / places,
                Math.rint(random.nextDouble(-180, 180) * places) / places);
    }

    private CapValue value() {
        return new CapValue(text(), maybe());
    }

    private OffsetDateTime time() {
        var offset = one(ZoneOffset.UTC, ZoneOffset.ofHours(7), ZoneOffset.ofHoursMinutes(-9, -30));
        return OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, offset)
                .plusSeconds(random.nextLong(100_000_000));
    }

    private String word() {
        return "w" + random.nextInt(1_000_000) + "@x";
    }

    private String maybe() {
        return random.nextBoolean() ? "" : text();
    }

    private String text() {
        var text = new StringBuilder("x");
        for (var left = random.nextInt(30); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        // halves of a pair are no characters
        return text.toString().replaceAll("[\\uD800-\\uDFFF]", "😀").strip();
    }

    private <T> List<T> some(Supplier<T> of) {
        var all = new ArrayList<>(many(of));
        all.add(of.get());
        return all;
    }

    private <T> List<T> many(Supplier<T> of) {
        var all = new ArrayList<T>();
        for (var left = random.nextInt(3); left > 0; left--) {
            all.add(of.get());
        }
        return all;
    }

    @SafeVarargs
    private final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
