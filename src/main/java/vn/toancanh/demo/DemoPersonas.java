package vn.toancanh.demo;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.AreaCode;
import vn.toancanh.warehouse.Person;

/** The people one can be in the demo. All names are invented. */
public final class DemoPersonas {
    private static final List<String> READ = List.of("read:public");
    private static final List<String> PROPOSE = List.of("read:public", "propose");
    private static final List<String> DIRECT =
            List.of("read:public", "acknowledge", "direct", "propose", "approve");
    private static final List<String> ANSWER =
            List.of("read:public", "acknowledge", "answer", "propose");
    private static final List<String> WATCH =
            List.of("read:public", "acknowledge", "answer", "propose", "warn");
    private static final List<String> OWN =
            List.of("read:public", "acknowledge", "answer", "propose", "approve");

    private DemoPersonas() {}

    /**
     * One of each persona of the contract but the guest.
     *
     * @param communes of today: the commune officer works in the first
     */
    static List<Person> of(AreaCode province, List<AreaCode> communes) {
        var own = List.of(province);
        var people = new ArrayList<Person>();
        var here = List.of(province.value());
        var first = communes.subList(0, 1);
        var commune = first.stream().map(AreaCode::value).toList();
        var office = List.of(DemoDepartments.AGRICULTURE);
        people.add(person("Trần Minh Khôi", "secretary", DIRECT, own).of(here));
        people.add(person("Lê Hải Đăng", "chairman", DIRECT, own).of(here));
        people.add(person("Nguyễn Thị Thu Hà", "vice-chairman", DIRECT, own).of(here));
        people.add(person("Phạm Quốc Vượng", "director", OWN, own).of(office));
        people.add(person("Võ Thị Bích Liên", "commune", ANSWER, first).of(commune));
        people.add(person("Đỗ Anh Tuấn", "analyst", PROPOSE, own));
        people.add(person("Huỳnh Văn Thạch", "duty-officer", WATCH, own).of(here));
        people.add(person("Bùi Thanh Mai", "ministry", READ, List.of(AreaCode.NATION)));
        return List.copyOf(people);
    }

    /** A ministry reads every province and directs none. */
    static List<Person> ofCountry(AreaCode country) {
        return List.of(person("Bùi Thanh Mai", "ministry", READ, List.of(country)));
    }

    private static Person person(
            String name, String persona, List<String> scopes, List<AreaCode> areas) {
        return new Person(name, persona, List.of(persona), scopes, areas);
    }
}
