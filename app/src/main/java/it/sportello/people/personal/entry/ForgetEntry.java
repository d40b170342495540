package it.sportello.people.personal.entry;

import it.sportello.platform.due.DueHandler;
import jakarta.inject.Singleton;

/** Sessions and codes that are over are not kept. */
@Singleton
class ForgetEntry implements DueHandler {

    static final String KIND = "own-page.forget";

    private final Challenges challenges;
    private final OwnSessions sessions;

    ForgetEntry(Challenges challenges, OwnSessions sessions) {
        this.challenges = challenges;
        this.sessions = sessions;
    }

    static String code(String contact, String key) {
        return "code " + contact + " " + key;
    }

    static String session(String id) {
        return "session " + id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(String ref) {
        String[] parts = ref.split(" ");
        if (parts[0].equals("code")) {
            challenges.forget(parts[1], parts[2]);
        } else {
            sessions.close(parts[1]);
        }
    }
}
