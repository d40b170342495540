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
 * A person's wishes as a sub-document with short names, for there are a hundred thousand. What does not matter is left out:
 * {@code {v, m: most, s: [{i: id, o: occupation, p: place, r: km, c: contract, h: hours, l: licence, f: often}], n: [[code, why]]}}.
 */
final class SubscriberDocuments {

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
        return new Subscriber(contact, person.getInteger("m"),
                person.getList("s", Document.class).stream().map(SubscriberDocuments::subscription).toList(), not,
                person.getLong("v"));
    }

    private static Document write(Subscription wish) {
        Document document = new Document("i", wish.id()).append("f", wish.often().name());
        put(document, "o", wish.occupation());
        put(document, "p", wish.place());
        put(document, "c", wish.contract() == null ? null : wish.contract().name());
        put(document, "h", wish.hours() == null ? null : wish.hours().name());
        put(document, "l", wish.licence() == null ? null : wish.licence().name());
        return wish.place() == null ? document : document.append("r", wish.radiusKm());
    }

    private static void put(Document document, String name, String value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static Subscription subscription(Document d) {
        return new Subscription(d.getString("i"), d.getString("o"), d.getString("p"), d.getInteger("r", 0),
                named(d, "c", Contract::valueOf), named(d, "h", Hours::valueOf), named(d, "l", Licence::valueOf),
                Often.valueOf(d.getString("f")));
    }

    private static <T> T named(Document document, String name, Function<String, T> read) {
        String value = document.getString(name);
        return value == null ? null : read.apply(value);
    }
}
