package it.sportello.platform.store.names;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.pull;

/**
 * Who has a word that begins so: each beginning is sixteen lists, told by the person's id, so that none grows too long. An adapter
 * writes here before it writes the name: a list may name somebody in vain, never miss somebody.
 */
public final class NameIndex {

    private static final int LISTS = 16;
    private static final int READ_AT_ONCE = 100;

    private final MongoCollection<Document> lists;

    public NameIndex(MongoCollection<Document> lists) {
        this.lists = lists;
    }

    /** @param names by id */
    public void add(Map<String, String> names) {
        Map<String, List<String>> people = new TreeMap<>();
        names.forEach((id, name) -> lists(id, name).forEach(list -> people.computeIfAbsent(list, none -> new ArrayList<>()).add(id)));
        if (!people.isEmpty()) {
            lists.bulkWrite(people.entrySet().stream().map(list -> new UpdateOneModel<Document>(eq(list.getKey()),
                    addEachToSet("people", list.getValue()), new UpdateOptions().upsert(true))).toList());
        }
    }

    /** A list is named by what a name begins with: it goes with the last who has one. */
    public void remove(String id, String name) {
        remove(id, lists(id, name));
    }

    /** Whoever is called otherwise now is not found by the old name. */
    public void renamed(String id, String before, String now) {
        Set<String> old = new HashSet<>(lists(id, before));
        lists(id, now).forEach(old::remove);
        remove(id, old);
    }

    private void remove(String id, Collection<String> from) {
        from.forEach(list -> {
            lists.updateOne(eq(list), pull("people", id));
            lists.deleteOne(and(eq(list), eq("people", List.of())));
        });
    }

    private static List<String> lists(String id, String name) {
        return name == null ? List.of() : NameWords.of(name).stream().map(NameWords::keys).flatMap(Collection::stream).distinct()
                .map(key -> key + "/" + list(id)).toList();
    }

    /**
     * The longest word first: it leaves the fewest.
     *
     * @param read names by id, of those who still have one
     */
    public Set<String> find(Collection<String> words, int most, Function<Collection<String>, Map<String, String>> read) {
        List<String> order = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        Set<String> all = null;
        for (String word : order) {
            Set<String> these = under(NameWords.key(word));
            if (all == null) {
                all = these;
            } else {
                all.retainAll(these);
            }
        }
        Set<String> found = new LinkedHashSet<>();
        List<String> candidates = new ArrayList<>(all == null ? Set.of() : all);
        for (int from = 0; from < candidates.size() && found.size() < most; from += READ_AT_ONCE) {
            read.apply(candidates.subList(from, Math.min(candidates.size(), from + READ_AT_ONCE))).entrySet().stream()
                    .filter(one -> fits(one.getValue(), words)).map(Map.Entry::getKey).limit(most - found.size()).forEach(found::add);
        }
        return found;
    }

    private Set<String> under(String key) {
        List<String> ids = IntStream.range(0, LISTS).mapToObj(list -> key + "/" + list).toList();
        Set<String> people = new HashSet<>();
        lists.find(in("_id", ids)).forEach(list -> people.addAll(list.getList("people", String.class)));
        return people;
    }

    private static boolean fits(String name, Collection<String> words) {
        List<String> parts = NameWords.of(name);
        return words.stream().allMatch(word -> parts.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static int list(String id) {
        return Math.floorMod(id.hashCode(), LISTS);
    }
}
