package it.sportello.people.passes;

import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

/** A day after its end nobody is told any more that a link has ended: it is unknown. */
@Singleton
class ForgetPass implements DueHandler {

    static final String KIND = "passes.forget";

    private final Passes passes;

    ForgetPass(Passes passes) {
        this.passes = passes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String digest) {
        passes.forget(digest);
    }
}
