package it.sportello.ask.campaigns.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.platform.store.Store;
import it.sportello.platform.time.Rome;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addToSet;

/** A year's list is written before the campaign: it may name one in vain, never miss one. */
@Singleton
class MongoCampaigns implements Campaigns {

    private static final int READ_AT_ONCE = 100;

    private final MongoCollection<Document> campaigns;
    private final MongoCollection<Document> years;

    MongoCampaigns(Store store) {
        campaigns = store.collection("campaigns");
        years = store.collection("campaign-years");
    }

    @Override
    public void add(Campaign campaign) {
        years.updateOne(eq(String.valueOf(campaign.plan().created().atZone(Rome.ZONE).getYear())), addToSet("campaigns", campaign.id()),
                new UpdateOptions().upsert(true));
        campaigns.insertOne(CampaignDocuments.write(campaign));
    }

    @Override
    public Optional<Campaign> find(String id) {
        return Optional.ofNullable(campaigns.find(eq(id)).first()).map(CampaignDocuments::read);
    }

    @Override
    public Campaign change(String id, UnaryOperator<Campaign> change) {
        while (true) {
            Campaign before = find(id).orElseThrow(() -> new NoSuchElementException("no campaign " + id));
            Campaign after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            Campaign next = after.next();
            if (campaigns.replaceOne(and(eq(id), eq("version", before.version())), CampaignDocuments.write(next)).getModifiedCount() == 1) {
                return next;
            }
        }
    }

    @Override
    public List<Campaign> of(int year) {
        Document found = years.find(eq(String.valueOf(year))).first();
        List<String> ids = found == null ? List.of() : found.getList("campaigns", String.class);
        List<Campaign> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            campaigns.find(in("_id", ids.subList(from, Math.min(ids.size(), from + READ_AT_ONCE)))).map(CampaignDocuments::read).into(all);
        }
        all.sort(Comparator.comparing((Campaign one) -> one.plan().created()).thenComparing(Campaign::id).reversed());
        return all;
    }
}
