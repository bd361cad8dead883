package vn.toancanh.alert.cap;

import org.jspecify.annotations.Nullable;

/**
 * A picture, sound or document beside an info. Optional texts are blank when absent.
 *
 * @param size bytes
 * @param content the thing itself in base 64
 * @param digest SHA-1 in hexadecimal
 */
public record CapResource(
        String description,
        String mimeType,
        @Nullable Long size,
        String uri,
        String content,
        String digest) {
    public CapResource {
        description = description.strip();
        mimeType = mimeType.strip();
        uri = uri.strip();
        content = content.strip();
        digest = digest.strip();
    }
}
