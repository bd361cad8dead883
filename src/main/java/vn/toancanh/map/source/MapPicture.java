package vn.toancanh.map.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it was wished for.
 *
 * @param argb premultiplied, row by row from the north; not to be changed
 * @param origin {@link Origin#KEPT} when any part of it is a kept copy
 * @param asOf time of its oldest part; null for a file
 * @param missing parts that could not be had and are transparent
 * @param fault why they could not, or why kept parts stand in; null when all is well
 */
@SuppressWarnings("ArrayRecordComponent") // pixels and files are too large to copy
public record MapPicture(
        PictureWish wish,
        int[] argb,
        Origin origin,
        @Nullable Instant asOf,
        int missing,
        @Nullable SourceException fault) {}
