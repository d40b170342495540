package it.sportello.office.staff.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.office.staff.StaffSession;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.bson.conversions.Bson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One document an account, sessions included. The list for people is read by the ids of one roster document, which is
 * written first: an id there without an account is a crash in between, and is passed over.
 */
@Singleton
class MongoStaffMembers implements StaffMembers {

    private static final String ROSTER = "all";
    private static final int SESSIONS = 10;

    private final MongoCollection<Document> staff;
    private final MongoCollection<Document> rosters;

    MongoStaffMembers(Store store) {
        this.staff = store.collection("staff", Store.Index.unique("email"));
        this.rosters = store.collection("staff-rosters");
    }

    @Override
    public Optional<StaffMember> find(String id) {
        return Optional.ofNullable(staff.find(Filters.eq("_id", id)).first()).map(StaffDocuments::member);
    }

    @Override
    public Optional<StaffMember> byEmail(String email) {
        return Optional.ofNullable(staff.find(Filters.eq("email", email.strip().toLowerCase(Locale.ROOT))).first())
                .map(StaffDocuments::member);
    }

    @Override
    public List<StaffMember> all() {
        Document roster = rosters.find(Filters.eq("_id", ROSTER)).first();
        if (roster == null) {
            return List.of();
        }
        return staff.find(Filters.in("_id", roster.getList("members", String.class)))
                .map(StaffDocuments::member).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing((StaffMember each) -> each.name().toLowerCase(Locale.ITALIAN))
                        .thenComparing(StaffMember::email)).toList();
    }

    @Override
    public boolean add(StaffMember member) {
        rosters.updateOne(Filters.eq("_id", ROSTER), Updates.addToSet("members", member.id()), new UpdateOptions().upsert(true));
        try {
            staff.insertOne(StaffDocuments.fields(member).append("_id", member.id())
                    .append("sessions", List.of()).append("version", member.version()));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            rosters.updateOne(Filters.eq("_id", ROSTER), Updates.pull("members", member.id()));
            return false;
        }
    }

    @Override
    public boolean change(StaffMember member) {
        return write(member, StaffDocuments.fields(member));
    }

    @Override
    public boolean changeAndSignOut(StaffMember member) {
        return write(member, StaffDocuments.fields(member).append("sessions", List.of()));
    }

    private boolean write(StaffMember member, Document fields) {
        Bson unchanged = Filters.and(Filters.eq("_id", member.id()), Filters.eq("version", member.version()));
        return staff.updateOne(unchanged, new Document("$set", fields).append("$inc", new Document("version", 1L)))
                .getModifiedCount() == 1;
    }

    @Override
    public void open(String id, StaffSession session) {
        staff.updateOne(Filters.eq("_id", id),
                Updates.pushEach("sessions", List.of(StaffDocuments.session(session)), new PushOptions().slice(-SESSIONS)));
    }

    @Override
    public void close(String id, String session) {
        staff.updateOne(Filters.eq("_id", id), Updates.pull("sessions", new Document("id", session)));
    }
}
