package it.sportello.ask.campaigns.mongo;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Selection;
import it.sportello.ask.campaigns.Sending;
import it.sportello.people.contacts.Contact;
import org.bson.Document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A campaign to and from its document. */
final class CampaignDocuments {

    private CampaignDocuments() {
    }

    static Document write(Campaign campaign) {
        Selection selection = campaign.selection();
        Selection.Filter filter = selection.filter();
        Sending sending = campaign.sending();
        Campaign.Plan plan = campaign.plan();
        return new Document("_id", campaign.id()).append("version", campaign.version())
                .append("questionnaire", campaign.questionnaire()).append("title", campaign.title()).append("offices", campaign.offices())
                .append("selection", new Document("of", filter.of().name()).append("language", filter.language()).append("town", filter.town())
                        .append("heardAfter", day(filter.heardAfter())).append("heardBefore", day(filter.heardBefore()))
                        .append("withoutSheet", filter.withoutSheet()).append("perBand", selection.perBand()).append("seed", selection.seed())
                        .append("without", selection.without().stream().sorted().toList()))
                .append("sending", new Document("channels", sending.channels()).append("link", sending.link()).append("startAt", date(sending.startAt()))
                        .append("reminders", sending.reminders()).append("every", sending.every()).append("silence", sending.silence())
                        .append("ends", day(sending.ends())))
                .append("state", campaign.state().name())
                .append("plan", new Document("people", plan.people()).append("created", date(plan.created()))
                        .append("prepared", date(plan.prepared())).append("first", date(plan.first()))
                        .append("pages", new Document(new HashMap<>(plan.pages()))).append("ended", date(plan.ended())))
                .append("author", campaign.author()).append("approver", campaign.approver());
    }

    static Campaign read(Document found) {
        Document chosen = found.get("selection", Document.class);
        Document sent = found.get("sending", Document.class);
        Document planned = found.get("plan", Document.class);
        Map<String, Integer> pages = new HashMap<>();
        planned.get("pages", Document.class).forEach((office, number) -> pages.put(office, (Integer) number));
        return new Campaign(found.getString("_id"), found.getLong("version"), found.getString("questionnaire"), found.getString("title"),
                found.getList("offices", String.class),
                new Selection(new Selection.Filter(Contact.Audience.valueOf(chosen.getString("of")), chosen.getString("language"),
                        chosen.getString("town"), day(chosen, "heardAfter"), day(chosen, "heardBefore"), chosen.getBoolean("withoutSheet")),
                        chosen.getInteger("perBand"), chosen.getString("seed"), Set.copyOf(chosen.getList("without", String.class))),
                new Sending(sent.getList("channels", String.class), sent.getBoolean("link", false), instant(sent, "startAt"), sent.getInteger("reminders"),
                        sent.getInteger("every"), sent.getInteger("silence"), day(sent, "ends")),
                CampaignState.valueOf(found.getString("state")),
                new Campaign.Plan(planned.getInteger("people"), instant(planned, "created"), instant(planned, "prepared"),
                        instant(planned, "first"), pages, instant(planned, "ended")),
                found.getString("author"), found.getString("approver"));
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate day(Document found, String name) {
        String day = found.getString(name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static Date date(Instant at) {
        return at == null ? null : Date.from(at);
    }

    private static Instant instant(Document found, String name) {
        Date at = found.getDate(name);
        return at == null ? null : at.toInstant();
    }
}
