package vn.toancanh.warehouse;

import org.jspecify.annotations.Nullable;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.Bilingual;

/**
 * Who can be directed: an administrative unit of today or a department.
 *
 * @param code capitals, digits and hyphens: {@code 20308}, {@code SO-YT}
 * @param level null for a department
 */
public record ServedUnit(String code, Bilingual name, @Nullable AreaLevel level) {
    public static ServedUnit department(String code, Bilingual name) {
        return new ServedUnit(code, name, null);
    }
}
