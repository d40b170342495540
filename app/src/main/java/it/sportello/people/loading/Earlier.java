package it.sportello.people.loading;

import it.sportello.bots.messaging.ChannelType;
import it.sportello.bots.messaging.Urn;
import it.sportello.people.records.PersonRecord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lines of a list said until now: who has a tax code, and who will be reached where. So a line meets an earlier one of its own
 * list as it would meet somebody who is kept already, whether that one is written down by then or not.
 */
final class Earlier {

    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<Urn, PersonRecord> reached = new HashMap<>();

    /** @return the earlier line with the same tax code, or nothing */
    Optional<Integer> sameCode(Entry entry) {
        Integer line = entry.taxCode() == null ? null : codes.putIfAbsent(entry.taxCode().text(), entry.line());
        return Optional.ofNullable(line).filter(earlier -> earlier != entry.line());
    }

    /** Who will be reached there by an earlier line. */
    Optional<PersonRecord> at(Urn urn) {
        return Optional.ofNullable(reached.get(urn));
    }

    /** As it will be kept: whoever is new gets their addresses, whoever is known an e-mail address only. */
    void take(Load load, Verdict verdict, List<Urn> free) {
        switch (verdict) {
            case Verdict.New(var entry) -> free.forEach(urn -> reached.putIfAbsent(urn, record(JudgeLines.contact(load, entry.line()), entry)));
            case Verdict.Known(var entry, var contact) -> free.stream().filter(urn -> urn.scheme().equals(ChannelType.EMAIL.scheme()))
                    .forEach(urn -> reached.putIfAbsent(urn, record(contact, entry)));
            case Verdict.Unreachable nowhere -> { }
            case Verdict.Refused nobody -> { }
        }
    }

    private static PersonRecord record(String contact, Entry entry) {
        return new PersonRecord(contact, 0, entry.family(), entry.given(), entry.taxCode(), entry.born(), null);
    }
}
