package it.sportello.templates

import spock.lang.Shared
import spock.lang.Specification

class KeywordsSpec extends Specification {

    @Shared
    Keywords keywords = Keywords.load()

    def "a command is named as who reads #language writes it, in capitals, and in Italian where we have no other"() {
        expect:
        keywords.word('scheda', language).get() == word
        keywords.of(word).get() == 'scheda'

        where:
        language | word
        'it'     | 'SCHEDA'
        'en'     | 'FORM'
        'fr'     | 'FICHE'
        'ar'     | 'استمارة'
        'de'     | 'SCHEDA'
    }

    def "a command tells the language of who writes it: #text"() {
        expect:
        keywords.spoken(text) == languages as Set

        where:
        text           | languages
        'candidature'  | ['it']
        '/Riprendi'    | ['it']
        'resume'       | ['en']
        'La fiche'     | ['fr']
        'menu'         | ['it', 'en', 'fr']
        'استئناف'      | ['ar']
        'un giardino'  | []
    }

    def "a command is understood in any language, however it is typed: #text"() {
        expect:
        keywords.of(text) == Optional.ofNullable(command)

        where:
        text                        | command
        "Perché?"                   | "perche"
        "PERCHE'"                   | "perche"
        "operatore"                 | "operatore"
        "Operatore, per favore"     | "operatore"
        "/aiuto@cpi_bot"            | "aiuto"
        "/stop"                     | "stop"
        "help"                      | "aiuto"
        "?"                         | "aiuto"
        "CHIAMAMI!!"                | "chiamami"
        "call me"                   | "chiamami"
        "اتصلوا بي"                 | "chiamami"
        "Non sono io"               | "non-sono-io"
        "it's not me"               | "non-sono-io"
        "sì"                        | "si"
        "SI'"                       | "si"
        "oui"                       | "si"
        "نعم"                       | "si"
        "no"                        | "no"
        "indietro"                  | "indietro"
        "MENÙ"                      | "menu"
        "altro"                     | "altro"
        "cerca"                     | "cerca"
        "avvisi 🔔"                 | "avvisi"
        "le mie candidature"        | "candidature"
        "RIPRENDI"                  | "riprendi"
        "verifica"                  | "verifica"
        "LEGGI"                     | "leggi"
        "read it"                   | "leggi"
        "lire"                      | "leggi"
        "اقرأ"                      | "leggi"
        "Discreto"                  | "discreto"
        "discreet"                  | "discreto"
        "discrétion"                | "discreto"
        "سرية"                      | "discreto"
        "English"                   | "lingua"
        "lingua"                    | "lingua"
        "basta"                     | "stop"
        "توقف"                      | "stop"
        "Buongiorno!"               | "saluto"
        "ciao 👋"                    | "saluto"
        "bonjour"                   | "saluto"
        "السلام عليكم"              | "saluto"
        "Grazie mille!!"            | "grazie"
        "ok grazie"                 | "grazie"
        "thank you"                 | "grazie"
        "merci"                     | "grazie"
        "شكراً"                     | "grazie"
        "ciao, cerca"               | "cerca"
        "cameriere a Cagliari"      | null
        "non so perché"             | null
        "cerco lavoro come operatore sanitario" | null
        ""                          | null
        "🙂"                        | null
    }

    def "a language is understood by its name in any language"() {
        expect:
        keywords.language(text) == Optional.ofNullable(language)

        where:
        text          | language
        "English"     | "en"
        "inglese"     | "en"
        "العربية"     | "ar"
        "Français"    | "fr"
        "in italiano" | "it"
        "tedesco"     | null
    }

    def "every word that our messages tell people to write is a word we understand (#language, #word)"() {
        expect:
        keywords.of(word).present

        where:
        [language, word] << ["it", "en", "fr"].collectMany { code ->
            def book = Phrasebook.load()
            def told = book.keys().collectMany { key ->
                (book.source(code, key) =~ /(?<!\p{L})(\p{Lu}{2,}(?: \p{Lu}{2,})*)(?!\p{L})/).collect { it[1] }
            }.unique() - ["CHIUSA", "CLOSED", "FERMÉE", "SPID"]
            // three letters are an abbreviation: SMS, PDF, CPI; SPID is a name
            told.findAll { it.length() > 3 }.collect { [code, it] }
        }
    }

    def "every command has words in every language"() {
        expect:
        ["stop", "riprendi", "aiuto", "operatore", "lingua", "menu", "indietro", "perche", "chiamami", "non-sono-io", "altro", "si", "no",
         "cerca", "avvisi", "candidature", "verifica", "pagina"].every { command ->
            command == "stop" || new TemplateFile(language, "keywords").read().commands[command]
        }

        where:
        language << Phrasebook.load().languages()
    }
}
