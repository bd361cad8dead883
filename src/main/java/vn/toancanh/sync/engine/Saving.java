package vn.toancanh.sync.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.StorageException;
import vn.toancanh.cache.Writer;

/** Waits for the writer. */
final class Saving {
    private Saving() {}

    static <T> T now(Writer writer, String what, Callable<T> work) throws WarehouseException {
        return done(writer.submit(what, work));
    }

    static <T> T done(CompletableFuture<T> work) throws WarehouseException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseException(ErrorCode.OFFLINE, "stopped while saving", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StorageException storage) {
                throw storage;
            }
            if (e.getCause() instanceof WarehouseException other) {
                throw other;
            }
            throw new IllegalStateException("saving", e.getCause());
        }
    }
}
