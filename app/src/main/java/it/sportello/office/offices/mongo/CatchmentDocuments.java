package it.sportello.office.offices.mongo;

import it.sportello.office.offices.Offices;
import org.bson.Document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an office served, and since when: kept in the office's own document, so that it changes in the same write. */
final class CatchmentDocuments {

    /** Boundaries change a few times in a decade; corrections are more. */
    private static final int MOST = 100;

    private CatchmentDocuments() {
    }

    static List<Offices.Catchment> read(Document office) {
        return office.getList("catchments", Document.class, List.of()).stream().map(each -> new Offices.Catchment(
                each.getString("from") == null ? null : LocalDate.parse(each.getString("from")), Set.copyOf(each.getList("towns", String.class)))).toList();
    }

    /**
     * The newest first. Corrected twice on one day is one version; what was there before versions were kept has no first day.
     *
     * @param before the stored office, or {@code null} for a new one
     */
    static List<Document> next(Document before, Set<String> towns, LocalDate today) {
        List<Document> versions = new ArrayList<>();
        if (before != null) {
            versions.addAll(before.getList("catchments", Document.class, List.of()));
            List<String> known = before.getList("towns", String.class, List.of());
            if (versions.isEmpty() && !known.isEmpty()) {
                versions.add(new Document("from", null).append("towns", known));
            }
        }
        boolean same = versions.isEmpty() ? towns.isEmpty() : Set.copyOf(versions.getFirst().getList("towns", String.class)).equals(towns);
        if (!same) {
            if (!versions.isEmpty() && today.toString().equals(versions.getFirst().getString("from"))) {
                versions.removeFirst();
            }
            versions.addFirst(new Document("from", today.toString()).append("towns", towns.stream().sorted().toList()));
        }
        return versions.subList(0, Math.min(MOST, versions.size()));
    }
}
