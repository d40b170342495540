package it.sportello.talk.broadcasts.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.broadcasts.Broadcast;
import it.sportello.talk.broadcasts.BroadcastState;
import it.sportello.talk.broadcasts.running.Steer;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A button of a broadcast's page.
 *
 * @param path where its form goes
 * @param tone {@code danger} for what cannot be undone, {@code go} for what sends
 */
@Introspected
record Steering(String path, String label, String question, String tone) {

    /** What holds back, and asking, anyone of the office may do; what sends takes a manager. */
    private static final Set<Steer.Wish> EVERYBODY = EnumSet.of(Steer.Wish.ASK, Steer.Wish.PAUSE, Steer.Wish.STOP, Steer.Wish.WITHDRAW);

    static List<Steering> of(Broadcast broadcast, SignedIn who) {
        return Stream.of(Steer.Wish.values()).filter(wish -> Steer.mayWish(wish, broadcast.state()) && may(wish, who))
                .filter(wish -> wish != Steer.Wish.ASK || !who.manages())
                .filter(wish -> wish != Steer.Wish.APPROVE || !who.id().equals(broadcast.author()))
                .map(wish -> of(wish, broadcast)).toList();
    }

    static boolean may(Steer.Wish wish, SignedIn who) {
        return EVERYBODY.contains(wish) || who.manages();
    }

    static Optional<Steer.Wish> wish(String name) {
        return Stream.of(Steer.Wish.values()).filter(wish -> name(wish).equals(name)).findFirst();
    }

    private static String name(Steer.Wish wish) {
        return wish.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Steering of(Steer.Wish wish, Broadcast broadcast) {
        String path = "/broadcasts/" + broadcast.id() + "/" + name(wish);
        int people = broadcast.plan().people();
        return switch (wish) {
            case ASK -> new Steering(path, "Chiedi il sì per inviare", "La richiesta arriva ai responsabili del tuo ufficio. Finché non dicono sì non parte niente.", "go");
            case START -> new Steering(path, "Invia", "Vuoi inviare a " + people + (people == 1 ? " persona?" : " persone?"), "go");
            case APPROVE -> new Steering(path, "Approva e invia", "Hai letto il testo? Va a " + people + " persone.", "go");
            case WITHDRAW -> new Steering(path, "Riporta in bozza", "L'invio torna in bozza e non parte.", "info");
            case PAUSE -> new Steering(path, "Metti in pausa", "Chi aspetta non riceve niente finché non riprendi.", "info");
            case RESUME -> new Steering(path, "Riprendi", "L'invio continua con chi ancora aspetta.", "go");
            case STOP -> broadcast.state() == BroadcastState.DRAFT
                    ? new Steering(path, "Scarta la bozza", "Nessuno riceve niente, e questa bozza non si può più inviare.", "danger")
                    : new Steering(path, "Ferma per sempre", "Chi non ha ancora ricevuto non riceverà niente. Non si può riprendere.", "danger");
            case CLOSE_UNKNOWN -> new Steering(path, "Chiudi con gli esiti incerti",
                    "Gli esiti incerti restano tali: nessuno riceve il testo una seconda volta.", "info");
        };
    }
}
