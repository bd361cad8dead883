package vn.toancanh.app;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;
import vn.toancanh.cache.StorageException;
import vn.toancanh.fx.Texts;

/** Turns what a command threw into one sentence with its code; the details go to the log. */
public final class Failure implements IExecutionExceptionHandler, Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Failure.class.getName());

    private final Locale locale;

    Failure(Locale locale) {
        this.locale = locale;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
        LOG.log(System.Logger.Level.ERROR, "the command failed", thrown);
        line.getErr().println(sentence(thrown, Texts.of(locale)));
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The one place where broken things end that nobody expected: the program goes on. */
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        LOG.log(System.Logger.Level.ERROR, "broken on thread " + thread.getName(), thrown);
        System.err.println(sentence(thrown, Texts.of(locale)));
    }

    /** One sentence for a person, with the code where there is one. */
    public static String sentence(Throwable thrown, Texts texts) {
        var cause = bare(thrown);
        if (cause instanceof Refusal refusal) {
            return refusal.sentence(texts);
        }
        var code = code(cause);
        var detail = code == ErrorCode.BUG ? cause.toString() : cause.getMessage();
        return code.code() + ": " + texts.error(code) + " (" + detail + ")";
    }

    /** Without what a future wraps around it. */
    private static Throwable bare(Throwable thrown) {
        var bare = thrown;
        while (bare instanceof CompletionException && bare.getCause() != null) {
            bare = bare.getCause();
        }
        return bare;
    }

    /** What support asks for. */
    public static ErrorCode code(Throwable thrown) {
        return switch (bare(thrown)) {
            case WarehouseException e -> e.code();
            case StorageException e -> e.code();
            case UncheckedIOException _ -> ErrorCode.DISK;
            default -> ErrorCode.BUG;
        };
    }
}
