package it.sportello.nlu

import spock.lang.Specification

class StemsSpec extends Specification {

    def "words of one trade meet: #one and #other"() {
        expect:
        Stems.words(one) == Stems.words(other)
        !Stems.words(one).empty

        where:
        one                     | other
        "cameriere"             | "camerieri"
        "cameriere"             | "cameriera"
        "CAMERIERA"             | "cameriere"
        "commessa"              | "commesse"
        "operaio agricolo"      | "operai agricoli"
        "magazziniere"          | "Magazzinieri!"
        "addetto alle pulizie"  | "addetta pulizie"
        "cuoco"                 | "cuochi"
        "infermiera"            | "infermieri"
        "operaia"               | "operai"
        "educatrice"            | "educatori"
        "autista"               | "autisti"
        "badante"               | "badanti"
        "parrucchiera"          | "parrucchiere"
        "cerco lavoro come cuoco a Cagliari" | "cuoco Cagliari"
    }

    def "words of different trades do not"() {
        expect:
        Stems.words("cameriere") != Stems.words("cameraman")
        Stems.words("muratore") != Stems.words("murales")
        Stems.words("opera lirica").disjoint(Stems.words("operaio"))
        Stems.words("operatore").disjoint(Stems.words("operaio"))
    }

    def "a text without meaning has no stems"() {
        expect:
        Stems.words(text).empty

        where:
        text << ["", "  ", "cerco un lavoro", "?!", "🙂"]
    }
}
