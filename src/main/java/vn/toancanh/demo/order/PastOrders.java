package vn.toancanh.demo.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.AreaCode;
import vn.toancanh.demo.land.Unit;
import vn.toancanh.demo.model.Story;
import vn.toancanh.indicator.Direction;

/**
 * What was ordered in the story of a simulated province: full online dossiers, where it worked;
 * citizens' reports, where nothing changed; dossiers on time, where it became worse all the same;
 * one that still runs and some that are not measured, of which a few are late.
 */
final class PastOrders {
    private static final vn.toancanh.task.Unit OFFICE =
            new vn.toancanh.task.Unit("VP-UBND", "Văn phòng Ủy ban nhân dân tỉnh");
    private static final vn.toancanh.task.Unit SCIENCE =
            new vn.toancanh.task.Unit("SO-KHCN", "Sở Khoa học và Công nghệ");

    private static final vn.toancanh.task.Unit FINANCE =
            new vn.toancanh.task.Unit("SO-TC", "Sở Tài chính");

    private static final int TERM = 90;
    private static final int IN_TIME = 70;
    private static final int LATE = 118;

    /** So many units of a joint order have one of their own. */
    private static final int ALONE = 3;

    private final Story story;
    private final LocalDate start;
    private final List<PastOrder> orders = new ArrayList<>();

    private PastOrders(Story story, LocalDate start) {
        this.story = story;
        this.start = start;
    }

    static List<PastOrder> of(Story story, LocalDate start) {
        return new PastOrders(story, start).all();
    }

    private List<PastOrder> all() {
        online();
        reports();
        dossiers();
        add(
                "Sắp xếp lại trụ sở dôi dư sau sáp nhập",
                "Lập phương án sử dụng các trụ sở dôi dư, không để bỏ hoang.",
                FINANCE,
                null,
                new PastOrder.Pace(start.minusDays(200), TERM, IN_TIME));
        running();
        return List.copyOf(orders);
    }

    /** What is not finished on the first day, in time and out of it. */
    private void running() {
        var communes = story.online();
        var first = unit(communes.getFirst());
        var last = unit(communes.getLast());
        running("Quyết toán dứt điểm các dự án hoàn thành tồn đọng", FINANCE, 80, 45);
        running("Di dời các hộ trong vùng sạt lở ven sông", first, 45, 30);
        running("Số hoá xong sổ hộ tịch trước năm 2010", first, 26, 20);
        running("Lắp wifi công cộng tại bến xe và bệnh viện", SCIENCE, 20, 22);
        running("Niêm yết công khai thủ tục hành chính sau sáp nhập", last, 10, 13);
        running("Chống rét cho cây trồng và vật nuôi", last, 6, 30);
        running("Kiểm tra an toàn cháy nổ các chợ dân sinh", first, 1, 20);
        running("Lập danh mục thủ tục rút ngắn thời gian giải quyết", OFFICE, 12, 40);
    }

    private void running(String title, vn.toancanh.task.Unit lead, int daysAgo, int term) {
        var pace = new PastOrder.Pace(start.minusDays(daysAgo), term, LATE + TERM);
        add(title, "Báo cáo tiến độ hằng tuần, nêu rõ vướng mắc.", lead, null, pace);
    }

    private void online() {
        var units = story.online();
        // Each of them: one that changed without an order would not be one to compare with.
        var joint = Math.max(1, units.size() - ALONE);
        add(
                "Tăng tỷ lệ hồ sơ trực tuyến toàn trình tại " + joint + " xã",
                "Hướng dẫn tại chỗ, số hoá thành phần hồ sơ, mỗi tuần báo cáo một lần.",
                SCIENCE,
                online(units.subList(0, joint)),
                pace(Story.DIRECTED, IN_TIME));
        for (var i = joint; i < units.size(); i++) {
            var unit = units.get(i);
            add(
                    "Tăng tỷ lệ hồ sơ trực tuyến toàn trình",
                    "Bố trí người hướng dẫn tại bộ phận một cửa, giảm hồ sơ giấy.",
                    unit(unit),
                    online(List.of(unit)),
                    pace(Story.DIRECTED, i == joint + 1 ? LATE : IN_TIME));
        }
    }

    private static PastOrder.Aim online(List<Unit> units) {
        return new PastOrder.Aim("HC-09", Direction.UP, 10, 75, 180, codes(units));
    }

    private void reports() {
        var units = story.reports();
        var joint = Math.max(1, units.size() / 2);
        add(
                "Xử lý phản ánh hiện trường đúng hạn tại " + joint + " xã",
                "Phân công người trực, trả lời người dân trong hạn, không để tồn.",
                OFFICE,
                reports(units.subList(0, joint)),
                pace(Story.DIRECTED, IN_TIME));
        for (var i = joint; i < Math.min(units.size(), joint + 2); i++) {
            var unit = units.get(i);
            add(
                    "Xử lý phản ánh hiện trường đúng hạn",
                    "Phân công người trực và trả lời người dân trong hạn.",
                    unit(unit),
                    reports(List.of(unit)),
                    pace(Story.DIRECTED, i == joint ? LATE : IN_TIME));
        }
    }

    private static PastOrder.Aim reports(List<Unit> units) {
        return new PastOrder.Aim("PA-01", Direction.UP, 6, 75, 180, codes(units));
    }

    private void dossiers() {
        var units = story.landOffices();
        var before = Story.PILING_BEGAN + 16;
        add(
                "Giữ tỷ lệ giải quyết hồ sơ đúng hạn",
                "Không để phát sinh hồ sơ quá hạn trong quý.",
                unit(units.getFirst()),
                new PastOrder.Aim("HC-07", Direction.UP, 2, 21, 75, codes(units.subList(0, 1))),
                new PastOrder.Pace(start.minusDays(before), 60, 48));
        if (units.size() > 1) {
            add(
                    "Giảm hồ sơ đất đai quá hạn",
                    "Rà soát từng hồ sơ tồn, cam kết ngày trả kết quả với người dân.",
                    unit(units.get(1)),
                    new PastOrder.Aim("HC-07", Direction.UP, 5, 14, 70, codes(units.subList(1, 2))),
                    new PastOrder.Pace(start.minusDays(40), 60, 30));
        }
    }

    private PastOrder.Pace pace(int daysAgo, int done) {
        return new PastOrder.Pace(start.minusDays(daysAgo), TERM, done);
    }

    private static vn.toancanh.task.Unit unit(Unit unit) {
        return new vn.toancanh.task.Unit(unit.area().code().value(), unit.area().name().vi());
    }

    private static List<AreaCode> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.area().code()).toList();
    }

    private void add(
            String title,
            String requirement,
            vn.toancanh.task.Unit lead,
            PastOrder.@org.jspecify.annotations.Nullable Aim aim,
            PastOrder.Pace pace) {
        orders.add(new PastOrder(orders.size() + 1, title, requirement, lead, aim, pace));
    }
}
