package it.sportello.templates

import spock.lang.Shared
import spock.lang.Specification

class WordsSpec extends Specification {

    /** One SMS of two parts: design section 8. */
    static final int TWO_PARTS = 306
    static final String GSM7 = "@£\$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿" +
        "abcdefghijklmnopqrstuvwxyzäöñüà"
    static final String TWICE = "^{}\\[~]|€"

    @Shared
    Phrasebook phrasebook = Phrasebook.load()

    def "every language says everything, with the same values as Italian (#language)"() {
        expect:
        phrasebook.missing(language).isEmpty()
        new TemplateFile(language, "messages").texts().keySet() == new TemplateFile("it", "messages").texts().keySet()
        new TemplateFile("it", "messages").texts().keySet().every { key ->
            assert phrasebook.placeholders(language, key) == phrasebook.placeholders("it", key), key
            true
        }

        where:
        language << phrasebook.languages()
    }

    def "what Italians read is easy: Gulpease 60 or more, no sentence over 25 words (#file)"() {
        given:
        def texts = new TemplateFile("it", file).texts()
        def whole = texts.values().collect { spoken(it) }.join("\n")
        def sentences = texts.collectMany { key, text -> Gulpease.sentences(spoken(text)).collect { [key, it, Gulpease.words(it), Gulpease.of(it)] } }
        println "Gulpease of it/${file}.yml: ${Gulpease.of(whole)}, ${sentences.size()} sentences; the longest:"
        sentences.sort { -it[2] }.take(3).each { println "  ${it[2]} words, ${it[0]}: ${it[1]}" }
        def hard = texts.findAll { key, text -> Gulpease.of(spoken(text)) < Gulpease.FLOOR }
        println "  messages under ${Gulpease.FLOOR}: ${hard.collect { key, text -> key + ' ' + Gulpease.of(spoken(text)) }}"

        expect:
        Gulpease.of(whole) >= Gulpease.FLOOR
        sentences.findAll { it[2] > Gulpease.LONGEST }.isEmpty()

        where:
        file << ["messages", "staff"]
    }

    def "accents are accents and not apostrophes, and the words are those of people"() {
        expect:
        new TemplateFile("it", file).texts().each { key, text ->
            assert !(text =~ /\b(e'|E'|perche'?|piu'?|puo'?|gia'?|cosi'?|sara'?|perchè|nè|poichè|affinchè)\b/), key
            assert !(text =~ /(?i)\b(istanza|procedere|effettuare|usufruire|medesim\w|suddett\w|predett\w|codest\w|utente|obliterare|previo)\b/), key
            assert !(text =~ /['’‘“”…–—]{2}|[’‘“”…–—]|  /), key
        }

        where:
        file << ["messages", "staff"]
    }

    def "French says vous (#file)"() {
        expect:
        new TemplateFile("fr", file).texts().findAll { key, text -> text =~ /(?iu)(?<!\p{L})(?<!j')((tu|te|toi|ton|ta|tes|tien|tienne|écris|réponds|choisis|dis)(?!\p{L})|t')/ } == [:]

        where:
        file << ["messages", "whatsapp"]
    }

    def "an Italian or English message fits the cheap SMS alphabet (#language)"() {
        expect:
        new TemplateFile(language, "messages").texts().each { key, text ->
            assert text.every { GSM7.contains(it) || TWICE.contains(it) }, key + ": " + text.findAll { !GSM7.contains(it) && !TWICE.contains(it) }
        }

        where:
        language << ["it", "en"]
    }

    def "the first SMS fits in two parts (#language)"() {
        expect:
        septets(phrasebook.say(language, "welcome.sms", [office: "CPI di Quartu Sant'Elena", link: "https://cpi.regione.sardegna.it/dati"])) <= TWO_PARTS

        where:
        language << ["it", "en"]
    }

    def "a button fits the narrowest channel (#language)"() {
        expect:
        phrasebook.say(language, "channel.apply").length() <= 20

        where:
        language << Phrasebook.load().languages()
    }

    def "every code a provider may answer has a plain sentence for staff"() {
        expect:
        [20429, 21211, 21408, 21610, 21611, 21612, 21614, 21617, 21654, 21655, 21656, 30001, 30003, 30004, 30005, 30006, 30007, 30008, 63003, 63007,
         63013, 63014, 63015, 63016, 63017, 63018, 63019, 63024, 63026, 63027, 63028, 63032, 63033, 63038, 63040, 63041, 63049, 403, 429]
            .every { phrasebook.has("code." + it) }
        phrasebook.reason("403-blocked") == "La persona ci ha bloccati su Telegram."
        phrasebook.reason("403-something-new") == "La persona ci ha bloccati su questo canale."
        phrasebook.reason("503") == "Il fornitore ha un guasto. Riproviamo."
        phrasebook.reason("99999") == "Errore del fornitore, codice 99999."
    }

    private static int septets(String text) {
        text.inject(0) { sum, letter -> sum + (TWICE.contains(letter) ? 2 : 1) } as int
    }

    /** A plural is read in one of its forms. */
    private static String spoken(String text) {
        text.replaceAll(/\{\w+, plural, one \{([^}]*)} other \{([^}]*)}}/, '$2')
    }
}
