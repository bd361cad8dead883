package vn.toancanh.map.source;

/** Gives pictures of the earth in web Mercator. Blocks; any thread but the FX thread. */
public interface PictureSource extends AutoCloseable {
    /**
     * @throws SourceException when there is nothing at all to show, or {@link
     *     SourceFault#CANCELLED}
     */
    MapPicture picture(PictureWish wish, Cancellation cancellation) throws SourceException;

    @Override
    default void close() {}
}
