package vn.toancanh.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capread.CapReader;
import vn.toancanh.alert.capread.CapReading;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;

/** The messages that tests are written about. */
public final class Messages {
    private static final Path FOLDER = Path.of("src/test/resources/vn/toancanh/alert/cap");

    private Messages() {}

    public static Path file(String name) {
        return FOLDER.resolve(name);
    }

    public static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CapReading read(String xml) {
        return CapReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    public static CapAlert message(String name) {
        var reading = read(text(name));
        var message = reading.message();
        if (message == null) {
            throw new IllegalStateException(name + ": " + reading.faults());
        }
        return message;
    }

    public static List<FaultName> names(CapReading reading) {
        return reading.faults().stream().map(CapFault::name).toList();
    }
}
