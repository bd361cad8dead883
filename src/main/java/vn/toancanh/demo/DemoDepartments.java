package vn.toancanh.demo;

import java.util.List;
import vn.toancanh.base.Bilingual;
import vn.toancanh.warehouse.ServedUnit;

/** The departments of the simulated province: those every province has. */
final class DemoDepartments {
    static final String AGRICULTURE = "SO-NNMT";

    static final List<ServedUnit> ALL =
            List.of(
                    office("VP-UBND", "Văn phòng Ủy ban nhân dân tỉnh", "Office of the Committee"),
                    office("SO-NV", "Sở Nội vụ", "Home Affairs"),
                    office("SO-TC", "Sở Tài chính", "Finance"),
                    office("SO-XD", "Sở Xây dựng", "Construction"),
                    office(
                            AGRICULTURE,
                            "Sở Nông nghiệp và Môi trường",
                            "Agriculture and Environment"),
                    office("SO-CT", "Sở Công Thương", "Industry and Trade"),
                    office("SO-KHCN", "Sở Khoa học và Công nghệ", "Science and Technology"),
                    office("SO-GDDT", "Sở Giáo dục và Đào tạo", "Education and Training"),
                    office("SO-YT", "Sở Y tế", "Health"),
                    office(
                            "SO-VHTTDL",
                            "Sở Văn hoá, Thể thao và Du lịch",
                            "Culture, Sports and Tourism"),
                    office("SO-TP", "Sở Tư pháp", "Justice"),
                    office("CA-TINH", "Công an tỉnh", "Provincial Police"),
                    office("TT-TINH", "Thanh tra tỉnh", "Provincial Inspectorate"));

    private DemoDepartments() {}

    private static ServedUnit office(String code, String vi, String en) {
        return ServedUnit.department(code, new Bilingual(vi, en));
    }
}
