package vn.toancanh.demo.warning;

import vn.toancanh.alert.capwrite.OwnWarning.Words;
import vn.toancanh.base.Bilingual;

/** What the simulated weather service says. */
final class DemoWords {
    private static final Bilingual STORM = new Bilingual("Bão", "Storm");

    static final Words FAR =
            new Words(
                    STORM,
                    new Bilingual(
                            "Tin bão khẩn cấp: bão số 6 hướng vào đất liền",
                            "Storm watch: storm no. 6 heads for land"),
                    simulated(
                            "Bão số 6 cách bờ khoảng 420 km, sức gió cấp 9, giật cấp 11.",
                            "Storm no. 6 is about 420 km off the coast, wind force 9, gusts 11."),
                    new Bilingual(
                            "Theo dõi tin bão; tàu thuyền về nơi tránh trú.",
                            "Follow the bulletins; boats return to shelter."));

    static final Words NEAR =
            new Words(
                    STORM,
                    new Bilingual(
                            "Bão số 6 đổ bộ trong 48 giờ tới, rủi ro thiên tai cấp 3",
                            "Storm no. 6 lands within 48 hours, hazard level 3"),
                    simulated(
                            "Gió mạnh cấp 10, giật cấp 12; mưa 200 đến 350 mm.",
                            "Wind force 10, gusts 12; rain of 200 to 350 mm."),
                    new Bilingual(
                            "Chằng chống nhà cửa; chuẩn bị sơ tán vùng trũng, ven biển.",
                            "Secure houses; prepare to leave low and coastal places."));

    static final Words HERE =
            new Words(
                    STORM,
                    new Bilingual(
                            "Bão số 6 đang đổ bộ: ở yên trong nhà kiên cố",
                            "Storm no. 6 is landing: stay in a solid house"),
                    simulated(
                            "Tâm bão ở ven bờ, gió cấp 10 đến 11, giật cấp 13.",
                            "The storm is at the coast, wind force 10 to 11, gusts 13."),
                    new Bilingual(
                            "Không ra đường; hoàn thành sơ tán; cắt điện nơi ngập.",
                            "Stay off the roads; end evacuation; cut power where it floods."));

    static final Words FLOOD =
            new Words(
                    new Bilingual("Lũ", "Flood"),
                    new Bilingual(
                            "Lũ trên các sông vượt báo động 2",
                            "Rivers above the second alarm level"),
                    simulated(
                            "Nước sông tiếp tục lên; ngập 0,5 đến 1,5 m ở các xã ven sông.",
                            "Rivers still rise; 0.5 to 1.5 m of water by the rivers."),
                    new Bilingual(
                            "Sơ tán người già, trẻ em, người bệnh trước.",
                            "Old people, children and the sick leave first."));

    static final Words DRILL =
            new Words(
                    new Bilingual("Sự cố hồ chứa", "Dam incident"),
                    new Bilingual(
                            "Diễn tập: xả lũ khẩn cấp hồ chứa, sơ tán hạ du",
                            "Exercise: emergency release of a reservoir"),
                    simulated(
                            "Bài tập của ban chỉ huy, không có nguy hiểm thật.",
                            "A task for the command; there is no real danger."),
                    null);

    static final Bilingual OVER =
            new Bilingual("Bão đã suy yếu, hết nguy hiểm", "The storm is over");

    private DemoWords() {}

    private static Bilingual simulated(String vi, String en) {
        return new Bilingual(vi + " Tình huống mô phỏng.", en + " Simulated.");
    }
}
