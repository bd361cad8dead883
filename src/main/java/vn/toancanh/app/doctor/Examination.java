package vn.toancanh.app.doctor;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.cache.FileCheck;
import vn.toancanh.cache.Profile;
import vn.toancanh.sync.Diagnosis;
import vn.toancanh.sync.FeedState;

/**
 * What the doctor found at one moment.
 *
 * @param unreadable folders among the profiles that are none
 */
record Examination(
        Instant at,
        Versions versions,
        Folder folder,
        List<ProfileState> profiles,
        List<Path> unreadable) {

    /**
     * The data directory.
     *
     * @param writable whether it can be written, or made when it is not there
     * @param freeBytes left on its disk, -1 when it cannot be told
     */
    record Folder(Path root, boolean exists, boolean writable, long freeBytes) {}

    /**
     * @param warehouse null for the simulated province, which is not on any network
     */
    record ProfileState(
            Profile profile,
            List<FileCheck> files,
            Contents contents,
            Diagnosis.@Nullable Reach warehouse) {
        ProfileState {
            files = List.copyOf(files);
        }

        /** Whether the times of its feeds and sources are those of the simulated province. */
        boolean simulatedClock() {
            return profile.known().simulated();
        }

        boolean damaged() {
            return contents.error() != null
                    || files.stream().anyMatch(file -> file.state() == FileCheck.State.DAMAGED);
        }
    }

    /**
     * What the local copy says of its readings.
     *
     * @param error why a file that is there cannot be read, else null
     */
    record Contents(
            List<FeedState> feeds, List<Diagnosis.SourceCheck> sources, @Nullable ErrorCode error) {
        /** Of a profile that has no copy yet, or a damaged one. */
        static final Contents NONE = new Contents(List.of(), List.of(), null);

        Contents {
            feeds = List.copyOf(feeds);
            sources = List.copyOf(sources);
        }
    }

    Examination {
        profiles = List.copyOf(profiles);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * False when something on this computer is damaged. A warehouse that does not answer is not
     * damage: the program is made to go on without it.
     */
    boolean sound() {
        return folder.writable()
                && unreadable.isEmpty()
                && profiles.stream().noneMatch(ProfileState::damaged);
    }

    /**
     * Since the last complete answer; null when there never was one, or when it was given at a time
     * of the simulated clock, which has no distance from that of this computer.
     */
    @Nullable Duration lag(ProfileState profile, FeedState feed) {
        var last = feed.lastGood();
        return last == null || profile.simulatedClock() ? null : Duration.between(last, at);
    }
}
