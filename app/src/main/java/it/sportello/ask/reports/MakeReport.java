package it.sportello.ask.reports;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.campaigns.Invitations;
import it.sportello.ask.campaigns.Tally;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import jakarta.inject.Singleton;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a report from the sums of some offices: one read, however many people. */
@Singleton
public class MakeReport {

    private static final String STAFF = "it";

    private final Invitations invitations;
    private final Offices offices;
    private final Questionnaires questionnaires;

    public MakeReport(Invitations invitations, Offices offices, Questionnaires questionnaires) {
        this.invitations = invitations;
        this.offices = offices;
        this.questionnaires = questionnaires;
    }

    /** @param shown codes of those that who looks may see */
    public CampaignReport of(Campaign campaign, List<String> shown) {
        Map<String, Tally> sums = invitations.sums(campaign.id(), shown);
        List<Row> rows = shown.stream().map(office -> Row.of(office, name(office), sums.getOrDefault(office, Tally.NONE)))
                .sorted(Comparator.comparing(Row::name)).toList();
        Tally all = sums.values().stream().reduce(Tally.NONE, Tally::plus);
        Optional<Flow> flow = questionnaires.named(campaign.questionnaire());
        return new CampaignReport(campaign, rows, Row.of(null, "Totale", all), Times.of(all.seconds()), all.left().entrySet().stream()
                .map(one -> new CampaignReport.Left(question(flow, one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(CampaignReport.Left::people).reversed().thenComparing(CampaignReport.Left::question)).toList());
    }

    private String name(String office) {
        return offices.find(office).map(Office::name).orElse(office);
    }

    /** The first line of what is asked. What is answered whole and was not sent stands at no question. */
    private static String question(Optional<Flow> flow, String node) {
        return flow.filter(found -> found.nodes().containsKey(node)).flatMap(found -> found.texts().find(STAFF, node + ".ask"))
                .flatMap(text -> text.lines().findFirst()).orElse("Alla rilettura, prima di inviare");
    }
}
