package vn.toancanh.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.toancanh.base.AreaCode;

/**
 * One rule in one unit: the identity of an alert, the same in every program.
 *
 * @param part the dimensions of the series in their written form, "" for the whole
 */
public record AlertKey(String rule, AreaCode area, String part) {
    private static final int BYTES = 16;

    public AlertKey {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule is blank");
        }
    }

    /** 32 hexadecimal digits, from the labels in their alphabetic order. */
    public String fingerprint() {
        return hash("area=" + area.value(), "part=" + part, "rule=" + rule);
    }

    /** SHA-256 of the parts, cut to 128 bits; a zero byte between parts keeps them apart. */
    static String hash(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var each : parts) {
                sha.update(each.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
