package vn.toancanh.server.task;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Directives in PostgreSQL. Whoever appends holds one lock of the database until his commit is
 * there to be seen, so that no place in the order is seen before a smaller one. Who comes meanwhile
 * waits without a connection of the pool, which readers need, and all who waited are written in one
 * transaction: the disk is waited for once.
 */
final class PostgresTasks implements TaskDatabase {
    /** Of the locks that programs choose; the same for every warehouse on one database. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(1952541547)";

    private static final int CONNECTIONS = 12;
    private static final long WAIT_MILLIS = 10_000;
    private static final String SILENCE_SECONDS = "20";

    /** Connection failures, too many connections, an operator who stops or starts it. */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    /** Whoever asks meanwhile is not kept waiting for what is away. */
    private static final long REST_NANOS = Duration.ofSeconds(2).toNanos();

    private static final int MOST_AT_ONCE = 64;

    private final HikariDataSource pool;
    private final Queue<Pending<?>> pending = new ConcurrentLinkedQueue<>();
    private final ReentrantLock appending = new ReentrantLock();
    private volatile long awaySince = System.nanoTime() - REST_NANOS;

    private PostgresTasks(HikariDataSource pool) {
        this.pool = pool;
    }

    static PostgresTasks open(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("directives");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setAutoCommit(false);
        config.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            var pool = new HikariDataSource(config);
            var tasks = new PostgresTasks(pool);
            try {
                tasks.migrate();
            } catch (IllegalStateException e) {
                pool.close();
                throw e;
            }
            return tasks;
        } catch (PoolInitializationException e) {
            throw new IllegalStateException("cannot reach the database of directives", e);
        }
    }

    private void migrate() {
        inTransaction(db -> {
            lock(db);
            TaskMigrations.run(db, "postgresql");
            return true;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection db) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        if (System.nanoTime() - awaySince < REST_NANOS) {
            throw new DatabaseAwayException("the database of directives was away", null);
        }
        try (var db = pool.getConnection()) {
            var result = work.on(db);
            db.commit();
            return result;
        } catch (SQLException e) {
            throw failure(e);
        } catch (IllegalStateException e) {
            throw e.getCause() instanceof SQLException cause && isAway(cause) ? failure(cause) : e;
        }
    }

    private IllegalStateException failure(SQLException e) {
        if (isAway(e)) {
            awaySince = System.nanoTime();
            return new DatabaseAwayException("the database of directives is away", e);
        }
        return e instanceof SQLTransientConnectionException
                ? new DatabaseAwayException("the database of directives is busy", e)
                : new IllegalStateException("cannot use the database of directives", e);
    }

    /**
     * It cannot be reached, has no room for one more, or is being stopped or started. A pool whose
     * connections are all at work is no sign of that; one that cannot connect says why.
     */
    private static boolean isAway(SQLException e) {
        var why = e instanceof SQLTransientConnectionException ? e.getCause() : e;
        var state = why instanceof SQLException known ? known.getSQLState() : null;
        return state != null && AWAY.stream().anyMatch(state::startsWith);
    }

    private static void lock(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(LOCK);
        }
    }

    /** Something to be appended, and what came of it. Guarded by the lock of those who append. */
    private static final class Pending<T> {
        private final Function<TaskRows, T> work;
        private @Nullable T result;
        private @Nullable RuntimeException failure;
        private boolean done;

        Pending(Function<TaskRows, T> work) {
            this.work = work;
        }

        void run(TaskRows rows) {
            result = work.apply(rows);
        }

        void end(@Nullable RuntimeException why) {
            failure = done ? failure : why;
            done = true;
        }

        T result() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(result);
        }
    }

    @Override
    public <T> T append(Function<TaskRows, T> work) {
        var mine = new Pending<>(work);
        pending.add(mine);
        appending.lock();
        try {
            // Whoever came before may have written it with his own.
            while (!mine.done) {
                appendSome();
            }
            return mine.result();
        } finally {
            appending.unlock();
        }
    }

    private void appendSome() {
        var together = new ArrayList<Pending<?>>();
        for (var next = pending.poll(); next != null; next = pending.poll()) {
            together.add(next);
            if (together.size() == MOST_AT_ONCE) {
                break;
            }
        }
        try {
            append(together);
        } catch (DatabaseAwayException e) {
            together.forEach(each -> each.end(e));
        } catch (RuntimeException e) {
            if (together.size() == 1) {
                together.getFirst().end(e);
            }
            // One that fails takes nobody with it.
            together.stream().filter(each -> !each.done).forEach(this::appendAlone);
        } finally {
            var why = new IllegalStateException("not written");
            together.forEach(each -> each.end(why));
        }
    }

    private void append(List<Pending<?>> together) {
        inTransaction(db -> {
            lock(db);
            together.forEach(each -> each.run(new TaskRows(db)));
            return true;
        });
        together.forEach(each -> each.end(null));
    }

    private void appendAlone(Pending<?> one) {
        try {
            append(List.of(one));
        } catch (RuntimeException e) {
            one.end(e);
        }
    }

    /** What was begun and not committed the pool takes back when the connection is returned. */
    @Override
    public <T> T read(Function<TaskRows, T> work) {
        return inTransaction(db -> work.apply(new TaskRows(db)));
    }

    @Override
    public void close() {
        pool.close();
    }
}
