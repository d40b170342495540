package it.sportello.jobs.notices.mongo;

import it.sportello.jobs.notices.Often;
import it.sportello.jobs.notices.Subscriber;
import it.sportello.jobs.notices.Subscription;
import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import org.bson.Document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A person's wishes as a sub-document: {@code {v: version, m: most, s: [wish], n: [[code, why]]}}. A wish is one string,
 * {@code occupation|place|km|contract|hours|licence|often|id}, with nothing where it does not matter: a hundred thousand people
 * are read whole for each vacancy, and eight fields would cost eight times as much to decode.
 */
final class SubscriberDocuments {

    private static final int FIELDS = 8;

    private SubscriberDocuments() {
    }

    static Document write(Subscriber subscriber) {
        Document person = new Document("v", subscriber.version()).append("m", subscriber.most())
                .append("s", subscriber.wishes().stream().map(SubscriberDocuments::write).toList());
        if (!subscriber.not().isEmpty()) {
            List<List<String>> refused = new ArrayList<>();
            subscriber.not().forEach((vacancy, why) -> refused.add(List.of(vacancy, why)));
            person.append("n", refused);
        }
        return person;
    }

    static Subscriber read(String contact, Document person) {
        Map<String, String> not = Map.of();
        List<?> refused = person.get("n", List.class);
        if (refused != null) {
            not = new LinkedHashMap<>();
            for (Object each : refused) {
                not.put((String) ((List<?>) each).get(0), (String) ((List<?>) each).get(1));
            }
        }
        List<Subscription> wishes = new ArrayList<>();
        person.getList("s", String.class).forEach(wish -> wishes.add(subscription(wish)));
        return new Subscriber(contact, person.getInteger("m"), wishes, not, person.getLong("v"));
    }

    private static String write(Subscription wish) {
        return String.join("|", text(wish.occupation()), text(wish.place()), String.valueOf(wish.radiusKm()),
                text(wish.contract()), text(wish.hours()), text(wish.licence()), wish.often().name(), wish.id());
    }

    /** The id is last because it alone may hold any character. */
    private static Subscription subscription(String wish) {
        String[] f = wish.split("\\|", FIELDS);
        return new Subscription(f[7], named(f[0], Function.identity()), named(f[1], Function.identity()),
                Integer.parseInt(f[2]), named(f[3], Contract::valueOf), named(f[4], Hours::valueOf),
                named(f[5], Licence::valueOf), Often.valueOf(f[6]));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> T named(String value, Function<String, T> read) {
        return value.isEmpty() ? null : read.apply(value);
    }
}
