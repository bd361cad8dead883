package vn.toancanh.alert.capread;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.CapFault;
import vn.toancanh.alert.capxml.FaultName;
import vn.toancanh.alert.capxml.XmlFault;
import vn.toancanh.alert.capxml.XmlTree;

/**
 * Reads and judges one message of version 1.2. Whatever the bytes are, the answer is a reading: a
 * message or not, with every fault by name. Any thread.
 */
public final class CapReader {
    private CapReader() {}

    /**
     * Reads 2 MB at most. Blocks.
     *
     * @throws IOException when the input itself fails, never for what it holds
     */
    public static CapReading read(InputStream in) throws IOException {
        try {
            return read(XmlTree.read(in));
        } catch (XmlFault e) {
            return CapReading.refused(e.fault());
        }
    }

    public static CapReading read(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    /** Judges an element that is or should be a message, alone or inside a feed. */
    public static CapReading read(CapElement root) {
        if (!root.isCap("alert")) {
            return CapReading.refused(notOurs(root));
        }
        var faults = new Faults();
        new FormRules(faults).check(root, Shape.of(root));
        new MessageRules(root, faults).check();
        @Nullable CapAlert message = faults.haveForm() ? CapBuilder.message(root) : null;
        return new CapReading(message, List.copyOf(faults.all()));
    }

    private static CapFault notOurs(CapElement root) {
        var other = root.name().equals("alert") && root.namespace().contains(":emergency:cap:");
        return new CapFault(
                other ? FaultName.WRONG_VERSION : FaultName.NOT_CAP,
                root.path(),
                root.line(),
                root.namespace().isEmpty() ? root.name() : root.namespace());
    }
}
