package it.sportello.office.staff.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import it.sportello.office.staff.openid.Subjects;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.Optional;

/** {@code _id} is the account; the subject is unique, and only its digest is kept. */
@Singleton
class MongoSubjects implements Subjects {

    private final MongoCollection<Document> subjects;

    MongoSubjects(Store store) {
        this.subjects = store.collection("staff-subjects", Store.Index.unique("subject"));
    }

    @Override
    public Optional<String> account(String digest) {
        return Optional.ofNullable(subjects.find(Filters.eq("subject", digest)).first()).map(found -> found.getString("_id"));
    }

    @Override
    public boolean bind(String account, String digest) {
        try {
            subjects.insertOne(new Document("_id", account).append("subject", digest));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return account(digest).filter(account::equals).isPresent();
        }
    }
}
