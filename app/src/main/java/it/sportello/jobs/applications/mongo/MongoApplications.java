package it.sportello.jobs.applications.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.jobs.applications.Application;
import it.sportello.jobs.applications.ApplicationState;
import it.sportello.jobs.applications.Applications;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/**
 * One document per application, {@code _id: vacancy/contact}: inserting it is what makes it once. Beside it, sets of names to
 * find it by: {@code p/contact} of vacancies, {@code v/vacancy/0..15} of contacts. Adding to a set twice changes nothing, so a
 * call played again after a crash completes what was missing, and the count of a vacancy is the size of its sets.
 */
@Singleton
class MongoApplications implements Applications {

    /** Sets per vacancy, so that 13,505 applicants (a notice of the Lazio region) are no large document. */
    private static final int SHARDS = 16;
    private static final int SLICE = 100;
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> applications;
    private final MongoCollection<Document> sets;

    MongoApplications(Store store) {
        this.applications = store.collection("applications", Store.Index.unique("receipt"));
        this.sets = store.collection("application-sets");
    }

    @Override
    public Optional<Application> find(String vacancy, String contact) {
        return Optional.ofNullable(applications.find(eq("_id", Application.id(vacancy, contact))).first())
                .map(MongoApplications::read);
    }

    @Override
    public Optional<Application> receipted(String receipt) {
        return Optional.ofNullable(applications.find(eq("receipt", receipt)).first()).map(MongoApplications::read);
    }

    @Override
    public Application add(Application application) {
        Application kept = application;
        try {
            applications.insertOne(write(application));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE) {
                throw e;
            }
            kept = find(application.vacancy(), application.contact()).orElseThrow();
        }
        name(shard(kept.vacancy(), kept.contact()), kept.contact());
        name("p/" + kept.contact(), kept.vacancy());
        return kept;
    }

    private void name(String set, String name) {
        sets.updateOne(eq("_id", set), new Document("$addToSet", new Document("names", name)), new UpdateOptions().upsert(true));
    }

    @Override
    public boolean move(Application moved, ApplicationState from) {
        return applications.updateOne(and(eq("_id", moved.id()), eq("state", from.name())),
                new Document("$set", new Document("state", moved.state().name()).append("since", Date.from(moved.since()))))
                .getMatchedCount() == 1;
    }

    @Override
    public List<Application> ofPerson(String contact) {
        List<String> ids = names(List.of("p/" + contact)).stream().map(vacancy -> Application.id(vacancy, contact)).toList();
        return byIds(ids).stream().sorted(Comparator.comparing(Application::at).reversed()).toList();
    }

    @Override
    public int count(String vacancy) {
        return names(shards(vacancy)).size();
    }

    @Override
    public List<Application> ofVacancy(String vacancy, int page, int size) {
        List<String> ids = names(shards(vacancy)).stream().map(contact -> Application.id(vacancy, contact)).toList();
        return byIds(ids).stream().sorted(Comparator.comparing(Application::at).thenComparing(Application::receipt))
                .skip((long) page * size).limit(size).toList();
    }

    private List<String> names(List<String> ids) {
        List<String> names = new ArrayList<>();
        sets.find(in("_id", ids)).forEach(set -> names.addAll(set.getList("names", String.class)));
        return names;
    }

    private List<Application> byIds(List<String> ids) {
        List<Application> found = new ArrayList<>(ids.size());
        for (int from = 0; from < ids.size(); from += SLICE) {
            applications.find(in("_id", ids.subList(from, Math.min(from + SLICE, ids.size()))))
                    .forEach(document -> found.add(read(document)));
        }
        return found;
    }

    private static List<String> shards(String vacancy) {
        return IntStream.range(0, SHARDS).mapToObj(n -> shard(vacancy, n)).toList();
    }

    static String shard(String vacancy, String contact) {
        return shard(vacancy, Math.floorMod(contact.hashCode(), SHARDS));
    }

    private static String shard(String vacancy, int n) {
        return "v/" + vacancy + "/" + n;
    }

    private static Document write(Application application) {
        return new Document("_id", application.id()).append("vacancy", application.vacancy())
                .append("contact", application.contact()).append("title", application.title())
                .append("receipt", application.receipt()).append("call", application.call())
                .append("at", Date.from(application.at())).append("state", application.state().name())
                .append("since", Date.from(application.since()));
    }

    private static Application read(Document document) {
        return new Application(document.getString("vacancy"), document.getString("contact"), document.getString("title"),
                document.getString("receipt"), document.getString("call"), document.getDate("at").toInstant(),
                ApplicationState.valueOf(document.getString("state")), document.getDate("since").toInstant());
    }
}
