package vn.toancanh.app.saving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.toancanh.app.Failure;
import vn.toancanh.app.Refusal;
import vn.toancanh.app.export.Format;
import vn.toancanh.app.export.Stop;
import vn.toancanh.base.file.WholeFile;
import vn.toancanh.base.file.WriteFault;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Texts;

/** Saves what people ask for, one file at a time, off the screen thread. JavaFX thread only. */
public final class Exports {
    private static final System.Logger LOG = System.getLogger(Exports.class.getName());

    private final FileChoice files;
    private final Texts texts;
    private final Told told;
    private boolean running;

    /** Where it is said how saving goes; on the JavaFX thread. */
    public interface Told {
        /**
         * @param cancel gives it up
         */
        void running(String sentence, Runnable cancel);

        /** It was not saved, or not begun. */
        void failed(String sentence);

        void saved(String sentence, Path file);
    }

    public Exports(FileChoice files, Texts texts, Told told) {
        this.files = files;
        this.texts = texts;
        this.told = told;
    }

    /** Asks where to, and writes what is on the screen then. */
    public void save(Offer offer, Format format) {
        if (running) {
            told.failed(texts.get("app.export.busy"));
            return;
        }
        var name = offer.name().get();
        if (name.isEmpty()) {
            told.failed(texts.get("app.export.waiting"));
            return;
        }
        files.save(texts.get("app.export.choose"), name + "." + format.extension())
                .map(format::named)
                .ifPresent(file -> start(offer.work().apply(format), file));
    }

    /**
     * Asks where to, and writes.
     *
     * @param name with its ending
     */
    public void save(String name, Offer.Work work) {
        if (running) {
            told.failed(texts.get("app.export.busy"));
            return;
        }
        files.save(texts.get("app.export.choose"), name).ifPresent(file -> start(work, file));
    }

    /** Asks where to, and writes a text. */
    public void save(String name, String text) {
        save(name, work(text));
    }

    /** Writes a text to a file that was already chosen. */
    public void text(Path file, String text) {
        if (running) {
            told.failed(texts.get("app.export.busy"));
        } else {
            start(work(text), file);
        }
    }

    private static Offer.Work work(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return (file, stop) -> WholeFile.write(file, out -> stop.heeded(out).write(bytes));
    }

    private void start(Offer.Work work, Path file) {
        var stop = new Stop();
        running = true;
        told.running(texts.get("app.export.running", file.getFileName()), stop::ask);
        Thread.ofVirtual().name("export").start(() -> write(work, file, stop));
    }

    private void write(Offer.Work work, Path file, Stop stop) {
        String failed = texts.get("app.export.broken", file);
        try {
            work.to(file, stop);
            failed = "";
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "not exported: " + file, e);
            failed = texts.get(WriteFault.of(e, file).textKey(), file, WriteFault.reason(e));
        } catch (Refusal e) {
            failed = Failure.sentence(e, texts);
        } catch (Exception e) {
            // A picture is drawn on the JavaFX thread and passes on whatever was thrown there: a
            // fault of ours, which the one handler says on the window.
            throw new IllegalStateException("not exported: " + file, e);
        } finally {
            var last = failed;
            FxThread.pulse().execute(() -> end(last, file));
        }
    }

    private void end(String failed, Path file) {
        running = false;
        if (failed.isEmpty()) {
            told.saved(texts.get("app.export.saved", file), file);
        } else {
            told.failed(failed);
        }
    }
}
