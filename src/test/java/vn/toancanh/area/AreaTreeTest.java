package vn.toancanh.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

class AreaTreeTest {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = MERGER.minusDays(1);
    private static final Validity OLD = new Validity(LocalDate.of(2000, 1, 1), MERGER);
    private static final Validity NEW = new Validity(MERGER, null);

    private static final Area NATION = area("VN", "Việt Nam", AreaLevel.NATION, null);
    private static final Area PROVINCE = area("01", "Tỉnh Sao Mai", AreaLevel.PROVINCE, "VN");
    private static final Area DA = commune("00001", "Đa Phước", Validity.ALWAYS);
    private static final Area DUONG = commune("00002", "Dương Xá", Validity.ALWAYS);
    private static final Area GONE = commune("00003", "An Cũ", OLD);
    private static final Area BORN = commune("00004", "An Mới", NEW);
    private static final AreaTree TREE =
            new AreaTree(List.of(PROVINCE, DA, DUONG, GONE, BORN, NATION));

    @Test
    void theRootIsTheUnitWithoutAParent() {
        assertEquals(Optional.of(NATION), TREE.root());
        assertEquals(Optional.empty(), AreaTree.EMPTY.root());
    }

    @Test
    void childrenAreThoseOfTheDayInVietnameseOrder() {
        assertEquals(List.of(GONE, DUONG, DA), TREE.children(PROVINCE.code(), BEFORE));
        assertEquals(List.of(BORN, DUONG, DA), TREE.children(PROVINCE.code(), MERGER));
        assertEquals(List.of(BORN, DUONG, DA), TREE.siblings(DA.code(), MERGER));
        assertEquals(List.of(), TREE.siblings(NATION.code(), MERGER));
    }

    @Test
    void communesOfTheNationAreThoseOfItsProvinces() {
        assertEquals(List.of(BORN, DUONG, DA), TREE.communes(NATION.code(), MERGER));
        assertEquals(List.of(DA), TREE.communes(DA.code(), MERGER));
        assertEquals(List.of(), TREE.communes(new AreaCode("99"), MERGER));
    }

    @Test
    void theLeavesAreCommunesOnlyWhereSomeAreKnown() {
        assertEquals(AreaLevel.COMMUNE, TREE.leaves());
        assertEquals(AreaLevel.PROVINCE, new AreaTree(List.of(NATION, PROVINCE)).leaves());
    }

    @Test
    void theSubtreeStartsWithTheUnitItself() {
        assertEquals(
                List.of(NATION, PROVINCE, BORN, DUONG, DA), TREE.subtree(NATION.code(), MERGER));
        assertEquals(List.of(), TREE.subtree(GONE.code(), MERGER));
    }

    @Test
    void thePathLeadsFromTheRootToTheUnit() {
        assertEquals(List.of(NATION, PROVINCE, DA), TREE.pathTo(DA.code()));
        assertEquals(2, TREE.depth(DA.code()));
        assertEquals(0, TREE.depth(NATION.code()));
        assertEquals(List.of(), TREE.pathTo(new AreaCode("99")));
        assertTrue(TREE.isWithin(DA.code(), PROVINCE.code()));
        assertTrue(TREE.isWithin(DA.code(), DA.code()));
        assertFalse(TREE.isWithin(PROVINCE.code(), DA.code()));
    }

    @Test
    void aCircleOfParentsIsNamed() {
        var one = area("10", "Một", AreaLevel.PROVINCE, "11");
        var two = area("11", "Hai", AreaLevel.PROVINCE, "10");

        assertRefused("unit 10 belongs to itself by a circle", one, two);
    }

    @Test
    void aParentNobodyKnowsIsNamed() {
        assertRefused("unit 01 belongs to VN, which is unknown", PROVINCE);
    }

    @Test
    void aCodeGivenTwiceIsNamed() {
        assertRefused("unit VN is given twice", NATION, NATION);
    }

    @Test
    void twoRootsAreRefused() {
        var other = area("LA", "Lào", AreaLevel.NATION, null);

        assertRefused("2 units belong to no other", NATION, other);
    }

    private static void assertRefused(String sentence, Area... areas) {
        var thrown =
                assertThrows(IllegalArgumentException.class, () -> new AreaTree(List.of(areas)));
        var message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains(sentence), message);
    }

    private static Area commune(String code, String name, Validity valid) {
        return new Area(
                new AreaCode(code),
                Bilingual.same(name),
                AreaLevel.COMMUNE,
                PROVINCE.code(),
                valid);
    }

    private static Area area(String code, String name, AreaLevel level, @Nullable String parent) {
        return new Area(
                new AreaCode(code),
                Bilingual.same(name),
                level,
                parent == null ? null : new AreaCode(parent),
                Validity.ALWAYS);
    }
}
