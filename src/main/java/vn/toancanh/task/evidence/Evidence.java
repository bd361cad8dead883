package vn.toancanh.task.evidence;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vn.toancanh.task.Attachment;

/**
 * The files of directives on one computer. Any thread; nothing blocks. What cannot be done fails
 * with an {@link EvidenceException}.
 */
public interface Evidence {
    /** Where there is nowhere to keep files. */
    Evidence NONE =
            new Evidence() {
                @Override
                public CompletableFuture<Attachment> take(Path file) {
                    return failed(EvidenceFault.READ_ONLY);
                }

                @Override
                public CompletableFuture<Attachment> take(Shown picture, String name) {
                    return failed(EvidenceFault.READ_ONLY);
                }

                @Override
                public Standing standing(UUID line, Attachment attachment) {
                    return new Standing(Standing.Place.THERE);
                }

                @Override
                public CompletableFuture<Path> file(Attachment attachment) {
                    return failed(EvidenceFault.AWAY);
                }

                @Override
                public CompletableFuture<Shown> picture(Attachment attachment, int side) {
                    return failed(EvidenceFault.AWAY);
                }

                @Override
                public CompletableFuture<Path> open(Attachment attachment) {
                    return failed(EvidenceFault.AWAY);
                }

                @Override
                public CompletableFuture<Path> save(Attachment attachment, Path to) {
                    return failed(EvidenceFault.AWAY);
                }

                @Override
                public Runnable onChange(Runnable listener) {
                    return () -> {};
                }
            };

    private static <T> CompletableFuture<T> failed(EvidenceFault why) {
        return CompletableFuture.failedFuture(new EvidenceException(why, null));
    }

    /** Copies a file so that it can be sent whatever becomes of it. */
    CompletableFuture<Attachment> take(Path file);

    /**
     * Keeps a picture that is no file yet.
     *
     * @param name under which it is sent
     */
    CompletableFuture<Attachment> take(Shown picture, String name);

    /**
     * Where a file is.
     *
     * @param line of the act that names it
     */
    Standing standing(UUID line, Attachment attachment);

    /** Its bytes on this computer; fetched when they are not. To be read only. */
    CompletableFuture<Path> file(Attachment attachment);

    /**
     * A picture as it is shown; fetched when it is not here.
     *
     * @param side the longer side, at most
     */
    CompletableFuture<Shown> picture(Attachment attachment, int side);

    /** Shows it in the program that the system has for it. */
    CompletableFuture<Path> open(Attachment attachment);

    /** Writes it to a file of the person's own. */
    CompletableFuture<Path> save(Attachment attachment, Path to);

    /**
     * Called, on any thread, whenever a file has moved.
     *
     * @return ends the listening
     */
    Runnable onChange(Runnable listener);
}
