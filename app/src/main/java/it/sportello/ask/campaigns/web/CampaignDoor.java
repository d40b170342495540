package it.sportello.ask.campaigns.web;

import io.micronaut.http.HttpResponse;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.CampaignState;
import it.sportello.ask.campaigns.Campaigns;
import it.sportello.ask.campaigns.inviting.Departure;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.bots.messaging.ChannelType;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.people.personal.OwnPass;
import it.sportello.platform.web.Pages;
import it.sportello.talk.broadcasts.web.Labels;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who may see and change a campaign, and what every page of one shows. Whoever works for one of its offices sees it, with that office's people. */
@Singleton
class CampaignDoor {

    private static final String STAFF = "it";

    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Offices offices;
    private final StaffMembers members;
    private final OwnPass passes;
    private final Departure departure;

    CampaignDoor(Campaigns campaigns, Questionnaires questionnaires, Offices offices, StaffMembers members, OwnPass passes, Departure departure) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.offices = offices;
        this.members = members;
        this.passes = passes;
        this.departure = departure;
    }

    static boolean sees(SignedIn who, Campaign campaign) {
        return campaign.offices().stream().anyMatch(who::mayWork);
    }

    HttpResponse<?> seen(String id, SignedIn who, Function<Campaign, HttpResponse<?>> then) {
        Optional<Campaign> found = campaigns.find(id);
        if (found.isEmpty()) {
            return Pages.missing("Questa campagna non esiste.");
        }
        return sees(who, found.get()) ? then.apply(found.get()) : Pages.forbidden("Questa campagna è di altri uffici.");
    }

    /** For who may decide of it: all of its offices are theirs. */
    HttpResponse<?> own(String id, SignedIn who, Function<Campaign, HttpResponse<?>> then) {
        return seen(id, who, campaign -> campaign.offices().stream().allMatch(who::mayWork) ? then.apply(campaign)
                : Pages.forbidden("Questa campagna è anche di altri uffici: decide chi li segue tutti."));
    }

    HttpResponse<?> draft(String id, SignedIn who, Function<Campaign, HttpResponse<?>> then) {
        return own(id, who, campaign -> campaign.state() == CampaignState.DRAFT ? then.apply(campaign)
                : Pages.refused("Questa campagna non è più una bozza: non si può cambiare."));
    }

    /** For an office of it that is the person's own. */
    HttpResponse<?> office(String id, String office, SignedIn who, Function<Campaign, HttpResponse<?>> then) {
        return seen(id, who, campaign -> campaign.offices().contains(office) && who.mayWork(office) ? then.apply(campaign)
                : Pages.forbidden("Questo non è un tuo ufficio."));
    }

    Map<String, String> offices(SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(each -> who.mayWork(each.code())).forEach(each -> names.put(each.code(), each.name()));
        return names;
    }

    Map<String, String> questionnaires() {
        Map<String, String> names = new LinkedHashMap<>();
        questionnaires.all().stream().filter(flow -> !flow.starts().keywords().isEmpty())
                .forEach(flow -> names.put(flow.name(), SheetWords.title(flow, STAFF) + ", " + minutes(flow.questionnaire().minutes())));
        return names;
    }

    /** How the questionnaire is called for whoever answers it: the name of one that is gone. */
    String titleOf(String questionnaire) {
        return questionnaires.named(questionnaire).map(flow -> SheetWords.title(flow, STAFF)).orElse(questionnaire);
    }

    private static String minutes(int minutes) {
        return minutes == 1 ? "1 minuto" : minutes + " minuti";
    }

    /** Those by which people can be invited: a letter is worth nothing without a link. */
    Map<String, String> channels() {
        Map<String, String> names = new LinkedHashMap<>(Labels.CHANNELS);
        if (!links()) {
            names.remove(ChannelType.EMAIL.name());
        }
        return names;
    }

    /** Whether people can open a link to us. */
    boolean links() {
        return passes.possible();
    }

    String nameOf(String office) {
        return offices.find(office).map(each -> each.name()).orElse(office);
    }

    String staff(String id) {
        return id == null ? null : members.find(id).map(StaffMember::name).orElse("una persona che non lavora più qui");
    }

    LocalDate today() {
        return departure.today();
    }

    /** In words: the hour, which may have gone by, or at once. */
    String leaves(Instant leaves) {
        return departure.waits(leaves) ? Labels.when(leaves) : "subito";
    }

    /** When the first invitation leaves, for the offices of who looks. */
    String leaves(Campaign campaign, SignedIn who) {
        Instant first = first(campaign, who);
        return campaign.plan().first() == null ? leaves(first) : Labels.when(first);
    }

    /** Until when an open campaign writes to nobody, in words, or {@code null}. */
    String waits(Campaign campaign, SignedIn who) {
        Instant first = first(campaign, who);
        return campaign.state().goes() && departure.waits(first) ? Labels.when(first) : null;
    }

    private Instant first(Campaign campaign, SignedIn who) {
        return campaign.offices().stream().filter(who::mayWork).map(office -> departure.of(campaign, office)).min(Instant::compareTo).orElseThrow();
    }

    /** @param more what the page itself needs: key, value and so on */
    Map<String, Object> model(SignedIn who, Object... more) {
        Map<String, Object> model = new HashMap<>();
        model.put("who", who);
        for (int i = 0; i < more.length; i += 2) {
            model.put((String) more[i], more[i + 1]);
        }
        return model;
    }
}
