package vn.toancanh.warehouse;

import java.time.Instant;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * What a warehouse says of itself.
 *
 * @param id stable and unique; the local profile of a warehouse hangs on it
 * @param home the unit the warehouse speaks for: a province, or the nation
 * @param simulated true for the demo: every screen must then carry "DỮ LIỆU MÔ PHỎNG"
 * @param now the warehouse's own clock, to notice a wrong one
 */
public record WarehouseIdentity(
        String id, Bilingual title, AreaCode home, boolean simulated, Instant now) {}
