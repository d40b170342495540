package it.sportello.jobs.applications;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** The office takes an application one step further, or the person withdraws it. */
@Singleton
public class MoveApplication {

    /** What came of it. */
    public sealed interface Moved {

        record Done(Application application) implements Moved {
        }

        /** The table does not lead there from where it stands now. */
        record NotAllowed(Application application) implements Moved {
        }

        record Unknown() implements Moved {
        }
    }

    private final Applications applications;
    private final InstantSource clock;

    MoveApplication(Applications applications, InstantSource clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** Asked again for a state it is already in, it is done. */
    public Moved move(String vacancy, String contact, ApplicationState wanted) {
        Application kept = applications.find(vacancy, contact).orElse(null);
        if (kept == null) {
            return new Moved.Unknown();
        }
        if (kept.state() == wanted) {
            return new Moved.Done(kept);
        }
        if (!kept.state().mayBecome(wanted)) {
            return new Moved.NotAllowed(kept);
        }
        Application moved = kept.in(wanted, clock.instant());
        return applications.move(moved, kept.state()) ? new Moved.Done(moved) : move(vacancy, contact, wanted);
    }
}
