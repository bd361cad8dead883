package vn.toancanh.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Requests too broken to reach our routes still get a problem, never a page of the web server. */
public final class ProblemPages extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var body = Problem.json(response.getStatus(), null, "");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
