package it.sportello.talk.handover.web;

import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.platform.time.Rome;
import it.sportello.talk.conversations.Recent;
import it.sportello.talk.conversations.StateWords;
import it.sportello.talk.handover.Handover;
import it.sportello.talk.handover.Handovers;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Conversations of one's own offices, and of those whose office nobody knows yet. */
@Singleton
class ListConversations {

    static final int MOST = 200;
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ITALIAN);

    private final Handovers handovers;
    private final Recent recent;
    private final WhoWrites people;
    private final Offices offices;
    private final StaffMembers members;
    private final StateWords words;

    ListConversations(Handovers handovers, Recent recent, WhoWrites people, Offices offices, StaffMembers members, StateWords words) {
        this.handovers = handovers;
        this.recent = recent;
        this.people = people;
        this.offices = offices;
        this.members = members;
        this.words = words;
    }

    static boolean mayRead(SignedIn who, String office) {
        return office == null || who.mayWork(office);
    }

    /** What nobody has first, the longest waiting first. */
    List<ConversationsController.Row> waiting(SignedIn who) {
        List<Handover> mine = handovers.waiting(Integer.MAX_VALUE).stream().filter(each -> mayRead(who, each.office()))
                .sorted(Comparator.comparing((Handover each) -> each.staff() != null).thenComparing(Handover::since))
                .limit(MOST).toList();
        Map<String, WhoWrites.Who> them = people.of(mine.stream().map(Handover::contact).toList());
        return mine.stream().map(each -> new ConversationsController.Row(each.contact(), them.get(each.contact()).name(),
                them.get(each.contact()).channels(), office(each.office()), words.reason(each.reason()), since(each.since()), holder(each.staff()))).toList();
    }

    List<ConversationsController.Row> recent(SignedIn who, LocalDate day) {
        Stream<String> mine = who.everywhere() ? offices.all().stream().map(Office::code) : who.offices().stream();
        Map<String, String> seen = new LinkedHashMap<>();
        Stream.concat(mine, Stream.of((String) null)).forEach(office ->
                recent.on(office, day).stream().limit(MOST).forEach(contact -> seen.putIfAbsent(contact, office)));
        Map<String, WhoWrites.Who> them = people.of(seen.keySet());
        return seen.entrySet().stream()
                .filter(entry -> mayRead(who, them.get(entry.getKey()).office()))
                .map(entry -> new ConversationsController.Row(entry.getKey(), them.get(entry.getKey()).name(),
                        them.get(entry.getKey()).channels(), office(entry.getValue()), null, null, null)).limit(MOST).toList();
    }

    String holder(String staff) {
        return staff == null ? null : members.find(staff).map(StaffMember::name).orElse("una persona che non lavora più qui");
    }

    static String since(Instant when) {
        return SINCE.format(when.atZone(Rome.ZONE));
    }

    private String office(String code) {
        return code == null ? "non ancora noto" : offices.find(code).map(Office::name).orElse(code);
    }
}
