package vn.toancanh.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.warehouse.Person;

/** One dispute and its answer as they travel, written by hand from the contract. */
final class WrittenActs {
    static final String PROPOSAL = "6f6b4a8e-2d3c-4a5b-9c1d-0e2f3a4b5c6d";
    static final String KEY = "0c2b8f5e-7a41-4c7e-8a90-1f2e3d4c5b6a";
    static final String SUBMISSION =
            """
            {"id":"6f6b4a8e-2d3c-4a5b-9c1d-0e2f3a4b5c6d","kind":"dispute",
             "subject":{"indicator":"HC-07","area":"10001","period":"2026-10"},
             "content":{"shown":92.5,"believed":95,"unit":"%","evidence":"Sổ số 12"},
             "reason":"Thiếu hồ sơ của tổ lưu động","at":"2026-11-21T09:00:00+07:00"}
            """;
    static final String DECISION =
            """
            {"step":"accept","note":"Đã đối chiếu","at":"2026-11-21T09:30:00+07:00"}
            """;
    static final String ON_ALERT =
            """
            {"rule":"heavy-rain","area":"99001","part":"","at":"2026-11-21T09:30:00+07:00","episode":1,
             "severity":"medium","do":"ack","note":"Đã gọi xã"}
            """;
    static final String RULE =
            """
            {"rule":{"id":"heavy-rain","version":2,"name":{"vi":"Mưa rất to","en":"Very heavy rain"},
              "indicator":"TT-02","scope":"units","signal":{"kind":"threshold","limit":150,"deadband":15},
              "severity":{"base":"low","mediumFrom":80},"keepFiring":"PT6H","persona":"duty-officer",
              "guidance":{"vi":"Nhắc xã kiểm tra","en":"Ask the commune to check"},"driver":"storm"},
             "author":{"id":"duty-officer/Em","name":"Em"},"second":{"id":"duty-officer/Giang","name":"Giang"},
             "reason":"Mưa ít","at":"2026-11-21T02:00:00Z"}
            """;
    static final Tokens TOKENS =
            Tokens.of(
                    Map.of(
                            "an",
                            person("An", List.of("read:public", "propose")),
                            "binh",
                            person("Bình", List.of("read:public", "approve"))));

    private WrittenActs() {}

    private static Person person(String name, List<String> scopes) {
        return new Person(name, "analyst", List.of(), scopes, List.of());
    }

    static String[] headers(String token, @Nullable Integer version) {
        var headers =
                new ArrayList<>(
                        List.of(
                                "Authorization",
                                "Bearer " + token,
                                "Idempotency-Key",
                                UUID.randomUUID().toString()));
        if (version != null) {
            headers.addAll(List.of("If-Match", "\"" + version + "\""));
        }
        return headers.toArray(String[]::new);
    }

    static void submit(Calls calls) throws Exception {
        calls.post("/v1/proposals", SUBMISSION, headers("an", null));
    }
}
