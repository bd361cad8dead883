package vn.toancanh.app.evidence;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import vn.toancanh.task.evidence.EvidenceException;
import vn.toancanh.task.evidence.EvidenceFault;

/** Hands a file to the program the system has for it. Not on the JavaFX thread: it may wait. */
final class Opener {
    Path open(Path file) throws EvidenceException {
        if (GraphicsEnvironment.isHeadless()
                || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
            throw new EvidenceException(EvidenceFault.NO_PROGRAM, null);
        }
        try {
            Desktop.getDesktop().open(file.toFile());
            return file;
        } catch (IOException e) {
            throw new EvidenceException(EvidenceFault.NO_PROGRAM, e);
        }
    }
}
