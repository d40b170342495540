package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Invitation;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Page;
import it.sportello.ask.campaigns.Reason;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.PersonRecord;
import it.sportello.people.records.Records;
import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those of one page of an office's list who did not answer, with their names. */
@Singleton
class SilentList {

    static final Map<String, String> REASONS = Arrays.stream(Reason.values())
            .collect(Collectors.toMap(Reason::name, Reason::label, (one, same) -> one, LinkedHashMap::new));

    private final Invitations invitations;
    private final Contacts contacts;
    private final Records records;
    private final CampaignDoor door;

    SilentList(Invitations invitations, Contacts contacts, Records records, CampaignDoor door) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.records = records;
        this.door = door;
    }

    @Introspected
    record Shown(String campaign, String office, String officeName, int page, List<Line> people, String newer, String older) {
    }

    @Introspected
    record Line(String contact, String name, String age, String state, String reason, boolean called) {
    }

    Shown of(Campaign campaign, String office, int asked) {
        int pages = campaign.pages(office);
        int shown = Math.clamp(asked, 0, Math.max(0, pages - 1));
        List<Invitation> silent = invitations.page(campaign.id(), office, shown).map(Page::invitations).orElse(List.of()).stream()
                .filter(one -> one.state().calls()).toList();
        Map<String, String> names = names(silent.stream().map(Invitation::contact).toList());
        String path = "/campaigns/" + campaign.id() + "/silent?office=" + office + "&page=";
        return new Shown(campaign.id(), office, door.nameOf(office), shown, silent.stream().map(one -> line(one, names)).toList(),
                shown > 0 ? path + (shown - 1) : null, shown + 1 < pages ? path + (shown + 1) : null);
    }

    private static Line line(Invitation one, Map<String, String> names) {
        return new Line(one.contact(), names.get(one.contact()), one.band().label(), one.state().label(),
                one.reason() == null ? null : one.reason().label(), one.called());
    }

    private Map<String, String> names(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Contact> people = contacts.byId(ids);
        Map<String, String> known = records.findAll(ids).stream().collect(Collectors.toMap(PersonRecord::contact, PersonRecord::name));
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> {
            String called = people.containsKey(id) ? people.get(id).name() : null;
            return !known.getOrDefault(id, "").isBlank() ? known.get(id) : called == null ? "Persona senza nome" : called;
        }));
    }
}
