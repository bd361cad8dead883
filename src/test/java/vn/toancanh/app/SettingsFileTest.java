package vn.toancanh.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.Theme;

class SettingsFileTest {
    @TempDir Path data;

    @Test
    void whatAPersonChoseIsThereAtTheNextStart() {
        var chosen = new Settings(Locale.of("en"), Theme.CONTRAST, 1.5, true, "analyst", 60, true);

        new SettingsFile(data).save(chosen);

        assertEquals(chosen, new SettingsFile(data).settings());
    }

    @Test
    void aDamagedFileCountsAsAbsent() throws Exception {
        Files.write(data.resolve("settings.properties"), new byte[] {'\\', 'u', 'x', -1, -2});

        assertEquals(Settings.DEFAULT, new SettingsFile(data).settings());
    }

    @Test
    void choicesAndWindowsDoNotOverwriteEachOther() {
        var file = new SettingsFile(data);
        file.saveWindow("DESK", "1,2,300,400,false");

        file.save(Settings.DEFAULT.withTextScale(2));

        assertEquals("1,2,300,400,false", file.window("DESK"));
    }

    @Test
    void textIsNeverScaledBeyondTwoHundredPercent() throws Exception {
        Files.writeString(data.resolve("settings.properties"), "textScale=9");

        assertEquals(2, new SettingsFile(data).settings().textScale());
    }
}
