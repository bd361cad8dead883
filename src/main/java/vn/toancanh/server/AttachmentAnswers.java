package vn.toancanh.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.server.attachment.AttachmentBook;
import vn.toancanh.server.attachment.AttachmentBook.Held;
import vn.toancanh.server.attachment.AttachmentBook.Outcome;
import vn.toancanh.server.attachment.AttachmentRefusal;
import vn.toancanh.server.http.FileAnswer;
import vn.toancanh.server.http.Problem;
import vn.toancanh.server.http.QueryParameters;
import vn.toancanh.server.task.TaskBook.Sender;
import vn.toancanh.task.wire.Offer;

/** Files that go with directives: announced, sent piece by piece, read whole or in part. */
final class AttachmentAnswers {
    private static final System.Logger LOG = System.getLogger(AttachmentAnswers.class.getName());

    private static final String PATH = "/v1/attachments";
    private static final String ONE = PATH + "/{id}";
    private static final String BYTES = "application/octet-stream";
    private static final int MOST_PIECE = 1 << 20;

    private final AttachmentBook book;
    private final Function<Context, Sender> sender;

    AttachmentAnswers(AttachmentBook book, Function<Context, Sender> sender) {
        this.book = book;
        this.sender = sender;
    }

    void routes(JavalinConfig config) {
        config.routes.post(PATH, this::begin);
        config.routes.put(ONE, this::take);
        config.routes.get(ONE, this::read);
        config.routes.head(ONE, this::about);
    }

    private void begin(Context ctx) {
        QueryParameters.of(ctx);
        var who = sender.apply(ctx);
        send(ctx, book.begin(TaskAnswers.sent(ctx, Offer.class), who));
    }

    private void take(Context ctx) {
        QueryParameters.of(ctx);
        var who = sender.apply(ctx);
        var offset = offset(ctx.header("Upload-Offset"));
        var piece = piece(ctx);
        send(ctx, book.take(id(ctx), offset, piece, who));
    }

    /** A piece that is cut off on its way is not written. */
    private static byte[] piece(Context ctx) {
        var type = ctx.contentType();
        if (type == null || !type.startsWith(BYTES)) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the body is not " + BYTES);
        }
        var length = ctx.req().getContentLengthLong();
        if (length < 0) {
            throw new Problem(HttpStatus.LENGTH_REQUIRED, "a Content-Length is needed");
        }
        if (length > MOST_PIECE) {
            var most = "a piece has at most " + MOST_PIECE + " bytes";
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, most, "piece-too-large");
        }
        try {
            var piece = ctx.bodyInputStream().readNBytes((int) length);
            if (piece.length == length) {
                return piece;
            }
        } catch (IOException e) {
            // Whoever sent it has gone.
            LOG.log(System.Logger.Level.DEBUG, "a piece was cut off", e);
        }
        throw Problem.badRequest("the piece was cut off");
    }

    private static long offset(@Nullable String header) {
        try {
            var offset = header == null ? -1 : Long.parseLong(header);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException e) {
            throw Problem.badRequest("'Upload-Offset' is not a number");
        }
        throw Problem.badRequest("an Upload-Offset is needed");
    }

    private static UUID id(Context ctx) {
        return TaskAnswers.uuid(ctx.pathParam("id"), "id");
    }

    private static void send(Context ctx, Outcome outcome) {
        switch (outcome) {
            case Outcome.Reached(var offset, var whole) -> {
                ctx.header("Upload-Offset", Long.toString(offset));
                AlertAnswers.send(ctx, "{\"offset\":" + offset + ",\"whole\":" + whole + "}");
            }
            case Outcome.Elsewhere(var offset) -> {
                ctx.header("Upload-Offset", Long.toString(offset));
                throw new Problem(
                        HttpStatus.CONFLICT, "the file ends at " + offset, "other-offset");
            }
            case Outcome.Refused(var why) -> throw refused(why);
        }
    }

    private static Problem refused(AttachmentRefusal why) {
        var status =
                switch (why) {
                    case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                    case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
                    case KEY_USED -> HttpStatus.CONFLICT;
                    case NO_RIGHT -> HttpStatus.FORBIDDEN;
                    case NO_SUCH_TASK, NO_SUCH_ATTACHMENT -> HttpStatus.NOT_FOUND;
                    case EMPTY_FILE,
                            FORBIDDEN_TYPE,
                            OTHER_TYPE,
                            BAD_NAME,
                            BAD_HASH,
                            OTHER_CONTENT ->
                            HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return new Problem(status, "not taken: " + why.word(), why.word());
    }

    private Held held(Context ctx) {
        QueryParameters.of(ctx);
        return book.find(id(ctx), sender.apply(ctx))
                .orElseThrow(() -> refused(AttachmentRefusal.NO_SUCH_ATTACHMENT));
    }

    private void about(Context ctx) throws IOException {
        var held = held(ctx);
        describe(ctx, held);
        if (held.file() == null) {
            ctx.status(HttpStatus.NO_CONTENT);
        } else {
            ctx.header("Content-Type", held.attachment().type());
            ctx.res().setContentLengthLong(held.attachment().size());
        }
    }

    private static void describe(Context ctx, Held held) {
        ctx.header("Upload-Offset", Long.toString(held.offset()));
        ctx.header("Upload-Length", Long.toString(held.attachment().size()));
        ctx.header("Upload-Complete", held.file() == null ? "?0" : "?1");
    }

    private void read(Context ctx) throws IOException {
        var held = held(ctx);
        describe(ctx, held);
        Path file = held.file();
        if (file == null) {
            throw new Problem(HttpStatus.CONFLICT, "not all of it has come", "not-whole");
        }
        try (var bytes = Files.newByteChannel(file)) {
            var about = held.attachment();
            new FileAnswer(about.name(), about.type(), about.sha256()).send(ctx, bytes);
        }
    }
}
