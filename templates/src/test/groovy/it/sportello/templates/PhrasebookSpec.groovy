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
        phrasebook.say(language, "vacancy.found", [count: count]) == words

        where:
        language | count | words
        "it"     | 1     | "Ho trovato 1 offerta."
        "it"     | 12    | "Ho trovato 12 offerte."
        "de"     | 12    | "Ho trovato 12 offerte."
    }

    def "what a person writes is shown as they wrote it, and is never read as a message"() {
        expect:
        phrasebook.say("it", "place.unknown", [place: "{code} 'l'Aquila' # {0}"]).contains("{code} 'l'Aquila' # {0}")
    }

    def "an apostrophe stays an apostrophe, before a value too"() {
        expect:
        phrasebook.say("it", "vacancy.unknown", [code: "PA-20981"]).startsWith("Non trovo l'offerta PA-20981.")
        phrasebook.say("it", "offer.why.filter", [office: "CPI"]).contains("l'ufficio CPI")
    }

    def "a moment is written as people say it, in Italian time"() {
        expect:
        phrasebook.say("it", "operator.closed", [office: "CPI di Nuoro", opens: Instant.parse("2026-11-23T08:30:00Z")])
            .contains("da lunedì 23 novembre alle 9:30")
        phrasebook.say("it", "stop.kept", [kept: ["appuntamenti", "offerte di lavoro"]]).contains("appuntamenti e offerte di lavoro")
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
        phrasebook.say("it", "place.unknown", [:])

        then:
        def problem = thrown(IllegalArgumentException)
        problem.message.contains("place.unknown") && problem.message.contains("{place}")
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
