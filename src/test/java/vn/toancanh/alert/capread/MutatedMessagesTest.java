package vn.toancanh.alert.capread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.capfeed.CapDocument;

/**
 * Whatever is done to a message, the answer is a reading with faults: never thrown, never stuck.
 */
class MutatedMessagesTest {
    private static final int ROUNDS = 3_000;
    private static final List<String> PIECES =
            List.of(
                    "<",
                    ">",
                    "&",
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "-->",
                    "<?x ?>",
                    "\"",
                    "&#0;",
                    "&#xD800;",
                    "&#x1F600;",
                    "<alert>",
                    "</info>",
                    "<info/>",
                    "<!DOCTYPE a>",
                    "xmlns=\"\"",
                    "\0",
                    "\uFEFF",
                    "-1",
                    "1e999",
                    "NaN",
                    ",",
                    " ",
                    "9999999999999999999",
                    "+07:00",
                    "Z",
                    "xmlns:a=\"b\"",
                    "<a:b/>",
                    "%",
                    "{0}",
                    "'");

    @ParameterizedTest
    @ValueSource(
            strings = {"good-alert.xml", "good-cancel.xml", "feed-atom.xml", "billion-laughs.xml"})
    void mutationsNeverThrowAndNeverHang(String file) {
        var good = Messages.text(file).getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    var usable = 0;
                    for (var seed = 0; seed < ROUNDS; seed++) {
                        usable += read(mutated(good, seed), seed);
                    }
                    assertTrue(usable < ROUNDS, "nothing was mutated");
                });
    }

    private static int read(byte[] bytes, int seed) {
        try {
            var document = CapDocument.read(new ByteArrayInputStream(bytes));
            for (var reading : document.readings()) {
                var usable = reading.faults().stream().allMatch(f -> f.name().isOfSense());
                assertEquals(usable, reading.message() != null, "seed " + seed);
            }
            return document.faults().isEmpty() ? 1 : 0;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static byte[] mutated(byte[] good, int seed) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var bytes = good;
        for (var times = 1 + random.nextInt(4); times > 0; times--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, RandomGenerator random) throws IOException {
        var from = random.nextInt(bytes.length + 1);
        var to = from + random.nextInt(Math.min(60, bytes.length - from) + 1);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 ->
                    out.write(
                            PIECES.get(random.nextInt(PIECES.size()))
                                    .getBytes(StandardCharsets.UTF_8));
            case 1 -> out.write(random.nextInt(256));
            case 2 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, to - from);
            }
            case 3 -> out.write(bytes, to, bytes.length - to);
            default -> {}
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
