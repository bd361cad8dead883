package vn.toancanh.warehouse.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;

/** What went wrong, in our codes. */
final class Failures {
    /** A warehouse that asks for a longer silence is asked again after this anyway. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private Failures() {}

    static WarehouseException of(String what, IOException e) {
        return new WarehouseException(code(e), what + ": " + e.getMessage(), e);
    }

    private static ErrorCode code(IOException e) {
        return switch (e) {
            case LimitedStream.TooLarge _ -> ErrorCode.TOO_LARGE;
            case JsonProcessingException json -> json(json);
            case EOFException _ -> ErrorCode.CUT_OFF;
            case ProtocolException _ -> ErrorCode.CUT_OFF;
            case ZipException _ -> ErrorCode.BAD_ANSWER;
            case InterruptedIOException _ -> ErrorCode.TIMEOUT;
            case SSLException _ -> ErrorCode.TLS;
            default -> other(e);
        };
    }

    private static ErrorCode json(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("Unexpected end-of-input")
                ? ErrorCode.CUT_OFF
                : ErrorCode.BAD_ANSWER;
    }

    private static ErrorCode other(IOException e) {
        var message = String.valueOf(e.getMessage());
        if (message.contains("unexpected end of stream") || message.contains("stream was reset")) {
            return ErrorCode.CUT_OFF;
        }
        return e.getClass() == IOException.class && !message.equals("Canceled")
                ? ErrorCode.BAD_ANSWER
                : ErrorCode.UNREACHABLE;
    }

    /** For every status but 200 and 304. */
    static WarehouseException of(Response response, String what) {
        var code =
                switch (response.code()) {
                    case 401 -> ErrorCode.NOT_SIGNED_IN;
                    case 403 -> ErrorCode.FORBIDDEN;
                    case 404, 410 -> ErrorCode.NOT_FOUND;
                    case 409, 424 -> ErrorCode.CONFLICT;
                    case 408, 504 -> ErrorCode.TIMEOUT;
                    case 413 -> ErrorCode.TOO_LARGE;
                    case 429 -> ErrorCode.TOO_MANY_REQUESTS;
                    default ->
                            response.code() >= 500 ? ErrorCode.SERVER_FAULT : ErrorCode.BAD_ANSWER;
                };
        return new WarehouseException(
                code, what + ": HTTP " + response.code(), null, retryAfter(response));
    }

    private static @Nullable Duration retryAfter(Response response) {
        var text = response.header("Retry-After");
        if (text == null) {
            return null;
        }
        try {
            var wait =
                    text.chars().allMatch(Character::isDigit) && text.length() < 9
                            ? Duration.ofSeconds(Long.parseLong(text))
                            : Duration.between(
                                    Instant.ofEpochMilli(response.receivedResponseAtMillis()),
                                    ZonedDateTime.parse(
                                            text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
