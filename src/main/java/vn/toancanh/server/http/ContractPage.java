package vn.toancanh.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** The document that says what a warehouse offers. */
public final class ContractPage {
    private static final String CONTRACT = "/vn/toancanh/warehouse/openapi.yaml";

    private ContractPage() {}

    public static void send(Context ctx) throws IOException {
        QueryParameters.of(ctx);
        try (InputStream yaml = ContractPage.class.getResourceAsStream(CONTRACT)) {
            if (yaml == null) {
                throw new IllegalStateException("the program lacks " + CONTRACT);
            }
            ctx.contentType("application/yaml").result(yaml.readAllBytes());
        }
    }
}
