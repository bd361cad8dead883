package vn.toancanh.alert.capwrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.alert.Messages;
import vn.toancanh.alert.capxml.FaultName;

class CapWriterTest {
    private static final String LINTER = "/usr/bin/xmllint";

    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAsTheSameMessage() {
        for (var seed = 0; seed < 500; seed++) {
            var message = messages(seed).message();
            var reading = Messages.read(CapWriter.write(message));
            assertEquals(message, reading.message(), "seed " + seed + " " + reading.faults());
        }
    }

    @Test
    void goodMessagesStayGood() {
        for (var file : new String[] {"good-alert.xml", "good-update.xml", "good-cancel.xml"}) {
            var written = CapWriter.write(Messages.message(file));
            assertTrue(Messages.read(written).isValid(), written);
            assertEquals(Messages.message(file), Messages.read(written).message());
        }
    }

    @Test
    void timesHaveAnOffsetAndNeverZ() {
        for (var seed = 0; seed < 200; seed++) {
            var written = CapWriter.write(messages(seed).message());
            assertFalse(written.matches("(?s).*\\d\\d:\\d\\dZ.*"), written);
        }
        assertTrue(
                CapWriter.write(Messages.message("good-update.xml"))
                        .contains("<sent>2026-09-07T09:00:00+07:00</sent>"));
    }

    @Test
    void charactersThatXmlCannotHoldAreReplacedRatherThanSent() {
        var good = Messages.text("good-alert.xml");
        var message = Messages.message("good-alert.xml");
        var odd =
                new vn.toancanh.alert.cap.CapAlert(
                        message.identifier(),
                        message.sender(),
                        message.sent(),
                        message.status(),
                        message.kind(),
                        message.source(),
                        message.scope(),
                        message.restriction(),
                        message.addresses(),
                        message.codes(),
                        "a\u0000b\u001bc\uD800d",
                        message.references(),
                        message.incidents(),
                        message.infos());
        var reading = Messages.read(CapWriter.write(odd));
        assertTrue(reading.isValid());
        assertEquals(
                Messages.read(good.replace("Bản tin số 1", "a\uFFFDb\uFFFDc\uFFFDd")).message(),
                reading.message());
        assertFalse(Messages.names(reading).contains(FaultName.NOT_WELL_FORMED));
    }

    @Test
    @Tag("peer")
    void xmllintFindsWhatWeWriteWellFormed() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(LINTER)), "xmllint is not installed");
        for (var seed = 0; seed < 20; seed++) {
            var file = folder.resolve(seed + ".xml");
            Files.writeString(file, CapWriter.write(messages(seed).message()));
            var lint =
                    new ProcessBuilder(LINTER, "--noout", "--nonet", file.toString())
                            .inheritIO()
                            .start();
            assertEquals(0, lint.waitFor(), file.toString());
        }
    }

    private static RandomMessages messages(long seed) {
        return new RandomMessages(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }
}
