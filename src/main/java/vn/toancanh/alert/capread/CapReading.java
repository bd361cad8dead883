package vn.toancanh.alert.capread;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.capxml.CapFault;

/**
 * What came of reading one message.
 *
 * @param message null where faults of form leave nothing that can be trusted; with faults of sense
 *     it is there, without the points, references and circles that mean nothing
 */
public record CapReading(@Nullable CapAlert message, List<CapFault> faults) {
    public CapReading {
        faults = List.copyOf(faults);
    }

    static CapReading refused(CapFault fault) {
        return new CapReading(null, List.of(fault));
    }

    public boolean isValid() {
        return faults.isEmpty();
    }
}
