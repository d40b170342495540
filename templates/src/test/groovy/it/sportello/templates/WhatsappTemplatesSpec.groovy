package it.sportello.templates

import spock.lang.Specification

class WhatsappTemplatesSpec extends Specification {

    def templates = WhatsappTemplates.load()

    def "every template exists in every language, with the same values, and is of use to the person"() {
        expect:
        templates.all()*.name().unique().every { name ->
            Phrasebook.load().languages().every { language ->
                def own = templates.find(name, language).get()
                own.variables() == templates.find(name, "it").get().variables() && own.category() == "utility" && own.body().length() <= 550
            }
        }
        templates.all().every { it.name() ==~ /[a-z0-9_]+/ }
    }

    def "a preview shows what the person will read, and a value is never read as a placeholder"() {
        expect:
        templates.find("offerta_lavoro", "it").get().say(["Cuoco {{2}}", "NU-1"]).contains("Eccone una: Cuoco {{2}}. Per leggerla e candidarti scrivi NU-1.")
    }

    def "there is no template in a language that was not approved"() {
        expect:
        templates.find("offerta_lavoro", "de").empty
    }
}
