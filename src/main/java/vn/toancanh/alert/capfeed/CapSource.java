package vn.toancanh.alert.capfeed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Where feeds and messages are fetched from. Blocks. */
@FunctionalInterface
public interface CapSource {
    /**
     * What a server said of one version of a document, sent back to it to be spared the same again.
     *
     * @param tag of the header ETag; blank where there was none
     * @param changed of the header Last-Modified, as it came; blank where there was none
     */
    record Marks(String tag, String changed) {
        public static final Marks NONE = new Marks("", "");
    }

    /** What came back. */
    sealed interface Answer {}

    /** Nothing newer than the marks. */
    record Unchanged() implements Answer {}

    /** A document, within the bound of a feed. */
    final class Fresh implements Answer {
        private final byte[] bytes;
        private final Marks marks;

        public Fresh(byte[] bytes, Marks marks) {
            this.bytes = bytes.clone();
            this.marks = marks;
        }

        public InputStream bytes() {
            return new ByteArrayInputStream(bytes);
        }

        public Marks marks() {
            return marks;
        }
    }

    /**
     * @param known {@link Marks#NONE} where nothing was read before
     * @throws IOException with a sentence for the log when there is no answer, a refusal or too
     *     much of one
     */
    Answer get(URI address, Marks known) throws IOException;
}
