package it.sportello.ask.campaigns.inviting;

import it.sportello.ask.campaigns.Campaign;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.questionnaires.keeping.SheetWords;
import it.sportello.bots.dialogue.flow.Flow;
import it.sportello.bots.dialogue.flow.Questionnaire;
import it.sportello.bots.messaging.QuickReply;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.people.contacts.Contact;
import it.sportello.talk.broadcasts.PersonalText.Told;
import it.sportello.templates.Keywords;
import it.sportello.templates.Phrasebook;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an invitation says: what it is, how long it takes, that it is free and that nothing follows from not answering. */
@Singleton
public class InvitationWords {

    /** The approved template that says the same outside WhatsApp's window. */
    public static final String TEMPLATE = "invito_questionario";

    private final Phrasebook phrases;
    private final Offices offices;
    private final Questionnaires questionnaires;
    private final Keywords keywords;

    InvitationWords(Phrasebook phrases, Offices offices, Questionnaires questionnaires, Keywords keywords) {
        this.phrases = phrases;
        this.keywords = keywords;
        this.offices = offices;
        this.questionnaires = questionnaires;
    }

    /** Who writes, by language: before everything else. */
    public Map<String, String> heads(String office) {
        return phrases.languages().stream().collect(Collectors.toMap(Function.identity(),
                language -> phrases.say(language, "campaign.head", Map.of("office", name(office, language)))));
    }

    private String name(String office, String language) {
        return offices.find(office).map(Office::name).map(name -> phrases.say(language, "office.named", Map.of("name", name)))
                .orElseGet(() -> phrases.say(language, "office.any"));
    }

    /**
     * @param round 0 for the invitation, then the reminders
     * @param taps  whether there are buttons: who has none writes a word
     * @param link  to the page that asks the same, or {@code null} where none goes out; it is left out where the word alone is one message
     * @param fits  whether so much is one message
     */
    public Told told(Campaign campaign, int round, String language, boolean taps, String link, Predicate<Told> fits) {
        Flow flow = questionnaires.named(campaign.questionnaire()).orElseThrow();
        Map<String, Object> values = new HashMap<>(Map.of("minutes", flow.questionnaire().minutes(), "word", SheetWords.word(flow, language, keywords)));
        if (link != null) {
            values.put("link", link);
        }
        String what = campaign.selection().filter().of() == Contact.Audience.COMPANY ? "company" : "citizen";
        List<String> parts = new ArrayList<>(List.of(phrases.say(language, (round == 0 ? "campaign.ask-" : "campaign.remind-") + what, values),
                phrases.say(language, taps || link != null ? "campaign.terms" : "campaign.terms-sms", values)));
        if (link != null) {
            parts.add(phrases.say(language, "campaign.link", values));
        }
        if (taps) {
            parts.add(phrases.say(language, "campaign.pause"));
        } else if (link == null) {
            parts.add(phrases.say(language, "campaign.how", values));
        }
        Told whole = said(campaign, language, String.join("\n", parts), values);
        Told brief = said(campaign, language, phrases.say(language, link == null ? "campaign.short" : "campaign.short-link", values), values);
        return fits.test(whole) ? whole : link == null || fits.test(brief) ? brief : told(campaign, round, language, taps, null, fits);
    }

    private Told said(Campaign campaign, String language, String text, Map<String, Object> values) {
        return new Told(text, List.of(new QuickReply(Questionnaire.PREFIX + campaign.questionnaire() + "_" + campaign.id(),
                phrases.say(language, "campaign.begin"))), List.of(String.valueOf(values.get("minutes")), String.valueOf(values.get("word"))));
    }
}
