package it.sportello.ask.campaigns.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Page;
import it.sportello.ask.campaigns.Tally;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/**
 * A page is the truth, and its sums stand in the office's document under its number with its version. The sums are written after the
 * page: killed in between, they are written by whoever touches the page next, and a turn that is played again touches it.
 */
@Singleton
class MongoInvitations implements Invitations {

    private final MongoCollection<Document> pages;
    private final MongoCollection<Document> sums;
    private final MongoCollection<Document> seen;
    private final Places places;

    MongoInvitations(Store store) {
        pages = store.collection("campaign-pages");
        sums = store.collection("campaign-sums");
        seen = store.collection("campaign-seen");
        places = new Places(store.collection("campaign-places"));
    }

    @Override
    public Set<String> take(String questionnaire, Collection<String> contacts, Place place, Set<String> over) {
        return places.take(questionnaire, contacts, place, over);
    }

    @Override
    public Map<String, Place> places(String questionnaire, Collection<String> contacts) {
        return places.find(questionnaire, contacts);
    }

    @Override
    public void begin(String campaign, String office) {
        sums.deleteOne(eq(campaign + "/" + office));
    }

    @Override
    public void lay(Page page) {
        pages.replaceOne(eq(page.id()), PageDocuments.write(page), new ReplaceOptions().upsert(true));
        sums.updateOne(eq(page.campaign() + "/" + page.office()), sum(page), new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Page> page(String campaign, String office, int number) {
        return Optional.ofNullable(pages.find(eq(Page.id(campaign, office, number))).first()).map(PageDocuments::read);
    }

    @Override
    public Page change(Place place, UnaryOperator<Page> change) {
        while (true) {
            Page before = page(place.campaign(), place.office(), place.number())
                    .orElseThrow(() -> new NoSuchElementException("no page " + place));
            Page after = change.apply(before);
            if (after.equals(before)) {
                summed(before);
                return before;
            }
            Page next = after.next();
            if (pages.replaceOne(and(eq(next.id()), eq("version", before.version())), PageDocuments.write(next)).getModifiedCount() == 1) {
                summed(next);
                return next;
            }
        }
    }

    private void summed(Page page) {
        String version = "pages." + page.number() + ".version";
        sums.updateOne(and(eq(page.campaign() + "/" + page.office()), or(exists(version, false), lt(version, page.version()))), sum(page));
    }

    private static Bson sum(Page page) {
        return set("pages." + page.number(), PageDocuments.write(page.tally()).append("version", page.version()));
    }

    @Override
    public Tally sums(String campaign, String office) {
        return sums(campaign, List.of(office)).getOrDefault(office, Tally.NONE);
    }

    @Override
    public Map<String, Tally> sums(String campaign, List<String> offices) {
        Map<String, Tally> all = new HashMap<>();
        sums.find(in("_id", offices.stream().map(office -> campaign + "/" + office).toList())).forEach(found -> {
            Tally tally = Tally.NONE;
            for (Object page : found.get("pages", Document.class).values()) {
                tally = tally.plus(PageDocuments.tally((Document) page));
            }
            all.put(found.getString("_id").substring(campaign.length() + 1), tally);
        });
        return all;
    }

    @Override
    public Map<Integer, Long> seen(String broadcast) {
        Document found = seen.find(eq(broadcast)).first();
        Map<Integer, Long> versions = new TreeMap<>();
        if (found != null) {
            found.get("chunks", Document.class).forEach((number, version) -> versions.put(Integer.valueOf(number), (Long) version));
        }
        return versions;
    }

    @Override
    public void saw(String broadcast, Map<Integer, Long> versions) {
        if (!versions.isEmpty()) {
            List<Bson> sets = new ArrayList<>();
            versions.forEach((number, version) -> sets.add(set("chunks." + number, version)));
            seen.updateOne(eq(broadcast), combine(sets), new UpdateOptions().upsert(true));
        }
    }
}
