package it.sportello.templates

import java.time.Instant
import java.time.LocalDate
import spock.lang.Shared
import spock.lang.Specification

class PhrasebookSpec extends Specification {

    @Shared
    Phrasebook phrasebook = Phrasebook.load()

    def "a person is answered in their language, and in Italian where we have no other"() {
        expect:
        phrasebook.say(language, "notice.most", [most: most]) == words

        where:
        language | most | words
        "it"     | 1    | "al massimo 1 offerta alla settimana"
        "it"     | 12   | "al massimo 12 offerte alla settimana"
        "en"     | 1    | "at most 1 job a week"
        "fr"     | 12   | "au plus 12 offres par semaine"
        "de"     | 12   | "al massimo 12 offerte alla settimana"
    }

    def "what a person writes is shown as they wrote it, and is never read as a message"() {
        expect:
        phrasebook.say("it", "campaign.head", [office: "{code} 'l'Aquila' # {0}"]) == "Qui {code} 'l'Aquila' # {0}."
    }

    def "an apostrophe stays an apostrophe, before a value too"() {
        expect:
        phrasebook.say("it", "vacancy.closed", [code: "PA-20981", title: "Cuoco"]).startsWith("L'offerta PA-20981, Cuoco, non")
    }

    def "a moment is written as people say it, in Italian time"() {
        expect:
        phrasebook.say("it", "operator.closed", [office: "CPI di Nuoro", opens: Instant.parse("2026-11-23T08:30:00Z")])
            .contains("da lunedì 23 novembre alle 9:30")
        phrasebook.say("it", "choice.receive", [choices: ["appuntamenti", "offerte di lavoro"]]).contains("appuntamenti e offerte di lavoro")
    }

    def "a message that does not exist is named"() {
        when:
        phrasebook.say("fr", "welcome.fax")

        then:
        def problem = thrown(PhraseProblem)
        problem.message == "templates/it/messages.yml, welcome.fax: there is no such message"
    }

    def "a value that is missing is named, and nobody is sent a bare placeholder"() {
        when:
        phrasebook.say("it", "campaign.head", [:])

        then:
        def problem = thrown(IllegalArgumentException)
        problem.message.contains("campaign.head") && problem.message.contains("{office}")
    }

    def "sentences for staff are in Italian, whatever the language asked"() {
        expect:
        phrasebook.say("ar", "state.delivered") == "Consegnato"
        phrasebook.say("it", "code.63049") == "WhatsApp ora non consegna offerte a questa persona. Proviamo un altro canale."
    }

    def "dates, times and money follow the language"() {
        given:
        def formats = phrasebook.formats("it")

        expect:
        formats.day(LocalDate.of(2026, 11, 23)) == "lunedì 23 novembre"
        formats.brief(Instant.parse("2026-07-01T12:05:00Z")) == "1/7 alle 14:05"
        formats.money(1250.00) == "1.250 €"
        formats.money(0.0945) == "0,09 €"
        formats.list(["Nuoro", "Olbia", "Sassari"]) == "Nuoro, Olbia e Sassari"
    }
}
