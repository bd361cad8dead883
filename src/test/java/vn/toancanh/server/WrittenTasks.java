package vn.toancanh.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.server.attachment.Directives;
import vn.toancanh.server.proposal.ProposalBook;
import vn.toancanh.task.Act;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.wire.TaskJson;
import vn.toancanh.task.wire.TaskJson.Sent;
import vn.toancanh.warehouse.Person;

/** Acts upon directives as they are written by hand, and the people who send them. */
final class WrittenTasks {
    static final String ID = "6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b01";
    static final String KEY = "6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b02";
    static final String ISSUE =
            """
            {"directive":"6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b01","at":"2026-11-21T02:00:00Z",
             "act":{"do":"issue","directive":{
              "id":"6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b01",
              "text":{"title":"Xử lý hồ sơ quá hạn","requirement":"Giải quyết dứt điểm hồ sơ tồn",
               "document":"12/CT-UBND","classification":"PUBLIC"},
              "parties":{"lead":{"code":"10001","name":"Xã Bắc"},
               "with":[{"code":"10002","name":"Xã Nam"}]},
              "deadline":"2026-12-04",
              "reporting":{"rhythm":"WEEKLY","way":"số liệu","withNumber":true,"withPhoto":false},
              "measure":{"by":"goals","goals":[{
               "series":{"indicator":"HC-07","area":"10001","dimensions":""},
               "direction":"UP","baseline":82.1,"target":92,
               "window":{"from":"2026-12-01","to":"2027-01-31"},"donors":["10002"]}]},
              "origin":{"from":"blank"}}}}
            """;
    static final String ACCEPT =
            """
            {"directive":"6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b01",
             "seen":"6f3c1a52-8f63-4b3c-9d55-0a7d2f9f3b02","at":"2026-11-21T02:30:00Z",
             "act":{"do":"accept","note":"Đã nhận"}}
            """;
    static final Tokens TOKENS =
            Tokens.of(
                    Map.of(
                            "chair",
                            person("Chủ tịch", List.of("direct"), List.of("P1")),
                            "north",
                            person("Bắc", List.of("answer"), List.of("10001")),
                            "south",
                            person("Nam", List.of("answer"), List.of("10002")),
                            "old",
                            person("Cũ", List.of("answer"), List.of("09999"))));

    private WrittenTasks() {}

    private static Person person(String name, List<String> scopes, List<String> units) {
        var all = new ArrayList<>(scopes);
        all.add("read:public");
        var areas = units.stream().map(AreaCode::new).toList();
        return new Person(name, "commune", List.of(), all, areas).of(units);
    }

    static WarehouseServer.Books books() {
        return new WarehouseServer.Books(
                ProposalBook.inMemory(), null, null, Directives.inMemory());
    }

    /**
     * @param key null for any new one
     * @param seen null for an issue
     */
    static String[] headers(String token, @Nullable String key, @Nullable String seen) {
        var headers = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        headers.add("Idempotency-Key");
        headers.add(key == null ? UUID.randomUUID().toString() : key);
        if (seen != null) {
            headers.addAll(List.of("If-Match", "\"" + seen + "\""));
        }
        return headers.toArray(String[]::new);
    }

    /** A comment that names a file. */
    static String comment(Attachment file) {
        var act = new Act.Comment("Gửi tệp kèm theo", List.of(file));
        var at = Instant.parse("2026-11-21T02:40:00Z");
        return TaskJson.text(new Sent(UUID.fromString(ID), UUID.fromString(KEY), at, act));
    }

    static Calls.Answer issue(Calls calls) throws Exception {
        return calls.post("/v1/tasks", ISSUE, headers("chair", KEY, null));
    }
}
