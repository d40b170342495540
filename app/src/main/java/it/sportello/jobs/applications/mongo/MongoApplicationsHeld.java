package it.sportello.jobs.applications.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import it.sportello.jobs.applications.Application;
import it.sportello.jobs.applications.Applications;
import it.sportello.office.rights.Facts;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.ids.Ids;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

/**
 * An application stays counted, under a name that leads nowhere: the person's own is in their documents' ids, and may be known to who
 * brought them in a list. The new name takes the old one's place in the set of the vacancy in one write, so that no count ever moves.
 */
@Singleton
class MongoApplicationsHeld implements Holdings {

    private static final String NAME = "nobody";
    private static final String NOBODY = "gone-";

    private final Applications applications;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> sets;
    private final Ids ids;

    MongoApplicationsHeld(Store store, Applications applications, Ids ids) {
        this.applications = applications;
        this.ids = ids;
        documents = store.collection("applications");
        sets = store.collection("application-sets");
    }

    @Override
    public String title() {
        return "Candidature";
    }

    @Override
    public Set<String> collections() {
        return Set.of("applications", "application-sets");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return all(subject).stream().map(one -> Facts.of("Offerta", one.title()).and("Codice", one.vacancy()).and("Ricevuta", one.receipt())
                .and("Quando", one.at()).and("Stato", one.state().label()).map()).toList();
    }

    @Override
    public Fate fate(Subject subject) {
        int count = all(subject).size();
        return count == 0 ? Fate.NOTHING : Fate.goes(count, "Di chi è una candidatura, con la sua ricevuta.", "candidature: di chi sono, con le ricevute.")
                .staying("Il numero delle candidature a ogni offerta e il loro stato, senza la persona: serve ai conti dell'ufficio.");
    }

    @Override
    public boolean erase(Subject subject) {
        for (String contact : subject.ids()) {
            if (!applications.ofPerson(contact).stream().allMatch(this::forget)) {
                return false;
            }
            sets.deleteOne(eq("p/" + contact));
        }
        return true;
    }

    /** The nameless one is named by the old one's document, so that a second try after a crash finds it and makes no third. */
    private boolean forget(Application application) {
        documents.updateOne(and(eq(application.id()), exists(NAME, false)), set(NAME, NOBODY + ids.next()));
        Document old = documents.find(eq(application.id())).first();
        if (old == null) {
            return true;
        }
        String nobody = old.getString(NAME);
        Document nameless = new Document("_id", Application.id(application.vacancy(), nobody)).append("vacancy", application.vacancy())
                .append("contact", nobody).append("title", application.title()).append("receipt", nobody).append("call", nobody)
                .append("at", old.getDate("at")).append("state", old.getString("state")).append("since", old.getDate("since"));
        documents.replaceOne(eq(nameless.getString("_id")), nameless, new ReplaceOptions().upsert(true));
        if (!renamed(application, nobody)) {
            return false;
        }
        documents.deleteOne(eq(application.id()));
        return true;
    }

    private boolean renamed(Application application, String nobody) {
        String shard = MongoApplications.shard(application.vacancy(), application.contact());
        Document found = sets.find(eq(shard)).first();
        List<String> before = found == null ? List.of() : found.getList("names", String.class);
        if (!before.contains(application.contact())) {
            return true;
        }
        List<String> after = new ArrayList<>(before);
        after.replaceAll(name -> name.equals(application.contact()) ? nobody : name);
        return sets.updateOne(and(eq(shard), eq("names", before)), set("names", after)).getMatchedCount() == 1;
    }

    private List<Application> all(Subject subject) {
        return subject.ids().stream().flatMap(id -> applications.ofPerson(id).stream()).toList();
    }
}
