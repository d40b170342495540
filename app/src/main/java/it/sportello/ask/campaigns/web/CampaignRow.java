package it.sportello.ask.campaigns.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Selection;
import it.sportello.ask.campaigns.Sending;
import it.sportello.ask.campaigns.Tally;
import it.sportello.office.staff.SignedIn;
import it.sportello.talk.broadcasts.web.Labels;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A campaign in a few words. */
@Introspected
record CampaignRow(String id, String title, String questionnaire, String state, String tone, String offices, String who, String channels,
                   String starts, String waits, String reminders, String ends, String author, String approver, int invited, int answers) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final int NAMED = 5;

    /** @param sums of the offices of who looks */
    static CampaignRow of(Campaign campaign, Tally sums, SignedIn who, CampaignDoor door) {
        Sending sending = campaign.sending();
        return new CampaignRow(campaign.id(), campaign.title(), door.titleOf(campaign.questionnaire()), campaign.state().label(), campaign.state().tone(),
                offices(campaign, who, door), people(campaign.selection()),
                channels(sending),
                door.leaves(campaign, who), door.waits(campaign, who),
                sending.reminders() == 0 ? "nessuno" : sending.reminders() + (sending.every() == 1 ? ", ogni giorno" : ", ogni " + sending.every() + " giorni"), day(sending.ends()),
                door.staff(campaign.author()), door.staff(campaign.approver()), sums.invited(), sums.answered().answers());
    }

    private static String channels(Sending sending) {
        String order = sending.channels().isEmpty() ? "quelli che ogni persona preferisce"
                : sending.channels().stream().map(Labels::channel).collect(Collectors.joining(", poi "));
        return order + (sending.link() ? ", con il link alla pagina" : "");
    }

    private static String offices(Campaign campaign, SignedIn who, CampaignDoor door) {
        String names = campaign.offices().stream().filter(who::mayWork).limit(NAMED).map(door::nameOf).collect(Collectors.joining(", "));
        int more = campaign.offices().size() - (int) campaign.offices().stream().filter(who::mayWork).limit(NAMED).count();
        return more == 0 ? names : names + " e altri " + more;
    }

    private static String people(Selection selection) {
        String what = selection.sampled() ? selection.perBand() + " per fascia di età e ufficio, a caso" : "tutte quelle che rispondono ai filtri";
        Selection.Filter filter = selection.filter();
        return what + (filter.withoutSheet() ? "; senza questo questionario" : "")
                + (filter.language() == null ? "" : "; " + Labels.LANGUAGES.get(filter.language()).toLowerCase(Locale.ITALIAN))
                + (filter.town() == null ? "" : "; di un comune")
                + (filter.heardAfter() == null ? "" : "; ci hanno scritto dal " + day(filter.heardAfter()))
                + (filter.heardBefore() == null ? "" : "; non ci scrivono dal " + day(filter.heardBefore()))
                + (selection.without().isEmpty() ? "" : "; escluse " + selection.without().size());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
