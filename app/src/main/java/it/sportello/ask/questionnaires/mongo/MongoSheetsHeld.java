package it.sportello.ask.questionnaires.mongo;

import com.mongodb.client.MongoCollection;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.ask.questionnaires.interview.CopySheets;
import it.sportello.office.rights.Fate;
import it.sportello.office.rights.Holdings;
import it.sportello.office.rights.Subject;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** The person's list goes last: after a crash it leads to what is still there. */
@Singleton
class MongoSheetsHeld implements Holdings {

    private final Sheets sheets;
    private final CopySheets copies;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> lists;
    private final MongoCollection<Document> shelves;
    private final MongoCollection<Document> interviews;
    private final MongoCollection<Document> indexes;

    MongoSheetsHeld(Store store, Sheets sheets, CopySheets copies) {
        this.sheets = sheets;
        this.copies = copies;
        documents = store.collection("sheets");
        lists = store.collection("sheet-lists");
        shelves = store.collection("sheet-shelves");
        interviews = store.collection("sheet-interviews");
        indexes = store.collection("national-indexes");
    }

    @Override
    public String title() {
        return "Questionari";
    }

    @Override
    public Set<String> collections() {
        return Set.of("sheets", "sheet-lists", "sheet-shelves", "sheet-interviews", "national-indexes");
    }

    @Override
    public List<Map<String, String>> copy(Subject subject) {
        return copies.of(subject.ids());
    }

    @Override
    public Fate fate(Subject subject) {
        return Fate.goes(sheets.ofPerson(subject.ids()).size(), "Un questionario, con risposte e punteggi.", "questionari, con risposte e punteggi.");
    }

    @Override
    public boolean erase(Subject subject) {
        for (Sheet sheet : sheets.ofPerson(subject.ids())) {
            Document kept = documents.find(eq(sheet.id())).first();
            if (kept != null && kept.getString("shelf") != null) {
                shelves.updateOne(eq(kept.getString("shelf")), new Document("$unset", new Document(OfficeShelves.field(sheet.id()), "")));
            }
            interviews.deleteOne(eq(sheet.id()));
            documents.deleteOne(eq(sheet.id()));
        }
        indexes.deleteMany(in("_id", subject.ids()));
        lists.deleteMany(in("_id", subject.ids()));
        return true;
    }
}
