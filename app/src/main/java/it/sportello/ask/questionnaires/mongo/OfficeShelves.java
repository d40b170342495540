package it.sportello.ask.questionnaires.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.Sheets;
import org.bson.Document;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

/**
 * The sheets of an office in the order in which they were opened: page documents {@code _id: office/n} of a hundred, each with what it
 * takes to choose without reading the sheets; {@code _id: office} says which page is the last. A campaign of 13,505 is 136 pages, and
 * opening a sheet writes one of them.
 */
final class OfficeShelves {

    private static final int PAGE = 100;
    /** Sheets found before a list is long enough, and pages looked through before it gives up for now. */
    private static final int ENOUGH = 50;
    private static final int LOOKED = 30;
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> shelves;

    OfficeShelves(MongoCollection<Document> shelves) {
        this.shelves = shelves;
    }

    /** @param names page by name of the sheet; @param older page to go on at, or {@code null} */
    record Found(Map<String, String> names, Integer older) {
    }

    /** Names a sheet on the last page, or on a new one. @return which */
    String place(Sheet sheet) {
        String office = office(sheet.opening().office());
        for (int page = last(office); ; page++) {
            String id = office + "/" + page;
            if (shelves.updateOne(and(eq("_id", id), lt("count", PAGE)), new Document("$inc", new Document("count", 1))
                    .append("$set", new Document(field(sheet.id()), row(sheet)))).getMatchedCount() == 1 || begun(id, sheet)) {
                shelves.updateOne(eq("_id", office), new Document("$max", new Document("last", page)), new UpdateOptions().upsert(true));
                return id;
            }
        }
    }

    private boolean begun(String id, Sheet sheet) {
        try {
            shelves.insertOne(new Document("_id", id).append("count", 1).append("sheets", new Document(key(sheet.id()), row(sheet))));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != DUPLICATE) {
                throw e;
            }
            return false;
        }
    }

    void put(String page, Sheet sheet) {
        shelves.updateOne(eq("_id", page), new Document("$set", new Document(field(sheet.id()), row(sheet))));
    }

    /** One page after the other from the latest on, until there is enough to show or enough was looked through. */
    Found find(String of, Sheets.Filter filter, Integer from) {
        String office = office(of);
        int page = from == null ? last(office) : Math.min(from, last(office));
        int end = page - LOOKED;
        Map<String, String> names = new LinkedHashMap<>();
        for (; page >= 0 && page > end && names.size() < ENOUGH; page--) {
            String id = office + "/" + page;
            Document found = shelves.find(eq("_id", id)).first();
            if (found != null) {
                found.get("sheets", Document.class).forEach((name, row) -> {
                    if (fits((Document) row, filter)) {
                        names.put(new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8), id);
                    }
                });
            }
        }
        return new Found(names, page < 0 ? null : page);
    }

    Set<String> among(Collection<String> offices) {
        Set<String> begun = shelves.find(in("_id", offices.stream().map(OfficeShelves::office).toList())).map(found -> found.getString("_id")).into(new HashSet<>());
        return offices.stream().filter(office -> begun.contains(office(office))).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean fits(Document row, Sheets.Filter filter) {
        return (filter.state() == null || filter.state().name().equals(row.getString("state")))
                && (filter.questionnaire() == null || filter.questionnaire().equals(row.getString("questionnaire")))
                && (filter.band() == null || row.get("bands", Document.class).entrySet().stream()
                        .anyMatch(band -> filter.band().equals(band.getKey() + "/" + band.getValue())));
    }

    private int last(String office) {
        Document found = shelves.find(eq("_id", office)).first();
        return found == null ? 0 : found.getInteger("last");
    }

    static String field(String sheet) {
        return "sheets." + key(sheet);
    }

    /** Whoever brings people names them, also by what cannot stand in the name of a field. */
    private static String key(String sheet) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static Document row(Sheet sheet) {
        return new Document("state", sheet.state().name()).append("questionnaire", sheet.opening().questionnaire())
                .append("bands", sheet.filed() == null ? new Document() : new Document(Map.copyOf(sheet.filed().held())));
    }

    private static String office(String code) {
        return code == null ? "-" : code;
    }
}
