package it.sportello.jobs.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A person's wishes.
 *
 * @param contact id
 * @param most    at most so many vacancies in a week, whoever sends; at least 1
 * @param wishes  at most {@link #MOST_WISHES}
 * @param not     why the person is not interested, by code of the vacancy; the latest {@link #MOST_REFUSED}
 * @param version counts the writes, 0 for one never written
 */
public record Subscriber(String contact, int most, List<Subscription> wishes, Map<String, String> not, long version) {

    public static final int MOST_WISHES = 5;
    /** Vacancies live for a month or two: older refusals can hardly meet theirs again. */
    public static final int MOST_REFUSED = 50;
    public static final int USUAL_MOST = 5;

    public Subscriber {
        wishes = List.copyOf(wishes);
    }

    public static Subscriber newcomer(String contact) {
        return new Subscriber(contact, USUAL_MOST, List.of(), Map.of(), 0);
    }

    /** Whether the person has said not to be interested in a vacancy. */
    boolean refused(String vacancy) {
        return not.containsKey(vacancy);
    }

    boolean has(String id) {
        return wishes.stream().anyMatch(wish -> wish.id().equals(id));
    }

    Subscriber with(Subscription wish, int mostNow) {
        List<Subscription> more = new ArrayList<>(wishes);
        more.add(wish);
        return new Subscriber(contact, mostNow, more, not, version + 1);
    }

    Subscriber without(String id) {
        return new Subscriber(contact, most, wishes.stream().filter(wish -> !wish.id().equals(id)).toList(), not, version + 1);
    }

    Subscriber refusing(String vacancy, String reason) {
        Map<String, String> refused = new java.util.LinkedHashMap<>(not);
        refused.remove(vacancy);
        refused.put(vacancy, reason);
        while (refused.size() > MOST_REFUSED) {
            refused.remove(refused.keySet().iterator().next());
        }
        return new Subscriber(contact, most, wishes, refused, version + 1);
    }
}
