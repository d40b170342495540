package it.sportello.office.audit;

import it.sportello.office.journal.Pseudonyms;
import it.sportello.office.journal.chain.Chain;
import it.sportello.office.journal.chain.Days;
import it.sportello.office.journal.chain.Line;
import it.sportello.office.journal.chain.Page;
import it.sportello.office.journal.chain.Scribe;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A day of the journal, the latest first, a page at a time. */
@Singleton
public class ReadJournal {

    /** Looked through for one page of what was asked for; who asks for something rare goes on from there. */
    private static final int PAGES_AT_ONCE = 20;

    private final Chain chain;
    private final Days days;
    private final Scribe scribe;
    private final Pseudonyms pseudonyms;
    private final StaffMembers members;

    ReadJournal(Chain chain, Days days, Scribe scribe, Pseudonyms pseudonyms, StaffMembers members) {
        this.chain = chain;
        this.days = days;
        this.scribe = scribe;
        this.pseudonyms = pseudonyms;
        this.members = members;
    }

    /**
     * @param lines  the latest first
     * @param older  number of the page to go on from, or {@code null}
     * @param counts of the whole day, by kind
     */
    public record Shown(List<Line> lines, Long older, Map<String, Long> counts) {
    }

    /** @param below from this page of the chain downward; {@code null} for the day's last */
    public Shown read(LocalDate day, Long below, Predicate<Line> wanted) {
        scribe.writeAll();
        Page first = days.from(day).filter(page -> page.day().equals(day)).orElse(null);
        if (first == null) {
            return new Shown(List.of(), null, Map.of());
        }
        long last = days.upTo(day);
        long at = below == null ? last : Math.clamp(below, first.number(), last);
        long end = Math.max(first.number(), at - PAGES_AT_ONCE + 1);
        List<Line> found = new ArrayList<>();
        while (at >= end && found.isEmpty()) {
            chain.find(at--).ifPresent(page -> page.lines().reversed().stream().map(line -> Line.read(line.text()))
                    .filter(wanted).forEach(found::add));
        }
        return new Shown(found, at >= first.number() ? at : null, chain.counts(first.number(), last));
    }

    /** Names of staff by digest: those who may read the journal may know who did what. */
    public Map<String, String> names() {
        Map<String, StaffMember> all = members.all().stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
        Map<String, String> names = new HashMap<>();
        pseudonyms.owners(all.keySet()).forEach((digest, id) -> names.put(digest, all.get(id).name()));
        return names;
    }
}
