package it.sportello.jobs.notices;

import jakarta.inject.Singleton;

import java.util.function.UnaryOperator;

/** A person adds a wish, takes one back, or is not interested in a vacancy. Each is done once, however often it is asked. */
@Singleton
public class ChangeNotices {

    /** What came of a new wish. */
    public enum Subscribed { DONE, TOO_MANY }

    private final Subscribers subscribers;
    private final WeeklySends sends;

    ChangeNotices(Subscribers subscribers, WeeklySends sends) {
        this.subscribers = subscribers;
        this.sends = sends;
    }

    /** @param most vacancies in a week, whoever sends; 0 leaves it as it was */
    public Subscribed subscribe(String contact, Subscription wish, int most) {
        Subscriber now = change(contact, subscriber -> subscriber.has(wish.id())
                || subscriber.wishes().size() >= Subscriber.MOST_WISHES
                ? subscriber : subscriber.with(wish, most > 0 ? most : subscriber.most()));
        sends.wanted(contact, now.most());
        return now.has(wish.id()) ? Subscribed.DONE : Subscribed.TOO_MANY;
    }

    public void cancel(String contact, String subscription) {
        change(contact, subscriber -> subscriber.has(subscription) ? subscriber.without(subscription) : subscriber);
    }

    /** @param reason in the person's words or by a code; may be empty */
    public void notInterested(String contact, String vacancy, String reason) {
        change(contact, subscriber -> reason.equals(subscriber.not().get(vacancy))
                ? subscriber : subscriber.refusing(vacancy, reason));
    }

    private Subscriber change(String contact, UnaryOperator<Subscriber> change) {
        while (true) {
            Subscriber kept = subscribers.find(contact);
            Subscriber changed = change.apply(kept);
            if (changed == kept || subscribers.save(changed)) {
                return changed;
            }
        }
    }
}
